namespace Packaging.Tests.Infra;

/// <summary>A value that a resource must have for what the product says of itself to be true.</summary>
internal sealed record Promise(string File, string Resource, string Path, string Value)
{
    public static IReadOnlyList<Promise> All { get; } =
    [
        new("modules/storage.bicep", "account", "properties.allowSharedKeyAccess", "false"),
        new("modules/storage.bicep", "account", "properties.allowBlobPublicAccess", "false"),
        new("modules/storage.bicep", "account", "properties.minimumTlsVersion", "TLS1_2"),
        new("modules/storage.bicep", "account", "properties.supportsHttpsTrafficOnly", "true"),
        new("modules/storage.bicep", "assignment", "scope", "account"),
        new("modules/storage.bicep", "assignment", "properties.principalId", "principalId"),
        new("modules/storage.bicep", "assignment", "properties.principalType", "ServicePrincipal"),
        new("modules/storage.bicep", "assignment", "properties.roleDefinitionId", "subscriptionResourceId('Microsoft.Authorization/roleDefinitions', storageTableDataContributor)"),
        new("modules/app.bicep", "plan", "properties.reserved", "true"),
        new("modules/app.bicep", "app", "properties.httpsOnly", "true"),
        new("modules/app.bicep", "app", "properties.siteConfig.alwaysOn", "true"),
        new("modules/app.bicep", "app", "properties.siteConfig.healthCheckPath", "/health/ready"),
        new("modules/app.bicep", "app", "properties.siteConfig.linuxFxVersion", "DOTNETCORE|10.0"),
        new("modules/app.bicep", "app", "properties.siteConfig.ftpsState", "Disabled"),
        new("modules/app.bicep", "app", "properties.siteConfig.minTlsVersion", "1.2"),
        new("modules/app.bicep", "app", "identity.type", "UserAssigned"),
        new("modules/app.bicep", "ftp", "properties.allow", "false"),
        new("modules/app.bicep", "scm", "properties.allow", "false"),
        new("modules/app.bicep", "settings", "properties.ASPNETCORE_ENVIRONMENT", "Production"),
        new("modules/app.bicep", "settings", "properties.AZURE_CLIENT_ID", "clientId"),
        new("modules/app.bicep", "settings", "properties.Bot__AllowedTenants", "tenant().tenantId"),
        new("modules/app.bicep", "settings", "properties.Bot__PublicAddress", "https://${app.properties.defaultHostName}"),
        new("modules/app.bicep", "settings", "properties.MicrosoftAppType", "UserAssignedMSI"),
        new("modules/app.bicep", "settings", "properties.MicrosoftAppId", "clientId"),
        new("modules/app.bicep", "settings", "properties.MicrosoftAppTenantId", "tenant().tenantId"),
        new("modules/app.bicep", "settings", "properties.Storage__TableEndpoint", "tableEndpoint"),
        new("modules/app.bicep", "settings", "properties.WEBSITES_CONTAINER_STOP_TIME_LIMIT", "40"),
        new("modules/bot.bicep", "bot", "kind", "azurebot"),
        new("modules/bot.bicep", "bot", "properties.endpoint", "https://${host}/api/messages"),
        new("modules/bot.bicep", "bot", "properties.msaAppType", "UserAssignedMSI"),
        new("modules/bot.bicep", "bot", "properties.msaAppId", "clientId"),
        new("modules/bot.bicep", "bot", "properties.msaAppTenantId", "tenant().tenantId"),
        new("modules/bot.bicep", "bot", "properties.msaAppMSIResourceId", "identityId"),
        new("modules/bot.bicep", "teams", "name", "MsTeamsChannel"),
    ];

    public bool IsKept(Dictionary<string, Outline> files) =>
        files[File].Resources.Single(resource => resource.Name == Resource).Values.GetValueOrDefault(Path) == Value;

    /// <summary>The files with every member of this promise's name given another value.</summary>
    public Dictionary<string, string> Break(Dictionary<string, string> texts)
    {
        var member = Path.Split('.')[^1] + ": ";
        var lines = texts[File].Split('\n').Select(line => line.TrimStart().StartsWith(member, StringComparison.Ordinal) ? $"{member}'other'" : line);
        return new Dictionary<string, string>(texts) { [File] = string.Join('\n', lines) };
    }
}

using System.Text.Json.Nodes;

namespace Packaging.Tests.Infra;

/// <summary>
/// A value that a resource must have for what the product says of itself to be true. <paramref name="Named"/>: how the
/// resource's name ends.
/// </summary>
internal sealed record Promise(string Type, string Named, string Path, string Value)
{
    private const string Site = "Microsoft.Web/sites",
        Storage = "Microsoft.Storage/storageAccounts",
        Role = "Microsoft.Authorization/roleAssignments";
    private const string Bot = "Microsoft.BotService/botServices",
        Publishing = "Microsoft.Web/sites/basicPublishingCredentialsPolicies";

    public static IReadOnlyList<Promise> All { get; } =
    [
        new(Storage, "", "properties.allowSharedKeyAccess", "false"),
        new(Storage, "", "properties.allowBlobPublicAccess", "false"),
        new(Storage, "", "properties.minimumTlsVersion", "TLS1_2"),
        new(Storage, "", "properties.supportsHttpsTrafficOnly", "true"),
        new(Role, "", "properties.principalType", "ServicePrincipal"),
        new(
            Role,
            "",
            "properties.roleDefinitionId",
            "/subscriptions/11111111-1111-4111-8111-111111111111/providers"
                + "/Microsoft.Authorization/roleDefinitions/0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3"
        ),
        new("Microsoft.Authorization/locks", "", "properties.level", "CanNotDelete"),
        new("Microsoft.Web/serverfarms", "", "properties.reserved", "true"),
        new(Site, "", "properties.httpsOnly", "true"),
        new(Site, "", "properties.siteConfig.alwaysOn", "true"),
        new(Site, "", "properties.siteConfig.healthCheckPath", "/health/ready"),
        new(Site, "", "properties.siteConfig.linuxFxVersion", "DOTNETCORE|10.0"),
        new(Site, "", "properties.siteConfig.appCommandLine", "dotnet CheckinBot.dll"),
        new(Site, "", "properties.siteConfig.ftpsState", "Disabled"),
        new(Site, "", "properties.siteConfig.minTlsVersion", "1.2"),
        new(Site, "", "identity.type", "UserAssigned"),
        new(Publishing, "/ftp", "properties.allow", "false"),
        new(Publishing, "/scm", "properties.allow", "false"),
        new("Microsoft.Web/sites/config", "/logs", "properties.httpLogs.fileSystem.enabled", "true"),
        new(Bot, "", "kind", "azurebot"),
        new(Bot, "", "properties.msaAppType", "UserAssignedMSI"),
        new(Bot, "", "properties.msaAppTenantId", "926d465c-7a65-49e1-8ada-327f76412019"),
        new("Microsoft.BotService/botServices/channels", "MsTeamsChannel", "properties.channelName", "MsTeamsChannel"),
    ];

    public bool IsKept(JsonArray resources) =>
        Of(resources) is { } resource
        && Path.Split('.').Aggregate((JsonNode?)resource, (inside, name) => inside?[name])?.ToString() == Value;

    /// <summary>Gives the resource another value.</summary>
    public void Break(JsonArray resources)
    {
        var names = Path.Split('.');
        var parent = names[..^1].Aggregate((JsonNode?)Of(resources), (inside, name) => inside![name]);
        parent![names[^1]] = "other";
    }

    private JsonNode? Of(JsonArray resources) =>
        resources.Single(one =>
            (string?)one!["type"] == Type && ((string)one["name"]!).EndsWith(Named, StringComparison.Ordinal)
        );
}

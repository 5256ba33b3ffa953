using Bot.Builder.Integration.AspNet.Core.Authentication;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Bot.Builder.Integration.AspNet.Core;

internal sealed class BotFrameworkOptionsValidator(IHostEnvironment environment) : IValidateOptions<BotFrameworkOptions>
{
    private const string Types = "SingleTenant, UserAssignedMSI or MultiTenant";

    private const string NoIdentity = "MicrosoftAppId is not set. Set MicrosoftAppType, MicrosoftAppId, MicrosoftAppTenantId and "
        + "MicrosoftAppPassword (no password for UserAssignedMSI); or, in Development with a simulator on this machine, "
        + "Bot:DangerouslyAllowUnauthenticated=true.";

    public ValidateOptionsResult Validate(string? name, BotFrameworkOptions options)
    {
        string[] faults = [.. options.DangerouslyAllowUnauthenticated ? Local(options) : Authenticated(options)];
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> Local(BotFrameworkOptions options)
    {
        if (!environment.IsDevelopment())
            yield return $"Bot:DangerouslyAllowUnauthenticated is set, but the environment is {environment.EnvironmentName}; "
                + "it is accepted in Development only. Remove it and set MicrosoftAppId.";
        if (!string.IsNullOrEmpty(options.MicrosoftAppId) || !string.IsNullOrEmpty(options.MicrosoftAppPassword))
            yield return "Bot:DangerouslyAllowUnauthenticated is set together with MicrosoftAppId or MicrosoftAppPassword. Remove one or the other.";
    }

    private static IEnumerable<string> Authenticated(BotFrameworkOptions options)
    {
        if (string.IsNullOrEmpty(options.MicrosoftAppId))
            return [NoIdentity];
        return [.. Identity(options), .. Credential(options), .. Addresses(options)];
    }

    private static IEnumerable<string> Identity(BotFrameworkOptions options)
    {
        if (!Guid.TryParse(options.MicrosoftAppId, out _))
            yield return "MicrosoftAppId is not a GUID. Copy it from the Azure Bot's configuration page.";
        if (options.MicrosoftAppTenantId is { Length: > 0 } tenant && !Guid.TryParse(tenant, out _))
            yield return "MicrosoftAppTenantId is not a GUID. Copy the tenant ID, not its domain name.";
        if (options.AllowedTenants.Any(t => !Guid.TryParse(t, out _)))
            yield return "Bot:AllowedTenants holds something that is not a GUID. List tenant IDs, not domain names.";
    }

    private static IEnumerable<string> Credential(BotFrameworkOptions options) => options.MicrosoftAppType switch
    {
        BotFrameworkOptions.SingleTenant => [.. NeedsTenant(options), .. NeedsPassword(options)],
        BotFrameworkOptions.MultiTenant => NeedsPassword(options),
        BotFrameworkOptions.UserAssignedMsi => [.. NeedsTenant(options), .. ForbidsPassword(options)],
        null or "" => [$"MicrosoftAppType is not set. Set it to {Types}."],
        var other => [$"MicrosoftAppType is '{other}', which is not known. Set it to {Types}."],
    };

    private static IEnumerable<string> NeedsTenant(BotFrameworkOptions options)
    {
        if (string.IsNullOrEmpty(options.MicrosoftAppTenantId))
            yield return $"MicrosoftAppTenantId is not set, and {options.MicrosoftAppType} needs it. Set it to the tenant's GUID.";
    }

    private static IEnumerable<string> NeedsPassword(BotFrameworkOptions options)
    {
        if (string.IsNullOrEmpty(options.MicrosoftAppPassword))
            yield return $"MicrosoftAppPassword is not set, and {options.MicrosoftAppType} needs it. Set it to a client secret of the app.";
    }

    private static IEnumerable<string> ForbidsPassword(BotFrameworkOptions options)
    {
        if (!string.IsNullOrEmpty(options.MicrosoftAppPassword))
            yield return "MicrosoftAppPassword is set, but UserAssignedMSI has none. Remove it.";
    }

    private static IEnumerable<string> Addresses(BotFrameworkOptions options)
    {
        if (Cloud.Of(options.ChannelService) is null)
            yield return $"ChannelService is not known. Leave it empty, or set it to {BotFrameworkOptions.UsGovChannelService}.";
        if (options.ToBotFromChannelOpenIdMetadataUrl is { Length: > 0 } url && !IsSafe(url))
            yield return "ToBotFromChannelOpenIdMetadataUrl must be https (or on this machine). Remove it to use the cloud's own.";
    }

    private static bool IsSafe(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.IsLoopback);
}

using Microsoft.Extensions.Options;

namespace CheckinBot.Teams;

/// <summary>Each sentence names the key and the fix, for the person who runs the service.</summary>
internal sealed class BotOptionsValidation(IHostEnvironment environment) : IValidateOptions<BotOptions>
{
    private const string Types = "SingleTenant, UserAssignedMSI or MultiTenant";

    private const string NoIdentity =
        "MicrosoftAppId is not set. Set MicrosoftAppType, MicrosoftAppId, MicrosoftAppTenantId and "
        + "MicrosoftAppPassword (no password for UserAssignedMSI); or, in Development with a simulator on "
        + "this machine, "
        + "Bot:DangerouslyAllowUnauthenticated=true.";

    public ValidateOptionsResult Validate(string? name, BotOptions options)
    {
        string[] faults = [.. options.DangerouslyAllowUnauthenticated ? Local(options) : Authenticated(options)];
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> Local(BotOptions options)
    {
        if (!environment.IsDevelopment())
        {
            yield return "Bot:DangerouslyAllowUnauthenticated is set, but the environment is "
                + $"{environment.EnvironmentName}; "
                + "it is accepted in Development only. Remove it and set MicrosoftAppId.";
        }

        if (!string.IsNullOrEmpty(options.MicrosoftAppId) || !string.IsNullOrEmpty(options.MicrosoftAppPassword))
        {
            yield return "Bot:DangerouslyAllowUnauthenticated is set together with MicrosoftAppId or "
                + "MicrosoftAppPassword. "
                + "Remove one or the other.";
        }
    }

    private static IEnumerable<string> Authenticated(BotOptions options) =>
        string.IsNullOrEmpty(options.MicrosoftAppId)
            ? [NoIdentity]
            : [.. Identity(options), .. Credential(options), .. Certificate(options), .. Addresses(options)];

    private static IEnumerable<string> Identity(BotOptions options)
    {
        if (!Guid.TryParse(options.MicrosoftAppId, out _))
        {
            yield return "MicrosoftAppId is not a GUID. Copy it from the Azure Bot's configuration page.";
        }

        if (options.MicrosoftAppTenantId is { Length: > 0 } tenant && !Guid.TryParse(tenant, out _))
        {
            yield return "MicrosoftAppTenantId is not a GUID. Copy the tenant ID, not its domain name.";
        }

        if (options.AllowedTenants.Any(t => !Guid.TryParse(t, out _)))
        {
            yield return "Bot:AllowedTenants holds something that is not a GUID. List tenant IDs, not domain names.";
        }
    }

    private static IEnumerable<string> Credential(BotOptions options) =>
        options.MicrosoftAppType switch
        {
            BotOptions.SingleTenant => [.. NeedsTenant(options), .. NeedsPassword(options)],
            BotOptions.MultiTenant => NeedsPassword(options),
            BotOptions.UserAssignedMsi => [.. NeedsTenant(options), .. ForbidsPassword(options)],
            null or "" => [$"MicrosoftAppType is not set. Set it to {Types}."],
            var other => [$"MicrosoftAppType is '{other}', which is not known. Set it to {Types}."],
        };

    private static IEnumerable<string> NeedsTenant(BotOptions options)
    {
        if (string.IsNullOrEmpty(options.MicrosoftAppTenantId))
        {
            yield return $"MicrosoftAppTenantId is not set, and {options.MicrosoftAppType} needs it. Set it to "
                + "the tenant's GUID.";
        }
    }

    private static IEnumerable<string> NeedsPassword(BotOptions options)
    {
        if (string.IsNullOrEmpty(options.MicrosoftAppPassword) && string.IsNullOrEmpty(options.CertificatePath))
        {
            yield return $"MicrosoftAppPassword is not set, and {options.MicrosoftAppType} needs it. "
                + "Set it to a client secret of the app, or set Bot:Certificate:Path to a certificate of the app.";
        }
    }

    private static IEnumerable<string> ForbidsPassword(BotOptions options)
    {
        if (!string.IsNullOrEmpty(options.MicrosoftAppPassword))
        {
            yield return "MicrosoftAppPassword is set, but UserAssignedMSI has none. Remove it.";
        }
    }

    private static IEnumerable<string> Certificate(BotOptions options)
    {
        if (string.IsNullOrEmpty(options.CertificatePath))
        {
            yield break;
        }

        if (options.MicrosoftAppType != BotOptions.SingleTenant || !string.IsNullOrEmpty(options.MicrosoftAppPassword))
        {
            yield return "Bot:Certificate:Path is for SingleTenant without MicrosoftAppPassword. Remove one or "
                + "the other.";
        }
        else if (Outbound.BotCredentials.WhyUnusable(options) is { } why)
        {
            yield return $"Bot:Certificate:Path names a file that cannot be used: {why}";
        }
    }

    private static IEnumerable<string> Addresses(BotOptions options)
    {
        if (BotCloud.OrNull(options.ChannelService) is null)
        {
            yield return "ChannelService is not known. Leave it empty, or set it to "
                + $"{BotCloud.UsGovernmentChannelService}.";
        }

        if (options.ToBotFromChannelOpenIdMetadataUrl is { Length: > 0 } url && !IsSafe(url))
        {
            yield return "ToBotFromChannelOpenIdMetadataUrl must be https (or on this machine). Remove it to use "
                + "the cloud's own.";
        }
    }

    private static bool IsSafe(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.IsLoopback);
}

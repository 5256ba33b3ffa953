using Microsoft.Extensions.Configuration;

namespace Bot.Builder.Integration.AspNet.Core;

/// <summary>Settings under their official keys, and this library's own under "Bot:". Checked when the host starts.</summary>
public sealed class BotFrameworkOptions
{
    /// <summary>Value of <see cref="MicrosoftAppType"/>: a secret, in one tenant.</summary>
    public const string SingleTenant = "SingleTenant";

    /// <summary>Value of <see cref="MicrosoftAppType"/>: a secret, in every tenant. No new ones since July 2025.</summary>
    public const string MultiTenant = "MultiTenant";

    /// <summary>Value of <see cref="MicrosoftAppType"/>: a managed identity, no secret. The best where it can be had.</summary>
    public const string UserAssignedMsi = "UserAssignedMSI";

    /// <summary>Value of <see cref="ChannelService"/> for Azure US Government.</summary>
    public const string UsGovChannelService = "https://botframework.azure.us";

    /// <summary>One of the three above; no default.</summary>
    public string? MicrosoftAppType { get; set; }

    /// <summary>The bot's app id, a GUID; for a managed identity its client id.</summary>
    public string? MicrosoftAppId { get; set; }

    /// <summary>The secret; not for a managed identity.</summary>
    public string? MicrosoftAppPassword { get; set; }

    /// <summary>The tenant, a GUID; not needed for MultiTenant.</summary>
    public string? MicrosoftAppTenantId { get; set; }

    /// <summary>Empty (default) for the public cloud, or <see cref="UsGovChannelService"/>.</summary>
    public string? ChannelService { get; set; }

    /// <summary>Where the channel's keys are; default: as the cloud has it. Https, or http on this machine for tests.</summary>
    public string? ToBotFromChannelOpenIdMetadataUrl { get; set; }

    /// <summary>"Bot:AllowedTenants": the tenants that may use the bot, GUIDs, as a list or with commas. Default: the bot's own tenant; with MultiTenant none named, all may.</summary>
    public IReadOnlyList<string> AllowedTenants { get; set; } = [];

    /// <summary>
    /// "Bot:DangerouslyAllowUnauthenticated": no tokens in or out, for a simulator on this machine. Development only. Default false.
    /// </summary>
    public bool DangerouslyAllowUnauthenticated { get; set; }

    // Why by hand: two of them live in a section of their own, and must not also be taken from the root.
    internal void Read(IConfiguration configuration)
    {
        MicrosoftAppType = configuration[nameof(MicrosoftAppType)];
        MicrosoftAppId = configuration[nameof(MicrosoftAppId)];
        MicrosoftAppPassword = configuration[nameof(MicrosoftAppPassword)];
        MicrosoftAppTenantId = configuration[nameof(MicrosoftAppTenantId)];
        ChannelService = configuration[nameof(ChannelService)];
        ToBotFromChannelOpenIdMetadataUrl = configuration[nameof(ToBotFromChannelOpenIdMetadataUrl)];
        AllowedTenants = Tenants(configuration.GetSection("Bot:AllowedTenants"));
        DangerouslyAllowUnauthenticated = configuration.GetValue<bool>("Bot:DangerouslyAllowUnauthenticated");
    }

    // Why both: a list written as one value would otherwise be no list, and let every tenant in.
    private static string[] Tenants(IConfigurationSection section) => section.Value is { Length: > 0 } text
        ? text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        : section.Get<string[]>() ?? [];
}

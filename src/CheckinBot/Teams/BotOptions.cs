namespace CheckinBot.Teams;

/// <summary>
/// Which bot this is and who may use it: the Bot Framework's own keys at the root of the configuration, and ours under
/// <c>Bot:</c>. Checked when the host starts.
/// </summary>
internal sealed class BotOptions
{
    /// <summary>Value of <see cref="MicrosoftAppType"/>: a secret or a certificate, in one tenant.</summary>
    public const string SingleTenant = "SingleTenant";

    /// <summary>
    /// Value of <see cref="MicrosoftAppType"/>: a registration from before July 2025 that is known in every tenant.
    /// </summary>
    public const string MultiTenant = "MultiTenant";

    /// <summary>
    /// Value of <see cref="MicrosoftAppType"/>: a managed identity, no secret. The best where it can be had.
    /// </summary>
    public const string UserAssignedMsi = "UserAssignedMSI";

    /// <summary>One of the three above; no default.</summary>
    public string? MicrosoftAppType { get; set; }

    /// <summary>The bot's app id, a GUID; for a managed identity its client id.</summary>
    public string? MicrosoftAppId { get; set; }

    /// <summary>The secret; not for a managed identity, and not beside a certificate.</summary>
    public string? MicrosoftAppPassword { get; set; }

    /// <summary>The tenant, a GUID; not needed for MultiTenant.</summary>
    public string? MicrosoftAppTenantId { get; set; }

    /// <summary>
    /// Empty (default) for the public cloud, or the government's: <see cref="BotCloud.UsGovernmentChannelService"/>.
    /// </summary>
    public string? ChannelService { get; set; }

    /// <summary>
    /// Where the channel's keys are; default: as the cloud has it. Https, or http on this machine for tests.
    /// </summary>
    public string? ToBotFromChannelOpenIdMetadataUrl { get; set; }

    /// <summary>
    /// <c>Bot:AllowedTenants</c>: the tenants that may use the bot, GUIDs, as a list or with commas.
    /// Default: the bot's own tenant; with MultiTenant none named, all may.
    /// </summary>
    public IReadOnlyList<string> AllowedTenants { get; set; } = [];

    /// <summary>
    /// <c>Bot:Certificate:Path</c>: a .pfx or .pem file with its private key, in place of the secret. Default: none.
    /// </summary>
    public string? CertificatePath { get; set; }

    /// <summary><c>Bot:Certificate:Password</c>: of the .pfx file. Default: none.</summary>
    public string? CertificatePassword { get; set; }

    /// <summary>
    /// <c>Bot:DangerouslyAllowUnauthenticated</c>: no tokens in or out, for a simulator on this machine.
    /// Development only. Default false.
    /// </summary>
    public bool DangerouslyAllowUnauthenticated { get; set; }

    // Why by hand: some of them live in a section of their own, and must not also be taken from the root.
    public void Read(IConfiguration configuration)
    {
        MicrosoftAppType = configuration[nameof(MicrosoftAppType)];
        MicrosoftAppId = configuration[nameof(MicrosoftAppId)];
        MicrosoftAppPassword = configuration[nameof(MicrosoftAppPassword)];
        MicrosoftAppTenantId = configuration[nameof(MicrosoftAppTenantId)];
        ChannelService = configuration[nameof(ChannelService)];
        ToBotFromChannelOpenIdMetadataUrl = configuration[nameof(ToBotFromChannelOpenIdMetadataUrl)];
        AllowedTenants = Tenants(configuration.GetSection("Bot:AllowedTenants"));
        CertificatePath = configuration["Bot:Certificate:Path"];
        CertificatePassword = configuration["Bot:Certificate:Password"];
        DangerouslyAllowUnauthenticated = configuration.GetValue<bool>("Bot:DangerouslyAllowUnauthenticated");
    }

    /// <summary>Those that are named; else the bot's own. Empty: all.</summary>
    /// <remarks>
    /// Not all by default: any tenant's people can add any bot whose id they know to their Teams, of whatever type it
    /// is.
    /// </remarks>
    public IReadOnlyList<string> TenantsLetIn()
    {
        var isOwnOnly = AllowedTenants.Count == 0 && MicrosoftAppType != MultiTenant;
        return isOwnOnly && MicrosoftAppTenantId is { } own ? [own] : AllowedTenants;
    }

    // Why both: a list written as one value would otherwise be no list, and let every tenant in.
    private static string[] Tenants(IConfigurationSection section)
    {
        const StringSplitOptions tidy = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;
        return section.Value is { Length: > 0 } text ? text.Split(',', tidy) : section.Get<string[]>() ?? [];
    }
}

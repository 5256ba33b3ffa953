using Microsoft.Extensions.Options;

namespace CheckinBot.Invites;

/// <summary>How other chats get the app.</summary>
internal sealed class InviteOptions
{
    public const string Section = "Bot";

    /// <summary>
    /// "Bot:TeamsAppId": the app's id as Teams links to it, a GUID: of an app in the school's catalogue the one that
    /// the Teams admin center shows, of an uploaded one that of its manifest. Default: none, and then an invitation has
    /// no link.
    /// </summary>
    public string? TeamsAppId { get; set; }

    /// <summary>The link that offers to add the app to a chat; null without an id.</summary>
    public Uri? Link(string tenant) =>
        Guid.TryParse(TeamsAppId, out var id)
            ? new($"https://teams.microsoft.com/l/app/{id:D}?tenantId={Uri.EscapeDataString(tenant)}")
            : null;
}

/// <summary>Checks the option at start-up.</summary>
internal sealed class InviteOptionsValidation : IValidateOptions<InviteOptions>
{
    public ValidateOptionsResult Validate(string? name, InviteOptions options) =>
        string.IsNullOrWhiteSpace(options.TeamsAppId) || Guid.TryParse(options.TeamsAppId, out _)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                $"{InviteOptions.Section}:{nameof(InviteOptions.TeamsAppId)} must be the app's id in "
                    + "Teams, a GUID such as 812144ca-f382-4310-8e94-cd938987cc82. Leave it out to have "
                    + "no link in invitations."
            );
}

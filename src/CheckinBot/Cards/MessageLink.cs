namespace CheckinBot.Cards;

/// <summary>
/// The address of a chat message: Teams' own, over https. A link that leads anywhere else is no such address.
/// </summary>
internal static class MessageLink
{
    private static readonly string[] Hosts =
    [
        "teams.microsoft.com",
        "teams.cloud.microsoft",
        "gov.teams.microsoft.us",
        "dod.teams.microsoft.us",
    ];

    /// <summary>Null for what is no link to a message.</summary>
    public static Uri? Read(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var link)
        && link.Scheme == Uri.UriSchemeHttps
        && link.UserInfo.Length == 0
        && Hosts.Contains(link.Host, StringComparer.OrdinalIgnoreCase)
            ? link
            : null;
}

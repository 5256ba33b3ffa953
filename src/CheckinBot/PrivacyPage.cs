using System.Net;

namespace CheckinBot;

/// <summary>
/// What a person may read of what is kept about them: the long answer is docs/privacy.md. Every sentence is held to it.
/// </summary>
internal static class PrivacyPage
{
    public const string ContactKey = "School:Contact";

    /// <summary>The paragraphs, as HTML; what the settings say is told as it is in force.</summary>
    public static IEnumerable<string> Of(IConfiguration configuration) =>
        [
            "<b>What is kept.</b> What members write into CheckinBot's cards, who raised or cleared "
                + "what, what a leader wrote down for themselves, people's names with their Entra and "
                + "Teams ids, and which chats it was added to. Of other messages only those that somebody "
                + "raised as a barrier themselves. No times of reading, no presence, no profile.",
            "<b>Where.</b> In your school's own storage and nowhere else. The makers of CheckinBot get "
                + "nothing. Cards that were sent are also Teams' data, under your school's rules for Teams.",
            "<b>Who sees it.</b> The group sees what its members answer, and nobody is shown who has "
                + "not answered. A leader sees the barriers raised for them, and of the rest what the "
                + "group agreed to when it set up. A leader's own records and plans are theirs alone. "
                + "Whoever looks after the storage could read all of it.",
            $"<b>For how long.</b> {Kept(configuration["Retention:Days"])}",
            "<b>How you are forgotten.</b> Write <i>forget me</i> to CheckinBot in your own chat with "
                + "it. Your name and your words are taken out of every record, within about a minute; "
                + "what can be counted stays, without you. Your school's administrator can do the same "
                + "for you. Backups made before hold it until they are deleted.",
            "<b>How it is protected.</b> Only requests that Microsoft signed, from your school, are "
                + "worked on. Everything travels encrypted. Logs hold ids, never what somebody wrote.",
            $"<b>Whom to ask.</b> {Contact(configuration[ContactKey])}",
        ];

    private static string Kept(string? days) =>
        string.IsNullOrWhiteSpace(days)
            ? "As long as your school keeps this copy: nothing is erased by its age."
            : $"A sprint is erased {WebUtility.HtmlEncode(days)} days after it is over, a leader's notes "
                + $"and plans {WebUtility.HtmlEncode(days)} days after their last change.";

    private static string Contact(string? contact) =>
        string.IsNullOrWhiteSpace(contact) ? "Your school's administrator." : $"{WebUtility.HtmlEncode(contact)}.";
}

using CheckinBot.Teams.Text;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace CheckinBot.Chat;

/// <summary>
/// Where a message names the bot. Read by hand: the official reader throws on an entity of another shape.
/// </summary>
internal static class Mentions
{
    /// <summary>
    /// The text of each mention of the bot, as it stands in the message; empty for one that says none.
    /// </summary>
    public static IEnumerable<string> OfBot(IMessageActivity activity) =>
        (activity.Entities ?? [])
            .Where(entity =>
                entity is not null && string.Equals(entity.Type, "mention", StringComparison.OrdinalIgnoreCase)
            )
            .Where(entity =>
                TeamsIds.TextOf((entity.Properties?["mentioned"] as JObject)?["id"]) is { } id
                && id == activity.Recipient?.Id
            )
            .Select(entity => TeamsIds.TextOf(entity.Properties?["text"]) ?? "");
}

using CheckinBot.Domain;
using CheckinBot.EventStore;
using CheckinBot.Placement;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace CheckinBot.Chat;

/// <summary>
/// Reads from an activity which group it is about: the chat's own; in a personal chat that of the sprint which the
/// pressed card names, else the person's own log. Only where it is run hangs on it: what the card says is believed for
/// nothing else.
/// </summary>
internal static class ActivityHomes
{
    public static string Of(IActivity activity) =>
        CallerOf.Chat(activity) switch
        {
            null => "",
            { Kind: not ChatKind.Personal } chat => GroupKey.Of(new(chat.Tenant, chat.Conversation)).Value,
            _ when SprintOf((Activity)activity) is { } sprint => Home.Of(sprint.Value),
            var chat => CallerOf.Activity(activity) is { } caller
                ? Home.Of(LeaderKey.Of(chat.Tenant, caller.Id).Value)
                : "",
        };

    // As the cards of an invoke, and of a client that sends a message instead, hold it.
    private static SprintId? SprintOf(Activity activity)
    {
        var value = activity.Value as JObject;
        var data = activity.Type == ActivityTypes.Invoke ? (value?["action"] as JObject)?["data"] : value;
        return CardData.Of(data).Sprint is var sprint && GroupKey.IsSprint(sprint) ? sprint : null;
    }
}

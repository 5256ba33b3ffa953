using CheckinBot.Chat.Inputs;
using CheckinBot.Domain;
using CheckinBot.EventStore;
using CheckinBot.Outbox;
using CheckinBot.Teams.Text;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace CheckinBot.Chat;

/// <summary>Reads who acts, and where, from a validated activity.</summary>
internal static class CallerOf
{
    private const string Thread = ";messageid=";
    private const int LongestId = 200;
    private const int LongestUrl = 500;
    private const int LongestBotName = 80;

    /// <summary>
    /// Null when the activity does not say who or where in a way that can be trusted: no Entra id, no tenant, no chat.
    /// </summary>
    public static Caller? Activity(IActivity activity) =>
        Chat(activity) is { } chat && Roster.PersonOf(activity.From) is { } person
            ? new(person, chat, Zone(activity))
            : null;

    /// <summary>
    /// The chat of an activity, a channel's without its thread; null when it does not say, or says two things.
    /// </summary>
    public static ChatAddress? Chat(IActivity activity) =>
        Tenant(activity) is { } tenant
        && activity
            is {
                Conversation.Id: { } conversation,
                ServiceUrl: { Length: <= LongestUrl } serviceUrl,
                Recipient.Id: { } bot
            }
        && TeamsIds.IsId(conversation)
        && TeamsIds.IsId(conversation.Split(Thread)[0])
        && TeamsIds.IsId(bot)
            ? new(
                tenant,
                conversation.Split(Thread)[0],
                ChatKinds.Of(activity.Conversation),
                serviceUrl,
                bot,
                PlainText.Excerpt(PlainText.Clean(activity.Recipient.Name ?? ""), LongestBotName)
            )
            {
                Team = TeamOf(activity),
            }
            : null;

    /// <summary>True when Teams names two tenants: somebody of another school acts in a chat of this one.</summary>
    public static bool IsOfAnotherSchool(IActivity activity) => Tenants(activity).Count > 1;

    /// <summary>
    /// The chat as it was written in: in a channel the thread, so that an answer stands below the question.
    /// </summary>
    public static ChatAddress Here(IActivity activity, ChatAddress chat) =>
        chat.Kind == ChatKind.Channel
        && activity.Conversation?.Id is { } place
        && place.Contains(Thread, StringComparison.Ordinal)
            ? chat with
            {
                Conversation = place,
                Kind = ChatKind.GroupChat,
            }
            : chat;

    /// <summary>The same for a resend; no two people share one.</summary>
    public static CommandId Command(Caller caller, IActivity activity) =>
        activity.Id is { Length: > 0 and <= LongestId } id ? new($"{caller.Id}:{id}") : NewIds.Command();

    /// <summary>The message that holds the pressed card; empty when Teams does not say.</summary>
    public static string Message(IActivity activity) =>
        activity.ReplyToId is { Length: <= LongestId } id && TeamsIds.IsId(id) ? id : "";

    // Teams says it in two places: whose the sender is, and whose the chat. Where they differ neither is believed.
    private static string? Tenant(IActivity activity) => Tenants(activity) is [var tenant] ? tenant : null;

    /// <summary>Why an activity's chat is not known, in words for the log; null when it is.</summary>
    public static string? WhyNoChat(IActivity activity)
    {
        if (Chat(activity) is not null)
        {
            return null;
        }

        return Tenants(activity) switch
        {
            [] => "it names no tenant (channelData.tenant.id, conversation.tenantId)",
            var tenants when tenants.Contains(null) => "its tenant id is no GUID",
            { Count: > 1 } => "it names two tenants",
            _ => "it does not say where it was written, to whom, or where answers go, in a way that Teams does",
        };
    }

    private static List<string?> Tenants(IActivity activity)
    {
        string?[] named =
        [
            TeamsIds.TextOf(Member(Member(activity.ChannelData, "tenant"), "id")),
            activity.Conversation?.TenantId,
        ];
        return
        [
            .. named
                .OfType<string>()
                .Select(name => Guid.TryParse(name, out var id) ? id.ToString("D") : null)
                .Distinct(),
        ];
    }

    // A private or shared channel has people of its own, of whom Teams tells there.
    private static string TeamOf(IActivity activity)
    {
        var (type, team) = (
            TeamsIds.TextOf(Member(Member(activity.ChannelData, "channel"), "type")),
            TeamsIds.TextOf(Member(Member(activity.ChannelData, "team"), "id"))
        );
        return (type is null or "standard") && TeamsIds.IsId(team) ? team! : "";
    }

    // Read as it was checked, letter by letter: the typed reader would take "Tenant" for "tenant" as well.
    private static JToken? Member(object? parent, string name) => (parent as JObject)?[name];

    /// <summary>What the sender's client says of itself.</summary>
    public static Client Client(IActivity activity) =>
        new((activity as Activity)?.Locale ?? Info(activity, "locale"), Zone(activity));

    private static string? Zone(IActivity activity) =>
        Zones.OfClient(
            (activity as Activity)?.LocalTimezone ?? Info(activity, "timezone"),
            activity.LocalTimestamp is { } there ? Offset.FromTimeSpan(there.Offset) : null
        );

    private static string? Info(IActivity activity, string name) =>
        activity
            .Entities?.Where(entity => entity?.Type == "clientInfo")
            .Select(entity => TeamsIds.TextOf(entity.Properties?[name]))
            .FirstOrDefault(text => text is not null);
}

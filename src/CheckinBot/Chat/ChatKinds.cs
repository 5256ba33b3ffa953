using CheckinBot.EventStore;
using Microsoft.Bot.Schema;

namespace CheckinBot.Chat;

/// <summary>
/// What kind of chat an activity came from. What is private is said in one's own chat only, so a chat is taken for that
/// only when it is certain: a kind that is missing or unknown, or that the rest of the activity contradicts, is a
/// group's.
/// </summary>
internal static class ChatKinds
{
    private const string OfGroups = "19:";
    private const string OfOnePerson = "a:";

    public static ChatKind Of(ConversationAccount conversation) =>
        conversation.ConversationType?.ToUpperInvariant() switch
        {
            "CHANNEL" => ChatKind.Channel,
            "PERSONAL" when !IsSurelyMany(conversation) => ChatKind.Personal,
            null or "" when IsSurelyOne(conversation) => ChatKind.Personal,
            _ => ChatKind.GroupChat,
        };

    private static bool IsSurelyMany(ConversationAccount conversation) =>
        conversation.IsGroup == true || IsNamed(conversation, OfGroups);

    private static bool IsSurelyOne(ConversationAccount conversation) =>
        conversation.IsGroup != true && IsNamed(conversation, OfOnePerson);

    private static bool IsNamed(ConversationAccount conversation, string beginning) =>
        conversation.Id is { } id && id.StartsWith(beginning, StringComparison.Ordinal);
}

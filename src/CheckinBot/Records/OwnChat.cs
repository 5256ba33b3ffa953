using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.EventStore;

namespace CheckinBot.Records;

/// <summary>
/// Records belong into one's own chat: elsewhere nothing is said of them, not even whether there are any.
/// </summary>
internal static class OwnChat
{
    public static Reply Refused { get; } =
        Reply.Say("This belongs into your own chat with CheckinBot. Nothing was changed.");

    public static CardMessage Elsewhere { get; } =
        new(
            CardParts.Card(
                "Please write this to me in your own chat.",
                [
                    CardParts.Heading("That is for your own chat with me"),
                    CardParts.Line(
                        "Open a chat with CheckinBot and write the same word there. Whatever it shows "
                            + "is for your eyes only."
                    ),
                    CardParts.WhoSees("everybody in this chat."),
                ]
            ),
            "Please write this to me in your own chat"
        );

    public static bool Is(Caller caller) => caller.Chat.Kind == ChatKind.Personal;
}

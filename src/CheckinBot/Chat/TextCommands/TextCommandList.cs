using CheckinBot.Cards;
using CheckinBot.EventStore;

namespace CheckinBot.Chat.TextCommands;

/// <summary>The words there are, as a card lists them.</summary>
internal static class TextCommandList
{
    public static IEnumerable<AdaptiveElement> Of(ChatKind chat) =>
        [
            CardParts.Subheading(
                chat == ChatKind.Personal ? "You can write to me" : "You can write to me, after @CheckinBot"
            ),
            .. KnownTextCommands.In(chat).Select(word => CardParts.Labelled(word.Word, word.About(chat)!)),
        ];

    /// <summary>The card with the words at its end, above the line that says who sees it.</summary>
    public static AdaptiveCard Below(AdaptiveCard card, ChatKind chat)
    {
        card.Body.InsertRange(card.Body.Count - 1, Of(chat));
        return card;
    }

    /// <summary>Instead of the group's sprint, while it cannot be read.</summary>
    public static AdaptiveCard Alone() =>
        CardParts.Card(
            "What I can do.",
            [
                CardParts.Heading("What I can do"),
                CardParts.Line("I cannot reach my records just now, so your sprint is not shown. Nothing is lost."),
                CardParts.WhoSees("everybody in this chat."),
            ]
        );
}

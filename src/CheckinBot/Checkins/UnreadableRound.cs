using CheckinBot.Cards;
using CheckinBot.Chat;

namespace CheckinBot.Checkins;

/// <summary>
/// A check-in card says for which check-in it is. Where a client lost that, or turned it into something else, the
/// person is told so.
/// </summary>
internal static class UnreadableRound
{
    private static readonly Reply Said = Reply.Say(
        "I could not read which check-in this card is for, so nothing was changed. What you wrote is "
            + "still on it; write \"@CheckinBot check in\" for a fresh card."
    );

    /// <summary>Null when the card says it.</summary>
    public static Reply? Of(CardCall call) => call.Data.Number(CardFields.Round).Value is null ? Said : null;
}

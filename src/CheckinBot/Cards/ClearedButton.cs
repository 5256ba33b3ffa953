using CheckinBot.Chat;
using CheckinBot.Domain;

namespace CheckinBot.Cards;

/// <summary>"Cleared", or in the group "It's gone": asks how a barrier went away, in place; "failed" is not among the answers.</summary>
internal static class ClearedButton
{
    public const string InTheGroup = "It's gone";

    public static AdaptiveShowCardAction Of(SprintId id, Barrier barrier, string title = "Cleared") => new()
    {
        Title = title,
        Card = CardParts.Card("How was it cleared?",
        [
            CardParts.Pick(CardFields.Outcome, "How was it cleared?", (Outcome?)Outcome.Removed, (Outcome.Removed, "It is out of the way"), (Outcome.WorkedAround, "We found a way round"), (Outcome.Lesson, "It is a lesson learned")),
            CardParts.Ask(CardFields.Note, "What did we learn? You can skip this one.", "", Limits.Note, required: false),
            CardParts.Buttons(CardParts.Button("Save", Verbs.ClearBarrier, CardParts.Ids(id, barrier.Id), main: true)),
        ]),
    };
}

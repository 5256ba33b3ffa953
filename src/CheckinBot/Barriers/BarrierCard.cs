using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Domain;

namespace CheckinBot.Barriers;

/// <summary>In the group: what became of a barrier form, and the news of a barrier.</summary>
internal static class BarrierCard
{
    public const string Clear = "barrier.clear";
    public const string Reopen = "barrier.reopen";

    /// <summary>The barriers that were raised with one form, in the form's place.</summary>
    public static AdaptiveCard Raised(SprintId id, Sprint sprint, string source) => CardParts.Card(
        "A barrier was raised.",
        [
            CardParts.Heading("In the way"),
            .. sprint.Barriers.Where(barrier => barrier.Source == source).TakeLast(5).SelectMany(barrier => One(id, sprint, barrier)),
            CardParts.WhoSees($"your group{(sprint.Barriers.Any(barrier => barrier.Source == source && sprint.IsForLeader(barrier.Id)) ? $" and {sprint.Plan!.Leader.Name}" : "")}."),
        ]);

    /// <summary>A sentence of news, the barrier it is about, and what the group can do.</summary>
    public static AdaptiveCard News(SprintId id, Sprint sprint, Barrier barrier, string heading, string sentence) => CardParts.Card(
        heading,
        [
            CardParts.Heading(heading),
            CardParts.Written(sentence),
            .. One(id, sprint, barrier),
            CardParts.WhoSees($"your group{(sprint.IsForLeader(barrier.Id) ? $" and {sprint.Plan!.Leader.Name}" : "")}."),
        ]);

    private static IEnumerable<AdaptiveElement> One(SprintId id, Sprint sprint, Barrier barrier)
    {
        yield return CardParts.Written(PlainText.Excerpt(barrier.Words.Text, 1000));
        yield return CardParts.Labelled($"{BarrierWording.State(sprint, barrier)}.", $"Raised by {sprint.NameOf(barrier.RaisedBy)}.");
        if (barrier is { State: BarrierState.Cleared, Cleared.Note.Length: > 0 })
        {
            yield return CardParts.Labelled("What we learned", barrier.Cleared.Note);
        }

        yield return CardParts.Buttons(barrier.State == BarrierState.Cleared
            ? CardParts.Button("Still in the way", Reopen, CardParts.Ids(id, barrier.Id))
            : ClearedButton(id, barrier));
    }

    /// <summary>Asks how it went away, in place; "failed" is not among the answers.</summary>
    public static AdaptiveShowCardAction ClearedButton(SprintId id, Barrier barrier) => new()
    {
        Title = "Cleared",
        Card = CardParts.Card("How was it cleared?",
        [
            CardParts.Pick(CardFields.Outcome, "How was it cleared?", (Outcome?)Outcome.Removed, (Outcome.Removed, "It is out of the way"), (Outcome.WorkedAround, "We found a way round"), (Outcome.Lesson, "It is a lesson learned")),
            CardParts.Ask(CardFields.Note, "What did we learn? You can skip this one.", "", Limits.Note, required: false),
            CardParts.Buttons(CardParts.Button("Save", Clear, CardParts.Ids(id, barrier.Id), main: true)),
        ]),
    };
}

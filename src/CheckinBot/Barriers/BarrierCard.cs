using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Domain;

namespace CheckinBot.Barriers;

/// <summary>In the group: what became of a barrier form, and the news of a barrier.</summary>
internal static class BarrierCard
{
    public const string Clear = "barrier.clear";
    public const string Reopen = "barrier.reopen";
    private const int MostOfOneForm = 5;

    /// <summary>The barriers that were raised with one form, in the form's place.</summary>
    public static AdaptiveCard Raised(SprintId id, Sprint sprint, string source)
    {
        var raised = sprint.Barriers.Where(barrier => barrier.Source == source).ToList();
        return CardFit.Of(most => CardParts.Card(
            "A barrier was raised.",
            [
                CardParts.Heading("In the way"),
                .. raised.TakeLast(MostOfOneForm).SelectMany(barrier => Standing(id, sprint, barrier, most)),
                WhoSees(sprint, raised.Any(barrier => sprint.IsForLeader(barrier.Id))),
            ]));
    }

    /// <summary>A sentence of news, the barrier it is about, and what the group can do.</summary>
    public static AdaptiveCard News(SprintId id, Sprint sprint, Barrier barrier, string heading, string sentence) => CardFit.Of(most => CardParts.Card(
        heading,
        [
            CardParts.Heading(heading),
            CardParts.Written(sentence),
            .. One(barrier, $"Raised by {Names.Of(sprint, barrier.RaisedBy)}.", most),
            Button(id, barrier),
            WhoSees(sprint, sprint.IsForLeader(barrier.Id)),
        ]));

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

    private static IEnumerable<AdaptiveElement> Standing(SprintId id, Sprint sprint, Barrier barrier, int most) =>
        [.. One(barrier, $"Raised by {Names.Of(sprint, barrier.RaisedBy)}. {BarrierWording.State(sprint, barrier)}.", most), Button(id, barrier)];

    private static IEnumerable<AdaptiveElement> One(Barrier barrier, string how, int most) =>
    [
        CardParts.Quoted(PlainText.Excerpt(barrier.Words.Text, most)),
        CardParts.QuietlyWritten(how),
        .. barrier is { State: BarrierState.Cleared, Cleared.Note.Length: > 0 }
            ? [CardParts.Labelled("What we learned", PlainText.Excerpt(barrier.Cleared.Note, most))]
            : Array.Empty<AdaptiveElement>(),
    ];

    private static AdaptiveActionSet Button(SprintId id, Barrier barrier) => CardParts.Buttons(barrier.State == BarrierState.Cleared
        ? CardParts.Button("Still in the way", Reopen, CardParts.Ids(id, barrier.Id))
        : ClearedButton(id, barrier));

    private static AdaptiveElement WhoSees(Sprint sprint, bool leaderToo) =>
        CardParts.WhoSees(leaderToo ? $"your group and {Names.Leader(sprint)}." : "your group.");
}

using CheckinBot.Cards;
using CheckinBot.Domain;
using CheckinBot.Teams.Text;

namespace CheckinBot.Barriers;

/// <summary>In the group: the news of a barrier.</summary>
internal static class BarrierCard
{
    public const string Reopen = "barrier.reopen";

    /// <summary>A sentence of news, the barrier it is about, and what the group can do.</summary>
    public static AdaptiveCard News(SprintId id, Sprint sprint, Barrier barrier, string heading, string sentence) =>
        CardFit.Of(most =>
            CardParts.Card(
                heading,
                [
                    CardParts.Heading(heading),
                    CardParts.Written(sentence),
                    .. One(barrier, BarrierLabels.Facts(sprint, barrier), most),
                    Button(id, barrier),
                    WhoSees(sprint, barrier),
                ]
            )
        );

    private static IEnumerable<AdaptiveElement> One(Barrier barrier, string how, int most) =>
        [
            CardParts.Quoted(PlainText.Excerpt(barrier.Words.Text, most)),
            CardParts.QuietlyWritten(how),
            .. barrier is { State: BarrierState.Cleared, ClearingOrNull.Note.Length: > 0 }
                ? [CardParts.Labelled("What we learned", PlainText.Excerpt(barrier.Clearing.Note, most))]
                : Array.Empty<AdaptiveElement>(),
        ];

    private static AdaptiveActionSet Button(SprintId id, Barrier barrier) =>
        CardParts.Buttons(
            barrier.State == BarrierState.Cleared
                ? CardParts.Button("Still in the way", Reopen, CardParts.Ids(id, barrier.Id))
                : ClearedButton.Of(id, barrier)
        );

    private static AdaptiveElement WhoSees(Sprint sprint, Barrier barrier) =>
        CardParts.WhoSees(
            sprint.IsForLeader(barrier.Id) ? $"your group and {Names.LeaderOf(sprint, barrier)}." : "your group."
        );
}

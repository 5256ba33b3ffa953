using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Domain;
using CheckinBot.Outbox;
using CheckinBot.Teams.Text;

namespace CheckinBot.Sprints;

/// <summary>To the group when a sprint is over: what it was, and what to talk about in the review.</summary>
internal sealed class EndedCard : INoticeRenderer
{
    private const int MostBarriers = 20;

    public NoticeKind Kind => NoticeKind.TellEnded;

    public CardMessage Render(SprintId id, Sprint sprint, Notice notice) =>
        new(CardFit.Of(most => Of(sprint, most)), "Your sprint has come to its end");

    private static AdaptiveCard Of(Sprint sprint, int most) =>
        CardParts.Card(
            "Your sprint has come to its end.",
            [
                CardParts.Heading("Time to look back"),
                CardParts.Written(sprint.Plan.Focus),
                CardParts.Quiet(
                    $"{Phrases.Count(sprint.Rounds.Count(round => round.State == RoundState.Closed), "check-in")}, "
                        + $"{Phrases.Count(sprint.Rounds.Sum(round => round.Checkins.Count), "answer")}, "
                        + $"{Phrases.Count(Cleared(sprint), "barrier")} cleared"
                ),
                .. List(
                    sprint,
                    "Car-parked for this talk",
                    sprint.Barriers.Where(barrier => barrier.State == BarrierState.CarParked),
                    most
                ),
                .. List(sprint, "Still in the way", sprint.Barriers.Where(barrier => barrier.Stands), most),
                CardParts.Subheading("To talk about together"),
                CardParts.Line(
                    "Was it practical? Was it helpful? Was it worth the work? What did we learn? Do we "
                        + "continue, adapt or stop?"
                ),
                CardParts.Buttons(CardParts.Button("Set up the next sprint", Verbs.SetUp)),
                CardParts.WhoSees("your group."),
            ]
        );

    private static IEnumerable<AdaptiveElement> List(
        Sprint sprint,
        string heading,
        IEnumerable<Barrier> barriers,
        int most
    )
    {
        var all = barriers.ToList();
        if (all.Count == 0)
        {
            return [];
        }

        return
        [
            CardParts.Subheading(heading),
            .. all.Take(MostBarriers)
                .Select(barrier =>
                    CardParts.Written(
                        $"• {Isolated.Of(PlainText.Excerpt(barrier.Words.Text, most))}"
                            + (barrier.Stands ? $" ({BarrierLabels.State(sprint, barrier)})" : "")
                    )
                ),
            .. all.Count > MostBarriers
                ? [CardParts.Quiet($"And {all.Count - MostBarriers} more.")]
                : Array.Empty<AdaptiveElement>(),
        ];
    }

    private static int Cleared(Sprint sprint) =>
        sprint.Barriers.Count(barrier => barrier.State == BarrierState.Cleared);
}

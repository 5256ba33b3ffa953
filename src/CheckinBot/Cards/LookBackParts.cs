using CheckinBot.Domain;
using CheckinBot.Teams.Text;

namespace CheckinBot.Cards;

/// <summary>What the cards at the end of a sprint say of it in the same words.</summary>
internal static class LookBackParts
{
    private const int MostBarriers = 20;

    public static string Counted(Sprint sprint)
    {
        var answers = sprint.Rounds.Sum(round => round.Checkins.Count);
        var cleared = sprint.Barriers.Count(barrier => barrier.State == BarrierState.Cleared);
        var rounds = sprint.Rounds.Count(round => round.State == RoundState.Closed);
        return $"{Phrases.Count(rounds, "check-in")}, {Phrases.Count(answers, "answer")}, "
            + $"{Phrases.Count(cleared, "barrier")} cleared";
    }

    /// <summary>The barriers that were kept for the talk, and those that still stand.</summary>
    public static IEnumerable<AdaptiveElement> Barriers(
        Sprint sprint,
        Func<string, AdaptiveElement> heading,
        int most
    ) =>
        [
            .. List(
                sprint,
                heading("Car-parked for this talk"),
                sprint.Barriers.Where(barrier => barrier.State == BarrierState.CarParked),
                most
            ),
            .. List(sprint, heading("Still in the way"), sprint.Barriers.Where(barrier => barrier.Stands), most),
        ];

    // Nothing, not even the heading, where there are none.
    private static IEnumerable<AdaptiveElement> List(
        Sprint sprint,
        AdaptiveElement heading,
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
            heading,
            .. all.Take(MostBarriers).Select(barrier => CardParts.Written(Line(sprint, barrier, most))),
            .. CardParts.More(all.Count, MostBarriers),
        ];
    }

    private static string Line(Sprint sprint, Barrier barrier, int most) =>
        $"• {Isolated.Of(PlainText.Excerpt(barrier.Words.Text, most))}"
        + (barrier.Stands ? $" ({BarrierLabels.State(sprint, barrier)})" : "");
}

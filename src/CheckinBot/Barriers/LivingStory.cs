using CheckinBot.Cards;
using CheckinBot.Domain;
using CheckinBot.Teams.Text;

namespace CheckinBot.Barriers;

/// <summary>What happened with a barrier so far, on its card: who is on it, what was tried, and how it ended.</summary>
internal static class LivingStory
{
    private const int Roomy = 120;

    public static IEnumerable<AdaptiveElement> Of(Sprint sprint, Barrier barrier, int most) =>
        [
            .. Outcome(sprint, barrier, most),
            .. OnIt(sprint, barrier, most),
            .. Tried(sprint, barrier, most),
            .. Ideas(barrier),
        ];

    private static IEnumerable<AdaptiveElement> Outcome(Sprint sprint, Barrier barrier, int most)
    {
        if (barrier is { State: BarrierState.Cleared, ClearingOrNull: { } cleared })
        {
            yield return CardParts.QuietlyWritten(
                $"Said by {Names.Of(sprint, cleared.By)}, {Phrases.At(sprint.Plan, cleared.At)}."
            );
            if (cleared.Note.Length > 0)
            {
                yield return CardParts.Labelled("What we learned", PlainText.Excerpt(cleared.Note, most));
            }
        }
    }

    private static IEnumerable<AdaptiveElement> OnIt(Sprint sprint, Barrier barrier, int most)
    {
        if (barrier.PassedTo is { } to)
        {
            yield return CardParts.Labelled(
                barrier.Handed is null ? "Passed on to" : "With your leader now",
                Names.Of(sprint, to)
            );
        }

        if (barrier.DeputyToldAt is not null && sprint.Plan.Deputy is { } deputy)
        {
            yield return CardParts.Labelled("Also told", Names.Of(sprint, deputy.Id));
        }

        foreach (var plan in sprint.Joint.Where(plan => plan.Barrier == barrier.Id && plan.Result is null))
        {
            yield return CardParts.Labelled(
                $"{Names.Of(sprint, plan.CoOwner)} and {Names.Of(sprint, plan.Leader.Id)} together",
                PlainText.Excerpt(plan.Then, Math.Min(most, 300))
            );
        }

        if (barrier.IdeaRoundOrNull is { ChosenOrNull: { } chosen } options)
        {
            yield return CardParts.Labelled(
                $"{Names.Of(sprint, chosen.Tries)} tries this until {Phrases.On(chosen.Until)}",
                PlainText.Excerpt(options.Idea(chosen.Idea).Text, Math.Min(most, 300))
            );
        }
    }

    private static IEnumerable<AdaptiveElement> Tried(Sprint sprint, Barrier barrier, int most)
    {
        if (barrier.Words.Tried.Length > 0)
        {
            yield return CardParts.Labelled("Tried before", PlainText.Excerpt(barrier.Words.Tried, most));
        }

        foreach (var move in sprint.Moves.Where(move => move.Barrier == barrier.Id).TakeLast(Most(most)))
        {
            var learned =
                move.Learned.Length > 0 ? $" · We learned: {PlainText.InLine(move.Learned, Math.Min(most, 200))}" : "";
            yield return CardParts.Labelled(
                TrialLabels.Result(move.Result),
                PlainText.InLine(move.Tried, Math.Min(most, 200)) + learned
            );
        }

        foreach (var addition in barrier.Additions.TakeLast(Most(most)))
        {
            yield return CardParts.Labelled(
                $"{Names.Of(sprint, addition.By)}, {Phrases.On(Schedule.DayOf(sprint.Plan, addition.At))}",
                PlainText.Excerpt(addition.Text, most)
            );
        }

        if (barrier.Additions.Count > Most(most))
        {
            yield return CardParts.Quiet($"And {Phrases.Count(barrier.Additions.Count - Most(most), "earlier word")}.");
        }
    }

    private static IEnumerable<AdaptiveElement> Ideas(Barrier barrier) =>
        barrier switch
        {
            { Stands: false } => [],
            { IdeaRoundOrNull.Phase: IdeaPhase.Why } =>
            [
                CardParts.Line("Your group asks itself why this happens: that card is further down."),
            ],
            { IdeaRoundOrNull.Phase: IdeaPhase.Ideas or IdeaPhase.Support } =>
            [
                CardParts.Line(
                    $"Your group collects ideas, {barrier.IdeaRound.Ideas.Count} so far: that card is further down."
                ),
            ],
            _ => [],
        };

    private static int Most(int most) => most > Roomy ? 5 : 3;
}

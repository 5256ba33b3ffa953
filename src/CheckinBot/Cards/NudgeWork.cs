using CheckinBot.Domain;
using CheckinBot.Teams.Text;

namespace CheckinBot.Cards;

/// <summary>
/// What a group does about a barrier, as its leader's card says it: ideas, what is tried, plans carried out together.
/// </summary>
internal static class NudgeWork
{
    public static IEnumerable<AdaptiveElement> Of(Sprint sprint, Barrier barrier, int most) =>
        [
            .. sprint
                .Moves.Where(move => move.Barrier == barrier.Id && move.Idea > 0)
                .Select(move => CardParts.Labelled(Result(move.Result), PlainText.Excerpt(move.Tried, most))),
            .. sprint
                .Joint.Where(plan => plan.Barrier == barrier.Id)
                .Select(plan =>
                    CardParts.Labelled(
                        Together(plan),
                        $"{Names.Of(sprint, plan.CoOwner)} and {Names.Of(sprint, plan.Leader.Id)}: "
                            + $"{PlainText.InLine(plan.Then, most)}"
                    )
                ),
            .. barrier.IdeaRoundOrNull is { } options ? Round(options, most) : [],
        ];

    private static IEnumerable<AdaptiveElement> Round(Domain.IdeaRound options, int most) =>
        options switch
        {
            { Phase: IdeaPhase.Why } =>
            [
                CardParts.Labelled(
                    "They look at why",
                    options.Whys.IsEmpty
                        ? "they have just begun"
                        : Phrases.Count(options.Whys.Count, "reason") + " so far"
                ),
            ],
            { Phase: IdeaPhase.Ideas } =>
            [
                CardParts.Labelled(
                    "They collect ideas",
                    options.Ideas.IsEmpty
                        ? "they have just begun"
                        : Phrases.Count(options.Ideas.Count, "idea") + " so far"
                ),
            ],
            { Phase: IdeaPhase.Support } =>
            [
                CardParts.Labelled("They choose", "from " + Phrases.Count(options.Ideas.Count, "idea")),
            ],
            { ChosenOrNull: { } chosen } =>
            [
                CardParts.Labelled(
                    "They try",
                    $"{PlainText.InLine(options.Idea(chosen.Idea).Text, most)} (until {Phrases.On(chosen.Until)})"
                ),
            ],
            _ => [],
        };

    private static string Result(TrialOutcome result) =>
        result switch
        {
            TrialOutcome.Worked => "Tried, and it worked",
            TrialOutcome.Partly => "Tried, and it worked in part",
            TrialOutcome.DidNot => "Tried, and a lesson learned",
        };

    private static string Together(JointPlan plan) =>
        plan.Result is { } result ? $"Together. {Result(result)}" : "Together";
}

using CheckinBot.Domain;

namespace CheckinBot.Privacy;

/// <summary>
/// What is kept of a person, counted. <paramref name="Leads"/>: the focus of each running sprint that they lead.
/// </summary>
internal sealed record Kept(
    int Sprints,
    int Answers,
    int Barriers,
    int Ideas,
    int Touches,
    int Plans,
    IReadOnlyList<string> Leads
)
{
    public static Kept Of(MemberId who, IReadOnlyList<Sprint> sprints, Leader own) =>
        new(
            sprints.Count,
            sprints.Sum(sprint => sprint.Rounds.Count(round => round.Checkins.ContainsKey(who))),
            sprints.Sum(sprint => sprint.Barriers.Count(barrier => barrier.RaisedBy == who)),
            sprints
                .SelectMany(sprint => sprint.Barriers)
                .Sum(barrier =>
                    barrier.IdeaRoundOrNull is { } options
                        ? options.Ideas.Count(idea => idea.By == who) + options.Whys.Count(why => why.By == who)
                        : 0
                ),
            own.Touches.Count(touch => !touch.IsRemoved),
            own.Plans.Count(plan => plan.State != PlanState.Dropped),
            [.. sprints.Where(sprint => sprint.IsRunning && sprint.IsLeader(who)).Select(sprint => sprint.Plan.Focus)]
        );
}

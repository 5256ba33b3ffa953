namespace CheckinBot.Domain;

/// <summary>
/// One month of the groups that a leader supports: how many had a sprint, how many sprints those were, how many people
/// took part in them, and how many of these groups looked back together.
/// </summary>
public sealed record SpreadMonth(YearMonth Month, int Groups, int Sprints, int People, int LookBacks);

/// <summary>How the work spreads over a school, month by month. Counts only, and no group by itself.</summary>
public static class Spread
{
    /// <summary>Of fewer people in all nothing is counted: a count might point at somebody.</summary>
    public const int FewestPeople = 5;

    /// <summary>How many months it goes back at most.</summary>
    public const int MostMonths = 12;

    /// <summary>
    /// From the month of the first of these sprints to this one, the oldest first; none of fewer people than
    /// <see cref="FewestPeople"/>.
    /// </summary>
    public static ImmutableArray<SpreadMonth> Of(IReadOnlyCollection<Sprint> sprints, Instant now)
    {
        var started = sprints.Where(sprint => sprint.IsStarted).ToList();
        return started.SelectMany(People).Distinct().Count() < FewestPeople
            ? []
            : [.. Months(started, now).Select(month => Of(started, month, now)).SkipWhile(month => month.Sprints == 0)];
    }

    private static IEnumerable<YearMonth> Months(IReadOnlyCollection<Sprint> sprints, Instant now)
    {
        var last = sprints.Select(sprint => Schedule.DayOf(sprint.Plan, now)).Max().ToYearMonth();
        return Enumerable.Range(0, MostMonths).Select(back => last.PlusMonths(back - MostMonths + 1));
    }

    private static SpreadMonth Of(IReadOnlyCollection<Sprint> sprints, YearMonth month, Instant now)
    {
        var running = sprints.Where(sprint => Runs(sprint, month, now)).ToList();
        return new(
            month,
            running.Select(sprint => sprint.Group).Distinct().Count(),
            running.Count,
            running.SelectMany(People).Distinct().Count(),
            running.Count(sprint =>
                sprint is { EndedAt: { } ended, ReviewOrNull.Answers.Count: > 0 }
                && Schedule.DayOf(sprint.Plan, ended).ToYearMonth() == month
            )
        );
    }

    private static bool Runs(Sprint sprint, YearMonth month, Instant now)
    {
        var plan = sprint.Plan;
        var end = Schedule.DayOf(plan, sprint.EndedAt ?? now);
        return plan.FirstDay.ToYearMonth() <= month && LocalDate.Min(end, plan.LastDay).ToYearMonth() >= month;
    }

    // Whoever takes part now, and whoever ever answered.
    private static IEnumerable<(string Tenant, MemberId Who)> People(Sprint sprint) =>
        sprint
            .TakingPart.Concat(sprint.Rounds.SelectMany(round => round.Checkins.Keys))
            .Distinct()
            .Select(who => (sprint.Group.Tenant, who));
}

namespace CheckinBot.Domain;

/// <summary>What a digest says of a sprint that nobody is sent a message about.</summary>
public static class DigestFacts
{
    private const int QuietSchoolDays = 5;
    private const int DaysBeforeTheEnd = 3;

    /// <summary>
    /// True for a barrier that its leader acknowledged, and that nothing happened to for more than five school days.
    /// </summary>
    public static bool IsQuiet(Sprint sprint, Barrier barrier, Instant now) =>
        barrier.State == BarrierState.Acknowledged
        && Schedule.DayOf(sprint.Plan, now)
            > Schedule.SchoolDaysLater(sprint.Plan, LastTouched(barrier), QuietSchoolDays);

    /// <summary>When something was last done about it: by its leader, or by whoever added to it.</summary>
    public static Instant LastTouched(Barrier barrier) =>
        barrier.Additions.Select(addition => addition.At).Append(barrier.TouchedAt ?? barrier.RaisedAt).Max();

    /// <summary>True when it is time to look back: the last day is near, or the sprint is over.</summary>
    public static bool IsReviewDue(Sprint sprint, Instant now) =>
        sprint.PlanOrNull is { } plan
        && (sprint.EndedAt is not null || Schedule.DayOf(plan, now) >= plan.LastDay.PlusDays(-DaysBeforeTheEnd));
}

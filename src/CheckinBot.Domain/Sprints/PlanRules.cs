namespace CheckinBot.Domain;

/// <summary>
/// What a set-up must say before a sprint can start; the sentences are for the teacher who filled it in.
/// </summary>
internal static class PlanRules
{
    private const string Over = "The last day is over already. Please pick a later one.";

    public static Decision? Check(SprintPlan plan, Instant now)
    {
        var problem = Words(plan)
            ?? QuestionRules.Problem(plan.Asks())
            ?? RhythmProblem(plan.Rhythm)
            ?? Dates(plan, now);
        return problem is null ? TooLong(plan) : Decision.Refuse(RefusalKind.Unclear, problem);
    }

    /// <summary>
    /// The same of a sprint that runs. Its last check-ins may be over: then only what comes after them is agreed anew.
    /// </summary>
    public static Decision? CheckChange(Sprint sprint, SprintPlan plan, Instant now)
    {
        var problem = Words(plan)
            ?? QuestionRules.Problem(plan.Asks())
            ?? RhythmProblem(plan.Rhythm)
            ?? Length(plan)
            ?? DaysLeftProblem(sprint, plan, now);
        return problem is null ? TooLong(plan) : Decision.Refuse(RefusalKind.Unclear, problem);
    }

    private static string? DaysLeftProblem(Sprint sprint, SprintPlan plan, Instant now)
    {
        if (Schedule.End(plan) <= now)
        {
            return Over;
        }

        return sprint.Rounds.IsEmpty ? NoDayLeft(plan, now) : null;
    }

    private static Decision? TooLong(SprintPlan plan) =>
        Rules.TooLong("The focus", plan.Focus, Limits.Focus)
        ?? Rules.TooLong("The evidence", plan.Evidence, Limits.Evidence);

    private static string? Words(SprintPlan plan) =>
        plan switch
        {
            { Focus.Length: 0 } => "Please write in a few words what you want to improve.",
            { Evidence.Length: 0 } => "Please write what you will look for, so that you can see it working.",
            { Leader.Id: var leader } when leader.Value.Length == 0 => "Please pick the leader who supports you.",
            _ => null,
        };

    private static string? RhythmProblem(Rhythm rhythm) =>
        rhythm switch
        {
            { Days.IsEmpty: true } => "Please pick at least one day for your check-ins.",
            { At: var at } when at < Rhythm.Earliest || at > Rhythm.Latest =>
                "Please pick an hour between 07:00 and 18:00: nobody is asked at night.",
            _ => Schedule.ZoneProblem(rhythm.Zone),
        };

    private static string? Dates(SprintPlan plan, Instant now) => Length(plan) ?? DaysAheadProblem(plan, now);

    private static string? DaysAheadProblem(SprintPlan plan, Instant now)
    {
        if (plan.FirstDay > Schedule.DayOf(plan, now).PlusYears(1))
        {
            return "The first day is more than a year away. Please pick an earlier one.";
        }

        return Schedule.End(plan) <= now ? Over : NoDayLeft(plan, now);
    }

    private static string? Length(SprintPlan plan) =>
        plan switch
        {
            _ when plan.LastDay < plan.FirstDay => "The last day is before the first day. Please swap them.",
            _ when Period.DaysBetween(plan.FirstDay, plan.LastDay) >= Limits.SprintDays =>
                "That is longer than three months. A shorter sprint is easier to look back on: please bring "
                    + "the last day nearer.",
            { Holidays.Spans.Length: > Limits.Holidays } =>
                $"That is more than {Limits.Holidays} holidays. Please leave out those that do not matter to this "
                    + "sprint.",
            _ => null,
        };

    private static string? NoDayLeft(SprintPlan plan, Instant now) =>
        Schedule.NextAsk(plan, now) is null ? NoDay(plan) : null;

    private static string NoDay(SprintPlan plan) =>
        plan.FallAway().Any()
            ? "Between these dates there is no day left to check in on: holidays, and days that the "
                + "school is closed, take them all. Please pick more days or a later last day."
            : "Between these dates there is no day left to check in on. Please pick more days or a later last day.";
}

namespace CheckinBot.Domain;

/// <summary>What a sprint waits for, and the events that its moment brings.</summary>
public static class SprintTimers
{
    /// <summary>
    /// When this sprint must be woken next, or null when nothing will ever be due. May be in the past.
    /// </summary>
    public static Instant? Next(Sprint sprint)
    {
        var moments = sprint.Pending.Select(one => one.LeaseExpiresAt).Concat(sprint.Retries).ToList();
        if (Step(sprint) is var (at, _))
        {
            moments.Add(at);
        }

        return moments.Count == 0 ? null : moments.Min();
    }

    /// <summary>
    /// When the group next sees something of the sprint: a round opens, is brought to mind or closes, or the sprint
    /// ends; null when it is over.
    /// </summary>
    public static Instant? NextStep(Sprint sprint) => Step(WithoutSilentReminder(sprint))?.At;

    /// <summary>
    /// What is due by now, in the order in which it became due: all of it, or as much as fits one write.
    /// </summary>
    public static ImmutableArray<LogEvent> Events(Sprint sprint, Instant now)
    {
        var events = ImmutableArray.CreateBuilder<LogEvent>();
        while (events.Count < Limits.Events && Step(sprint) is var (at, make) && at <= now)
        {
            var happened = make(now);
            events.Add(happened);
            sprint = SprintProjection.Apply(sprint, new(sprint.Sequence + 1, now, default, happened));
        }

        return events.ToImmutable();
    }

    // On a tie the round closes before the next opens, and the sprint ends last.
    private static DueStep? Step(Sprint sprint)
    {
        DueStep?[] rounds = sprint is { IsRunning: true, PlanOrNull: { } plan }
            ? [Reminder(sprint), Closing(sprint, plan), Opening(sprint, plan), Ending(sprint, plan)]
            : [];
        return rounds
            .OfType<DueStep>()
            .Concat(ReviewTimers.Steps(sprint))
            .Concat(BarrierTimers.Steps(sprint))
            .MinBy(step => step.At);
    }

    private static Sprint WithoutSilentReminder(Sprint sprint) =>
        sprint.OpenRound is { RemindAt: { } at } round && Reminding.IsSilent(sprint, round, at)
            ? RoundProjection.Apply(sprint, new RoundReminded(round.Number, Told: false), default)!
            : sprint;

    private static DueStep? Reminder(Sprint sprint) =>
        sprint.OpenRound is { RemindAt: { } at } round ? new(at, now => Reminding.Reminded(sprint, round, now)) : null;

    // A day that is open after all brings the next round nearer than was known when this one opened.
    private static DueStep? Closing(Sprint sprint, SprintPlan plan) =>
        sprint.OpenRound is not { } round
            ? null
            : new(
                Instant.Min(round.ClosesAt, Schedule.NextAsk(plan, sprint.CoveredUntil) ?? Instant.MaxValue),
                _ => new RoundClosed(round.Number)
            );

    private static DueStep? Opening(Sprint sprint, SprintPlan plan)
    {
        var number = sprint.Rounds.Count + 1;
        if (Schedule.NextAsk(plan, sprint.CoveredUntil) is not { } at)
        {
            return null;
        }

        return new(at, now =>
            now - at <= Schedule.Grace && now < Schedule.End(plan)
                ? RoundDecisions.Open(plan, number, now, at)
                : new RoundMissed(number, at)
        );
    }

    private static DueStep? Ending(Sprint sprint, SprintPlan plan) =>
        sprint.OpenRound is null
            ? new(Schedule.End(plan), now => ReviewDecisions.End(sprint, now, early: false))
            : null;
}

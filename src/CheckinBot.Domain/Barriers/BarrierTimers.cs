namespace CheckinBot.Domain;

/// <summary>
/// What a barrier waits for: the day on which the group is asked, and how long a leader who has not seen it is waited
/// for. Barriers outlive their sprint, and so does this.
/// </summary>
internal static class BarrierTimers
{
    public static IEnumerable<DueStep> Steps(Sprint sprint) =>
        sprint.PlanOrNull is { } plan
            ? sprint
                .Barriers.SelectMany(barrier =>
                    new[] { Ask(barrier), Remind(plan, barrier), Deputy(sprint, plan, barrier), AskMove(barrier) }
                )
                .OfType<DueStep>()
            : [];

    private static DueStep? Ask(Barrier barrier) =>
        barrier is { AskAt: { } at, State: BarrierState.TryingFirst or BarrierState.HeldBack }
            ? new(at, _ => new BarrierAskedAbout(barrier.Id))
            : null;

    private static DueStep? AskMove(Barrier barrier) =>
        barrier is { IdeaRoundOrNull.ChosenOrNull: { IsAsked: false } chosen }
            ? new(chosen.AskAt, _ => new MoveAsked(barrier.Id))
            : null;

    private static DueStep? Remind(SprintPlan plan, Barrier barrier) =>
        barrier is { State: BarrierState.Open, SeenAt: null, RemindedAt: null, ToldAt: { } told }
            ? new(Schedule.AfterSchoolTime(plan, told, Patience(plan, barrier)), _ => new BarrierLeaderReminded(
                barrier.Id
            ))
            : null;

    // A leader who was reminded, or cannot be reached at all, is waited for once more as long.
    private static DueStep? Deputy(Sprint sprint, SprintPlan plan, Barrier barrier) =>
        barrier is { State: BarrierState.Open, SeenAt: null, DeputyToldAt: null }
        && plan.Deputy is { } deputy
        && !sprint.WasToldOf(barrier, deputy.Id)
        && Earlier(InPlace(sprint, plan, barrier, deputy.Id), Unseen(sprint, plan, barrier)) is { } at
            ? new(at, _ => new BarrierDeputyTold(barrier.Id))
            : null;

    private static Instant? Unseen(Sprint sprint, SprintPlan plan, Barrier barrier) =>
        Waiting(sprint, barrier) is { } since ? Schedule.AfterSchoolTime(plan, since, Patience(plan, barrier)) : null;

    // While the leader is away the deputy hears at once, from the first day on which they are not away as well.
    private static Instant? InPlace(Sprint sprint, SprintPlan plan, Barrier barrier, MemberId deputy)
    {
        if (
            (barrier.PassedTo is { } other && other != plan.Leader.Id)
            || sprint.Absences.GetValueOrDefault(plan.Leader.Id) is not { } absence
        )
        {
            return null;
        }

        // What was missed then is waited for as ever now.
        if (absence.Until < Schedule.DayOf(plan, sprint.At))
        {
            return null;
        }

        var raised = barrier.BackAt ?? barrier.RaisedAt;
        var day = LocalDate.Max(absence.From, Schedule.DayOf(plan, raised));
        var first =
            sprint.Absences.GetValueOrDefault(deputy) is { } theirs && theirs.Has(day) ? theirs.Until.PlusDays(1) : day;
        return absence.Has(first) ? Instant.Max(raised, Schedule.At(plan, first, LocalTime.Midnight)) : null;
    }

    private static Instant? Earlier(Instant? one, Instant? other) =>
        one is { } a && other is { } b ? Instant.Min(a, b) : one ?? other;

    private static Instant? Waiting(Sprint sprint, Barrier barrier) =>
        barrier switch
        {
            { RemindedAt: { } reminded, ToldAt: { } told } => Instant.Max(reminded, told),
            { ToldAt: null } => sprint.KeptSince(barrier),
            _ => null,
        };

    private static Duration Patience(SprintPlan plan, Barrier barrier) => plan.Care.Patience(barrier.Words.Urgency);
}

namespace CheckinBot.Domain;

/// <summary>
/// What a barrier waits for: the day on which the group is asked, and how long a leader who has not seen it is waited for.
/// Barriers outlive their sprint, and so does this.
/// </summary>
internal static class BarrierDue
{
    public static IEnumerable<Moment> Steps(Sprint sprint) => sprint.Plan is { } plan
        ? sprint.Barriers.SelectMany(barrier => new[] { Ask(barrier), Remind(plan, barrier), Deputy(sprint, plan, barrier), AskMove(barrier) }).OfType<Moment>()
        : [];

    private static Moment? Ask(Barrier barrier) =>
        barrier is { AskAt: { } at, State: BarrierState.TryingFirst or BarrierState.HeldBack } ? new(at, _ => new BarrierAskedAbout(barrier.Id)) : null;

    private static Moment? AskMove(Barrier barrier) =>
        barrier is { Options.Chosen: { IsAsked: false } chosen } ? new(chosen.AskAt, _ => new MoveAsked(barrier.Id)) : null;

    private static Moment? Remind(SprintPlan plan, Barrier barrier) =>
        barrier is { State: BarrierState.Open, SeenAt: null, RemindedAt: null, ToldAt: { } told }
            ? new(Schedule.AfterSchoolTime(plan, told, Patience(plan, barrier)), _ => new BarrierLeaderReminded(barrier.Id))
            : null;

    // A leader who was reminded, or cannot be reached at all, is waited for once more as long.
    private static Moment? Deputy(Sprint sprint, SprintPlan plan, Barrier barrier) =>
        barrier is { State: BarrierState.Open, SeenAt: null, DeputyToldAt: null } && plan.Deputy is { } deputy && !sprint.WasToldOf(barrier, deputy.Id) && Waiting(sprint, barrier) is { } since
            ? new(Schedule.AfterSchoolTime(plan, since, Patience(plan, barrier)), _ => new BarrierDeputyTold(barrier.Id))
            : null;

    private static Instant? Waiting(Sprint sprint, Barrier barrier) => barrier switch
    {
        { RemindedAt: { } reminded, ToldAt: { } told } => Instant.Max(reminded, told),
        { ToldAt: null } => sprint.KeptSince(barrier),
        _ => null,
    };

    private static Duration Patience(SprintPlan plan, Barrier barrier) => plan.Care.Patience(barrier.Words.Urgency);
}

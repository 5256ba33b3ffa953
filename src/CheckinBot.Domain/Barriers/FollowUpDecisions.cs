namespace CheckinBot.Domain;

/// <summary>What becomes of a barrier in the group: it is added to, still there, gone, or there again.</summary>
internal static class FollowUpDecisions
{
    public static Decision Decide(Sprint sprint, AddToBarrier add)
    {
        var refusal = Rules.Member(sprint, add.By)
            ?? (
                add.Text.Length == 0
                    ? Decision.Refuse(RefusalKind.Unclear, "Please write in a few words what there is to add.")
                    : null
            )
            ?? Rules.TooLong("What you add", add.Text, Limits.Line);
        return refusal
            ?? sprint.BarrierOrNull(add.Barrier) switch
            {
                null => Rules.UnknownBarrier,
                { State: BarrierState.Cleared } => Decision.Refuse(
                    RefusalKind.NotNow,
                    "This barrier is cleared. If it is in the way again, press \"Still in the way\" first."
                ),
                { Additions.Count: >= Limits.OfABarrier } => Decision.Refuse(
                    RefusalKind.NotNow,
                    "A lot was added to this barrier already. Please talk it over, or raise what is new by itself."
                ),
                var barrier when barrier.Additions.Any(one => one.By == add.By && one.Text == add.Text) =>
                    Decision.Nothing,
                var barrier => Decision.Accept(new BarrierAddedTo(barrier.Id, add.By, add.Text)),
            };
    }

    // Only once the group was asked does its yes reach the leader; before that it is written down, and the day stands.
    public static Decision Decide(Sprint sprint, StillThere still) =>
        (Rules.Member(sprint, still.By), sprint.BarrierOrNull(still.Barrier)) switch
        {
            ({ } refusal, _) => refusal,
            (_, null) => Rules.UnknownBarrier,
            (_, { State: BarrierState.Cleared }) => Decision.Refuse(
                RefusalKind.NotNow,
                "This barrier is cleared. If it is in the way again, press \"Still in the way\"."
            ),
            (_, var barrier) => Decision.Accept([.. Mentioned(barrier, still), .. Back(barrier, still.By)]),
        };

    public static Decision Decide(Sprint sprint, ClearBarrier clear)
    {
        if (
            (
                Rules.MemberOrSupporter(sprint, clear.By, clear.Barrier)
                ?? Rules.TooLong("What was learned", clear.Note, Limits.Note)
            ) is
            { } refusal
        )
        {
            return refusal;
        }

        return Seen(sprint, clear.Barrier, clear.By) switch
        {
            null => Rules.UnknownBarrier,
            { State: BarrierState.Cleared } => Decision.Nothing,
            var standing => Decision.Accept(new BarrierCleared(standing.Id, clear.By, clear.Outcome, clear.Note)),
        };
    }

    public static Decision Decide(Sprint sprint, ReopenBarrier reopen)
    {
        if (Rules.MemberOrSupporter(sprint, reopen.By, reopen.Barrier) is { } refusal)
        {
            return refusal;
        }

        return Seen(sprint, reopen.Barrier, reopen.By) switch
        {
            null => Rules.UnknownBarrier,
            { State: BarrierState.Cleared } cleared => Decision.Accept(new BarrierReopened(cleared.Id, reopen.By)),
            _ => Decision.Nothing,
        };
    }

    /// <summary>To a leader who is not in the group, what was never raised for them does not exist.</summary>
    public static Barrier? Seen(Sprint sprint, BarrierId id, MemberId by) =>
        sprint.IsForLeader(id) || sprint.Members.Contains(by) ? sprint.BarrierOrNull(id) : null;

    private static IEnumerable<LogEvent> Mentioned(Barrier barrier, StillThere still) =>
        barrier.Mentions.Contains(still.Source) || barrier.Source == still.Source
            ? []
            : [new BarrierMentioned(barrier.Id, still.By, still.Source)];

    private static IEnumerable<LogEvent> Back(Barrier barrier, MemberId by) =>
        barrier switch
        {
            { IsAsked: true, State: BarrierState.TryingFirst } => [RaiseDecisions.ToLeader(barrier)],
            { IsAsked: true, State: BarrierState.HeldBack } => [new BarrierCameBack(barrier.Id, by)],
            _ => [],
        };
}

namespace CheckinBot.Domain;

internal static class BarrierDecisions
{
    private static readonly Decision Unknown = Decision.Refuse(RefusalKind.NotNow, "This barrier is not one of this group's, so nothing was changed.");

    public static Decision Decide(Sprint sprint, RaiseBarrier raise)
    {
        var refusal = Rules.Member(sprint, raise.By)
            ?? (raise.Words.Text.Length == 0 ? Decision.Refuse(RefusalKind.Unclear, "Please write in a few words what is in the way.") : null)
            ?? Rules.TooLong("What is in the way", raise.Words.Text, Limits.Barrier);
        return refusal ?? Decision.Accept([.. Say(sprint, raise.Source, raise.By, raise.Words, raise.ForLeader, raise.NewBarrier)]);
    }

    // The same member saying it again from the same place means the same barrier: reworded at most, never a second nudge.
    public static IEnumerable<SprintEvent> Say(Sprint sprint, string source, MemberId by, BarrierWords words, bool forLeader, BarrierId newId) =>
        sprint.BarrierFrom(source, by) switch
        {
            null => [forLeader ? new BarrierRaised(newId, source, by, words) : new BarrierCarParked(newId, source, by, words)],
            { State: BarrierState.CarParked } parked when forLeader => [new BarrierRaised(parked.Id, source, by, words)],
            { State: not BarrierState.Cleared } known when known.Words != words => [new BarrierReworded(known.Id, words)],
            _ => [],
        };

    public static Decision Decide(Sprint sprint, AcknowledgeBarrier known)
    {
        if (Rules.Leader(sprint, known.By) is { } refusal)
        {
            return refusal;
        }

        return sprint.Barrier(known.Barrier) switch
        {
            null or { State: BarrierState.CarParked } => Unknown,
            { State: BarrierState.Open } open => Decision.Accept(new BarrierAcknowledged(open.Id, known.By)),
            _ => Decision.Nothing,
        };
    }

    public static Decision Decide(Sprint sprint, ClearBarrier clear)
    {
        if ((Rules.MemberOrLeader(sprint, clear.By) ?? Rules.TooLong("What was learned", clear.Note, Limits.Note)) is { } refusal)
        {
            return refusal;
        }

        return sprint.Barrier(clear.Barrier) switch
        {
            null => Unknown,
            { State: BarrierState.CarParked } when sprint.IsLeader(clear.By) && !sprint.Members.Contains(clear.By) => Unknown,
            { State: BarrierState.Cleared } => Decision.Nothing,
            var standing => Decision.Accept(new BarrierCleared(standing.Id, clear.By, clear.Outcome, clear.Note)),
        };
    }

    public static Decision Decide(Sprint sprint, ReopenBarrier reopen)
    {
        if (Rules.MemberOrLeader(sprint, reopen.By) is { } refusal)
        {
            return refusal;
        }

        return sprint.Barrier(reopen.Barrier) switch
        {
            null => Unknown,
            { State: BarrierState.Cleared } cleared => Decision.Accept(new BarrierReopened(cleared.Id, reopen.By)),
            _ => Decision.Nothing,
        };
    }
}

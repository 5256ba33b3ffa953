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
            { } unheard when forLeader && !sprint.IsForLeader(unheard.Id) && Stands(unheard, words) => [new BarrierRaised(unheard.Id, source, by, words)],
            { } known when Stands(known, words) => known.Words == words ? [] : [new BarrierReworded(known.Id, words)],
            _ => [forLeader ? new BarrierRaised(newId, source, by, words) : new BarrierCarParked(newId, source, by, words)],
        };

    // Other words after a barrier was cleared are something new: taken for the old one, they would reach nobody.
    private static bool Stands(Barrier known, BarrierWords words) => known.State != BarrierState.Cleared || known.Words == words;

    public static Decision Decide(Sprint sprint, AcknowledgeBarrier known)
    {
        if (Rules.Leader(sprint, known.By) is { } refusal)
        {
            return refusal;
        }

        return Seen(sprint, known.Barrier, known.By) switch
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

        return Seen(sprint, clear.Barrier, clear.By) switch
        {
            null => Unknown,
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

        return Seen(sprint, reopen.Barrier, reopen.By) switch
        {
            null => Unknown,
            { State: BarrierState.Cleared } cleared => Decision.Accept(new BarrierReopened(cleared.Id, reopen.By)),
            _ => Decision.Nothing,
        };
    }

    // To a leader who is not in the group, what was only ever car-parked does not exist.
    private static Barrier? Seen(Sprint sprint, BarrierId id, MemberId by) =>
        sprint.IsForLeader(id) || sprint.Members.Contains(by) ? sprint.Barrier(id) : null;
}

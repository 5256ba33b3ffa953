namespace CheckinBot.Domain;

internal static class BarrierEvents
{
    public static Sprint? Apply(Sprint sprint, SprintEvent happened, Instant at) => happened switch
    {
        BarrierRaised raised => Raised(sprint, raised, at),
        BarrierCarParked parked => Add(sprint, new(parked.Barrier, 0, parked.Source, parked.Member, at, parked.Words, BarrierState.CarParked, null, null)),
        BarrierReworded reworded => Change(sprint, reworded.Barrier, barrier => barrier with { Words = reworded.Words }),
        BarrierAcknowledged known => Change(sprint, known.Barrier, barrier => barrier with { State = BarrierState.Acknowledged, AcknowledgedBy = known.By }),
        BarrierCleared cleared => Cleared(sprint, cleared, at),
        BarrierReopened reopened => Change(sprint, reopened.Barrier, barrier => barrier with { State = Reopened(sprint, barrier), AcknowledgedBy = null })
            .WithdrawAbout(reopened.Barrier, NoticeKind.TellCleared)
            .Restore(Notice.NudgeOf(reopened.Barrier), at),
        _ => null,
    };

    private static Sprint Raised(Sprint sprint, BarrierRaised raised, Instant at) =>
        sprint.Barrier(raised.Barrier) is null
            ? Add(sprint, new(raised.Barrier, 0, raised.Source, raised.Member, at, raised.Words, BarrierState.Open, null, null))
            : Change(sprint, raised.Barrier, barrier => barrier with { State = BarrierState.Open, Words = raised.Words, RaisedAt = at })
                .WithdrawAbout(raised.Barrier, NoticeKind.TellCleared);

    // What was only ever car-parked goes back to the car park; the leader was never part of it.
    private static BarrierState Reopened(Sprint sprint, Barrier barrier) =>
        sprint.IsForLeader(barrier.Id) ? BarrierState.Open : BarrierState.CarParked;

    private static Sprint Cleared(Sprint sprint, BarrierCleared cleared, Instant at) =>
        Change(sprint, cleared.Barrier, barrier => barrier with { State = BarrierState.Cleared, Cleared = new(cleared.Outcome, cleared.Note, cleared.By, at) })
            .Withdraw(Notice.NudgeOf(cleared.Barrier))
            .WithdrawAbout(cleared.Barrier, NoticeKind.TellAcknowledged);

    private static Sprint Add(Sprint sprint, Barrier barrier) =>
        sprint with { Barriers = sprint.Barriers.Add(barrier with { Number = sprint.Barriers.Count + 1 }) };

    private static Sprint Change(Sprint sprint, BarrierId id, Func<Barrier, Barrier> change)
    {
        var place = sprint.Barriers.FindIndex(barrier => barrier.Id == id);
        return sprint with { Barriers = sprint.Barriers.SetItem(place, change(sprint.Barriers[place])) };
    }
}

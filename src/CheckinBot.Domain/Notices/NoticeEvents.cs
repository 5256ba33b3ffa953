namespace CheckinBot.Domain;

internal static class NoticeEvents
{
    public static Sprint? Apply(Sprint sprint, SprintEvent happened, Instant at) => happened switch
    {
        NoticeDelivered sent => Change(sprint, sent.Notice, one => one with { State = OutgoingState.Delivered, Conversation = sent.Conversation, Activity = sent.Activity }),
        NoticeDeferred deferred => Change(sprint, deferred.Notice, one => one with { TurnEnds = deferred.RetryAt, Attempts = one.Attempts + 1 }),
        NoticeParked parked => Change(sprint, parked.Notice, one => one with { State = OutgoingState.Parked }),
        NoticeDropped dropped => sprint.Withdraw(dropped.Notice),
        NoticesReleased released => Released(sprint, released.Audience, at),
        CardMoved moved => Change(sprint, moved.Notice, one => one with { Conversation = moved.Conversation, Activity = moved.Activity }),
        _ => null,
    };

    public static Sprint Withdraw(this Sprint sprint, NoticeId id) =>
        sprint.Outgoing.GetValueOrDefault(id)?.State is OutgoingState.Pending or OutgoingState.Parked
            ? Change(sprint, id, one => one with { State = OutgoingState.Withdrawn })
            : sprint;

    public static Sprint WithdrawAbout(this Sprint sprint, BarrierId barrier, NoticeKind kind) =>
        sprint.Outgoing.Values.Where(one => one.Notice.Kind == kind && one.Notice.Barrier == barrier)
            .Aggregate(sprint, (state, one) => state.Withdraw(one.Notice.Id));

    // A nudge that never went out, because its barrier was cleared first, is wanted again when the barrier stands again.
    public static Sprint Restore(this Sprint sprint, NoticeId id, Instant at) =>
        sprint.Outgoing.GetValueOrDefault(id) is { State: OutgoingState.Withdrawn } one ? Change(sprint, id, _ => Again(one, at)) : sprint;

    private static Sprint Released(Sprint sprint, Audience audience, Instant at)
    {
        var parked = sprint.Outgoing.Values.Where(one => one.State == OutgoingState.Parked && one.Notice.Audience == audience).ToList();
        var told = sprint.Outgoing.Values.Where(one => audience == Audience.Leader && one.Notice.Kind == NoticeKind.TellUnreachable);
        var quiet = told.Aggregate(sprint, (state, one) => state.Withdraw(one.Notice.Id));
        return parked.Aggregate(quiet, (state, one) => Change(state, one.Notice.Id, _ => Again(one, at)));
    }

    private static Outgoing Again(Outgoing one, Instant at) => Outgoing.Due(one.Notice, at) with { Attempts = one.Attempts };

    private static Sprint Change(Sprint sprint, NoticeId id, Func<Outgoing, Outgoing> change) =>
        sprint with { Outgoing = sprint.Outgoing.SetItem(id, change(sprint.Outgoing[id])) };
}

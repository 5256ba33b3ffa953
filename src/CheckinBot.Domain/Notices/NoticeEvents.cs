namespace CheckinBot.Domain;

internal static class NoticeEvents
{
    public static TBook? Apply<TBook>(TBook book, LogEvent happened, Instant at)
        where TBook : Book => (TBook?)(happened switch
        {
            NoticeDelivered sent => Change(book, sent.Notice, one => one with { State = OutgoingState.Delivered, Conversation = sent.Conversation, Activity = sent.Activity }),
            NoticeDeferred deferred => Change(book, deferred.Notice, one => one with { TurnEnds = deferred.RetryAt, Attempts = one.Attempts + 1 }),
            NoticeParked parked => Change(book, parked.Notice, one => one with { State = OutgoingState.Parked }),
            NoticeDropped dropped => Withdraw(book, dropped.Notice),
            NoticesReleased released => Released(book, released.To, at),
            CardMoved moved => Change(book, moved.Notice, one => one with { Conversation = moved.Conversation, Activity = moved.Activity }),
            _ => null,
        });

    public static TBook Withdraw<TBook>(this TBook book, params IEnumerable<NoticeId> ids)
        where TBook : Book => (TBook)ids.Where(id => book.Outgoing.GetValueOrDefault(id)?.State is OutgoingState.Pending or OutgoingState.Parked)
            .Aggregate((Book)book, (state, id) => Change(state, id, one => one with { State = OutgoingState.Withdrawn }));

    public static Sprint WithdrawAbout(this Sprint sprint, BarrierId barrier, params NoticeKind[] kinds) =>
        sprint.Withdraw(About(sprint, barrier, notice => kinds.Contains(notice.Kind)));

    /// <summary>What waits for leaders about this barrier.</summary>
    public static Sprint WithdrawLeaders(this Sprint sprint, BarrierId barrier) =>
        sprint.Withdraw(About(sprint, barrier, notice => notice.Audience == Audience.Person));

    /// <summary>All that waits about this barrier: it is closed. Its living card stays wanted; that a leader cannot be reached may be about others too.</summary>
    public static Sprint WithdrawAllAbout(this Sprint sprint, BarrierId barrier) =>
        sprint.Withdraw(About(sprint, barrier, notice => notice.Kind is not (NoticeKind.Living or NoticeKind.TellUnreachable)));

    // A nudge that never went out, because its barrier was cleared first, is wanted again when the barrier stands again.
    public static Sprint Restore(this Sprint sprint, IEnumerable<NoticeId> ids, Instant at) =>
        ids.Where(id => sprint.Outgoing[id] is { State: OutgoingState.Withdrawn } one && sprint.LeaderOf(sprint.Barrier(one.Notice.Barrier!.Value)!) == one.Notice.To)
            .Aggregate(sprint, (state, id) => (Sprint)Change(state, id, one => Again(state, one, at)));

    private static IEnumerable<NoticeId> About(Sprint sprint, BarrierId barrier, Func<Notice, bool> which) =>
        sprint.Outgoing.Values.Where(one => one.Notice.Barrier == barrier && which(one.Notice)).Select(one => one.Notice.Id);

    // What was told of their being away is no longer so, for this person's own notices.
    private static Book Released(Book book, MemberId? to, Instant at)
    {
        var parked = book.Outgoing.Values.Where(one => one.State == OutgoingState.Parked && one.Notice.To == to).ToList();
        var told = book.Outgoing.Values.Where(one => to is not null && one.Notice.Kind == NoticeKind.TellUnreachable && parked.Any(other => other.Notice.Barrier == one.Notice.Barrier));
        return parked.Aggregate((Book)book.Withdraw(told.Select(one => one.Notice.Id).ToList()), (state, one) => Change(state, one.Notice.Id, _ => Again(state, one, at)));
    }

    private static Outgoing Again(Book book, Outgoing one, Instant at) => Outgoing.Due(one.Notice, at, book.Earliest(one.Notice, at)) with { Attempts = one.Attempts };

    private static Book Change(Book book, NoticeId id, Func<Outgoing, Outgoing> change) =>
        book with { Outgoing = book.Outgoing.SetItem(id, change(book.Outgoing[id])) };
}

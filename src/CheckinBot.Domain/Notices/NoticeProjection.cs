namespace CheckinBot.Domain;

internal static class NoticeProjection
{
    private const string ToLeader = "Leader";

    public static TAggregate? Apply<TAggregate>(TAggregate aggregate, LogEvent happened, Instant at)
        where TAggregate : Aggregate =>
        (TAggregate?)(
            happened switch
            {
                NoticeDelivered sent => Change(aggregate, sent.Notice, one =>
                    one with
                    {
                        State = OutboxState.Delivered,
                        Sent = new(sent.Conversation, sent.Activity),
                    }
                ),
                NoticeDeferred deferred => Change(aggregate, deferred.Notice, one => Deferred(one, deferred.RetryAt)),
                NoticeParked parked => Change(aggregate, parked.Notice, one =>
                    one with
                    {
                        State = OutboxState.Parked,
                        Why = parked.Why,
                        RetryAt = parked.RetryAt,
                    }
                ),
                NoticeDropped dropped => Withdraw(aggregate, dropped.Notice),
                NoticesReleased { Audience: ToLeader } => Leaders(aggregate)
                    .Aggregate((Aggregate)aggregate, (state, leader) => Released(state, leader, at)),
                NoticesReleased released => Released(aggregate, released.To, at),
                CardMoved moved => Change(aggregate, moved.Notice, one =>
                    one with
                    {
                        Sent = new(moved.Conversation, moved.Activity),
                    }
                ),
                _ => null,
            }
        );

    private static OutboxMessage Deferred(OutboxMessage one, Instant at) =>
        one with
        {
            LeaseExpiresAt = at,
            Attempts = one.Attempts + 1,
            RetryAt = one.State == OutboxState.Parked ? at : null,
        };

    public static TAggregate Withdraw<TAggregate>(this TAggregate aggregate, params IEnumerable<NoticeId> ids)
        where TAggregate : Aggregate =>
        (TAggregate)
            ids.Where(id => aggregate.Outbox.GetValueOrDefault(id) is { } one && IsWaiting(one))
                .Aggregate((Aggregate)aggregate, (state, id) =>
                    Change(state, id, one => one with { State = OutboxState.Withdrawn })
                );

    public static Sprint WithdrawAbout(this Sprint sprint, BarrierId barrier, params NoticeKind[] kinds) =>
        sprint.Withdraw(About(sprint, barrier, notice => kinds.Contains(notice.Kind)));

    /// <summary>What waits for leaders about this barrier.</summary>
    public static Sprint WithdrawLeaders(this Sprint sprint, BarrierId barrier) =>
        sprint.Withdraw(About(sprint, barrier, notice => notice.Audience == Audience.Person));

    /// <summary>
    /// All that waits about this barrier: it is closed. Its living card stays wanted; that a leader cannot be reached
    /// may be about others too.
    /// </summary>
    public static Sprint WithdrawAllAbout(this Sprint sprint, BarrierId barrier) =>
        sprint.Withdraw(
            About(sprint, barrier, notice => notice.Kind is not (NoticeKind.Living or NoticeKind.TellUnreachable))
        );

    /// <summary>What was withdrawn before it went out is wanted again.</summary>
    public static Sprint Restore(this Sprint sprint, Instant at, params IEnumerable<NoticeId> ids) =>
        ids.Where(id => sprint.Outbox.GetValueOrDefault(id)?.State == OutboxState.Withdrawn)
            .Aggregate(sprint, (state, id) => (Sprint)Change(state, id, one => Again(state, one, at)));

    /// <summary>
    /// The leader has seen it, or it is closed: that they had not seen it is not said any more. Should they be waited
    /// for again, it may be said then.
    /// </summary>
    public static Sprint WithdrawUnseen(this Sprint sprint, BarrierId barrier)
    {
        var unsaid = About(sprint, barrier, notice => IsUnseen(notice.Kind))
            .Select(id => sprint.Outbox[id])
            .Where(IsWaiting)
            .Select(one => one.Notice.Kind)
            .ToHashSet();
        return sprint
            .WithdrawAbout(barrier, [.. unsaid])
            .Change(barrier, one =>
                one with
                {
                    RemindedAt = unsaid.Contains(NoticeKind.RemindLeader) ? null : one.RemindedAt,
                    DeputyToldAt = unsaid.Contains(NoticeKind.TellDeputy) ? null : one.DeputyToldAt,
                }
            );
    }

    private static bool IsUnseen(NoticeKind kind) => kind is NoticeKind.RemindLeader or NoticeKind.TellDeputy;

    // Then a group had one leader, and nobody else was kept anything for.
    private static IEnumerable<MemberId> Leaders(Aggregate aggregate) =>
        aggregate
            .Outbox.Values.Where(one => one.State == OutboxState.Parked)
            .Select(one => one.Notice.To)
            .OfType<MemberId>()
            .Distinct();

    private static bool IsWaiting(OutboxMessage one) => one.State is OutboxState.Pending or OutboxState.Parked;

    private static IEnumerable<NoticeId> About(Sprint sprint, BarrierId barrier, Func<Notice, bool> which) =>
        sprint
            .Outbox.Values.Where(one => one.Notice.Barrier == barrier && which(one.Notice))
            .Select(one => one.Notice.Id);

    // What was told of their being away is no longer so, for this person's own notices.
    private static Aggregate Released(Aggregate aggregate, MemberId? to, Instant at)
    {
        var parked = aggregate
            .Outbox.Values.Where(one => one.State == OutboxState.Parked && one.Notice.To == to)
            .ToList();
        var told = aggregate.Outbox.Values.Where(one =>
            to is not null
            && one.Notice.Kind == NoticeKind.TellUnreachable
            && parked.Any(other => other.Notice.Barrier == one.Notice.Barrier)
        );
        return parked.Aggregate(
            (Aggregate)aggregate.Withdraw(told.Select(one => one.Notice.Id).ToList()),
            (state, one) => Change(state, one.Notice.Id, _ => Again(state, one, at))
        );
    }

    private static OutboxMessage Again(Aggregate aggregate, OutboxMessage one, Instant at) =>
        OutboxMessage.Due(one.Notice, at, aggregate.Earliest(one.Notice, at)) with
        {
            Attempts = one.Attempts,
            Place = one.Place,
        };

    private static Aggregate Change(Aggregate aggregate, NoticeId id, Func<OutboxMessage, OutboxMessage> change) =>
        aggregate with
        {
            Outbox = aggregate.Outbox.SetItem(id, change(aggregate.Outbox[id])),
        };
}

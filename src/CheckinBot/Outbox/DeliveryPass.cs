using System.Collections.Concurrent;
using CheckinBot.Domain;
using CheckinBot.EventStore;

namespace CheckinBot.Outbox;

/// <summary>
/// Sends what a book has to send, leaders first and else in order, and writes down what came of each. Never two at once
/// for one log in one process; between processes, a notice belongs to whoever has its turn. What comes after one that
/// waits for its retry waits with it, so that a chat reads in order; but not behind one that fails and fails.
/// </summary>
internal sealed partial class DeliveryPass<TAggregate, TId>(
    AggregateStore<TAggregate, TId> aggregates,
    INoticeSender<TAggregate, TId> sender,
    DeliveryLeases turns,
    TimeProvider time,
    ILogger<DeliveryPass<TAggregate, TId>> log
)
    where TAggregate : Aggregate, IAggregate<TAggregate>
    where TId : struct, ILogId
{
    private const int MostHeldUp = 10;
    private readonly ConcurrentDictionary<(TId, NoticeId), RecordDelivered> unrecorded = new();

    /// <summary>
    /// The messages that something happened to while they were on their way: their cards show what was before it.
    /// </summary>
    public Task<IReadOnlyList<NoticeId>> SendAllAsync(
        TId id,
        TAggregate aggregate,
        CancellationToken cancellationToken
    ) => SendAsync(id, aggregate, _ => true, cancellationToken);

    /// <summary>The same, of what goes to leaders and to other people alone.</summary>
    public Task<IReadOnlyList<NoticeId>> SendAheadAsync(
        TId id,
        TAggregate aggregate,
        CancellationToken cancellationToken
    ) => SendAsync(id, aggregate, one => one.Notice.Audience == Audience.Person, cancellationToken);

    private async Task<IReadOnlyList<NoticeId>> SendAsync(
        TId id,
        TAggregate aggregate,
        Func<OutboxMessage, bool> which,
        CancellationToken cancellationToken
    )
    {
        var (heldUp, overtaken) = (new HashSet<MemberId?>(), new List<NoticeId>());
        var sendable = aggregate
            .Outbox.Values.Where(one => one.State == OutboxState.Parked && one.IsSendable(time.Now()))
            .Concat(aggregate.Pending)
            .Where(which);
        foreach (
            var one in sendable
                .OrderBy(one => one.Notice.Audience == Audience.Group)
                .Where(one => !heldUp.Contains(one.Notice.To))
                .TakeWhile(_ => !turns.AreOver)
        )
        {
            if (
                await HasLeaseAsync(id, one)
                && await StillWantedAsync(id, one.Notice.Id, cancellationToken) is { } now
                && turns.TryBegin(id.Value, now.One)
                && await SendAsync(id, now.Book, now.One, cancellationToken)
            )
            {
                overtaken.Add(one.Notice.Id);
            }

            if (
                aggregates.LastSeen(id)?.Outbox.GetValueOrDefault(one.Notice.Id) is
                { State: OutboxState.Pending, Attempts: > 0 and < MostHeldUp }
            )
            {
                heldUp.Add(one.Notice.To);
            }
        }

        return overtaken;
    }

    /// <summary>
    /// To be called when the service is stopping and begins to send nothing more: what was this process's to send is
    /// anybody's from now on, and need not wait for the end of its turn. What was sent and is not written down yet is
    /// written down.
    /// </summary>
    public Task HandOverAsync(TId id) =>
        Task.WhenAll(
            (aggregates.LastSeen(id)?.Pending ?? [])
                .Select(one => HandedOver(id, one))
                .OfType<NoticeCommand>()
                .Select(command => aggregates.ExecuteAsync(id, command))
        );

    private NoticeCommand? HandedOver(TId id, OutboxMessage one)
    {
        if (unrecorded.TryGetValue((id, one.Notice.Id), out var sent))
        {
            return sent;
        }

        return turns.IsLeftToMe(id.Value, one, time.Now())
            ? new DeferNotice(NewIds.Command(), time.Now(), one.Notice.Id, time.Now())
            : null;
    }

    /// <summary>The messages that look different after a commit.</summary>
    public IReadOnlyCollection<NoticeId> Stale(Change<TAggregate, TId> change) => sender.Stale(change);

    /// <summary>
    /// Whether a message may be drawn anew: see <see cref="INoticeSender{TAggregate, TId}.MayRedraw"/>.
    /// </summary>
    public bool MayRedraw(TId id, TAggregate shown, TAggregate now, NoticeId notice) =>
        sender.MayRedraw(id, shown, now, notice);

    /// <summary>
    /// Null when all is done, else how long Teams wants it to wait before another try: also of a card that is said to
    /// be gone.
    /// </summary>
    public async Task<TimeSpan?> TryRefreshAsync(
        TId id,
        TAggregate aggregate,
        NoticeId notice,
        CancellationToken cancellationToken
    )
    {
        if (aggregate.Outbox.GetValueOrDefault(notice) is not { State: OutboxState.Delivered } delivered)
        {
            return null;
        }

        try
        {
            await sender.RefreshAsync(id, aggregate, delivered, cancellationToken);
            return null;
        }
        catch (DeliveryException failure)
        {
            LogRefreshFailed(id.Value, notice, failure.Kind, failure.Code);
            return failure.Kind == DeliveryFailure.TooBig ? null : failure.RetryAfter ?? TimeSpan.Zero;
        }
    }

    private async Task<bool> HasLeaseAsync(TId id, OutboxMessage one)
    {
        var now = time.Now();
        var isMine = turns.IsMine(id.Value, one, now);
        if (isMine && !turns.IsUnseen(one))
        {
            return true;
        }

        return (isMine || now >= one.LeaseExpiresAt || await turns.IsAbandonedAsync(id.Value, one))
            && await TryClaimAsync(id, one, now);
    }

    private async Task<bool> TryClaimAsync(TId id, OutboxMessage one, Instant now)
    {
        var claim = new AcquireLease(NewIds.Command(), now, one.Notice.Id, now + OutboxMessage.Turn)
        {
            IsEarly = now < one.LeaseExpiresAt,
        };
        var answered = await aggregates.ExecuteAsync(id, claim);
        if (
            answered.Decision.Events.IsEmpty
            || answered.Aggregate.Outbox[claim.Notice] is not { } claimed
            || claimed.LeaseExpiresAt != claim.Until
        )
        {
            return false;
        }

        turns.Take(id.Value, claimed);
        return true;
    }

    // A notice may have been withdrawn, or sent, since this pass began.
    private async Task<(TAggregate Book, OutboxMessage One)?> StillWantedAsync(
        TId id,
        NoticeId notice,
        CancellationToken cancellationToken
    )
    {
        var aggregate = aggregates.LastSeen(id) ?? await aggregates.ReadAsync(id, cancellationToken);
        return aggregate.Outbox.GetValueOrDefault(notice) is { } one && one.IsSendable(Instant.MaxValue)
            ? (aggregate, one)
            : null;
    }

    // What was sent and could not be written down is not sent again as long as this process lives. True when it arrived
    // and other things were written since it was drawn.
    private async Task<bool> SendAsync(
        TId id,
        TAggregate aggregate,
        OutboxMessage one,
        CancellationToken cancellationToken
    )
    {
        var place = (id, one.Notice.Id);
        var outcome = (NoticeCommand?)unrecorded.GetValueOrDefault(place)
            ?? await OutcomeAsync(id, aggregate, one, cancellationToken);
        if (outcome is RecordDelivered sent)
        {
            unrecorded[place] = sent;
        }

        var answered = await aggregates.ExecuteAsync(id, outcome);
        unrecorded.TryRemove(place, out _);
        turns.Leave(id.Value, one.Notice.Id);
        return outcome is RecordDelivered
            && answered.Aggregate.Sequence > aggregate.Sequence + answered.Decision.Events.Length
            && sender.MayRedraw(id, aggregate, answered.Aggregate, one.Notice.Id);
    }

    private async Task<NoticeCommand> OutcomeAsync(
        TId id,
        TAggregate aggregate,
        OutboxMessage one,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var sent = await sender.SendAsync(id, aggregate, one.Notice, cancellationToken);
            return new RecordDelivered(NewIds.Command(), time.Now(), one.Notice.Id, sent);
        }
        catch (DeliveryException failure)
        {
            LogSendFailed(id.Value, one.Notice.Id, failure.Kind, failure.Code);
            return SendOutcome.Of(NewIds.Command(), time.Now(), one, failure);
        }
        catch (NotInstalledException)
        {
            LogSendFailed(id.Value, one.Notice.Id, DeliveryFailure.Blocked, nameof(Unreached.NotInstalled));
            return SendOutcome.NotInstalled(NewIds.Command(), time.Now(), one);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Log {Book}: notice {Notice} was not sent: {Kind} {Code}")]
    private partial void LogSendFailed(string book, NoticeId notice, DeliveryFailure kind, string? code);

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "Log {Book}: the card of {Notice} was not updated: {Kind} {Code}"
    )]
    private partial void LogRefreshFailed(string book, NoticeId notice, DeliveryFailure kind, string? code);
}

using CheckinBot.Domain;
using CheckinBot.EventStore;

namespace CheckinBot.Outbox;

/// <summary>Carries the messages of one kind of book: a sprint's, or a leader's.</summary>
internal interface INoticeSender<TAggregate, TId>
    where TAggregate : Aggregate
    where TId : struct, ILogId
{
    /// <summary>
    /// Sends a notice as a new message. Throws <see cref="DeliveryException"/>; Blocked when nobody can be reached.
    /// </summary>
    Task<MessageRef> SendAsync(TId id, TAggregate aggregate, Notice notice, CancellationToken cancellationToken);

    /// <summary>Brings the message of a delivered notice up to date.</summary>
    Task RefreshAsync(TId id, TAggregate aggregate, OutboxMessage delivered, CancellationToken cancellationToken);

    /// <summary>
    /// Whether a message that was drawn from <paramref name="shown"/> may be drawn anew from <paramref name="now"/>: it
    /// looks different, and nobody can lose what they are typing in it.
    /// </summary>
    bool MayRedraw(TId id, TAggregate shown, TAggregate now, NoticeId notice);

    /// <summary>
    /// Which messages may look different after a commit. Only one that stands somewhere is ever refreshed.
    /// </summary>
    IReadOnlyCollection<NoticeId> Stale(Change<TAggregate, TId> change);
}

using CheckinBot.Domain;
using CheckinBot.Ledger;

namespace CheckinBot.Delivery;

/// <summary>Carries the messages of one kind of book: a sprint's, or a leader's.</summary>
internal interface ICourier<TBook, TId>
    where TBook : Book
    where TId : struct, ILogId
{
    /// <summary>Sends a notice as a new message. Throws <see cref="DeliveryException"/>; Blocked when nobody can be reached.</summary>
    Task<Sent> SendAsync(TId id, TBook book, Notice notice, CancellationToken cancellationToken);

    /// <summary>Brings the message of a delivered notice up to date.</summary>
    Task RefreshAsync(TId id, TBook book, Outgoing delivered, CancellationToken cancellationToken);

    /// <summary>Which messages look different after a commit. Only one that stands somewhere is ever refreshed.</summary>
    IReadOnlyCollection<NoticeId> Stale(Change<TBook, TId> change);
}

namespace CheckinBot.Domain;

/// <summary>
/// What every event does to a book, whatever it says: it takes its place, its command is done, and its messages become
/// due.
/// </summary>
internal static class Fold
{
    /// <summary>An event is the next, or the first one that was left of a log whose beginning was erased.</summary>
    public static void CheckPlace(Aggregate book, StoredEvent recorded)
    {
        if (book.Sequence > 0 || recorded.Event is not RecordErased)
        {
            ArgumentOutOfRangeException.ThrowIfNotEqual(recorded.Sequence, book.Sequence + 1);
        }
    }

    public static TAggregate Keep<TAggregate>(TAggregate after, StoredEvent recorded, IEnumerable<Notice> notices)
        where TAggregate : Aggregate
    {
        Aggregate kept = after with
        {
            Sequence = recorded.Sequence,
            At = recorded.At,
            Done = recorded.Command == default ? after.Done : after.Done.Add(recorded.Command),
        };
        return (TAggregate)notices.Aggregate(kept, (book, notice) => Due(book, notice, recorded.At));
    }

    // A message that exists already stays as it is: one barrier, one nudge.
    private static Aggregate Due(Aggregate book, Notice notice, Instant at) =>
        book.Outbox.ContainsKey(notice.Id)
            ? book
            : book with
            {
                Outbox = book.Outbox.Add(
                    notice.Id,
                    OutboxMessage.Due(notice, at, book.Earliest(notice, at)) with
                    {
                        Place = book.Outbox.Count,
                    }
                ),
            };
}

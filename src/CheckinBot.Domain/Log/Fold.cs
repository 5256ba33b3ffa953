namespace CheckinBot.Domain;

/// <summary>
/// What every event does to a book, whatever it says: it takes its place, its command is done, and its messages become
/// due.
/// </summary>
internal static class Fold
{
    /// <summary>An event is the next, or the first one that was left of a log whose beginning was erased.</summary>
    public static void CheckPlace(Aggregate aggregate, StoredEvent recorded)
    {
        if (aggregate.Sequence > 0 || recorded.Event is not RecordErased)
        {
            ArgumentOutOfRangeException.ThrowIfNotEqual(recorded.Sequence, aggregate.Sequence + 1);
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
        return (TAggregate)notices.Aggregate(kept, (aggregate, notice) => Due(aggregate, notice, recorded.At));
    }

    // A message that exists already stays as it is: one barrier, one nudge.
    private static Aggregate Due(Aggregate aggregate, Notice notice, Instant at) =>
        aggregate.Outbox.ContainsKey(notice.Id)
            ? aggregate
            : aggregate with
            {
                Outbox = aggregate.Outbox.Add(
                    notice.Id,
                    OutboxMessage.Due(notice, at, aggregate.Earliest(notice, at)) with
                    {
                        Place = aggregate.Outbox.Count,
                    }
                ),
            };
}

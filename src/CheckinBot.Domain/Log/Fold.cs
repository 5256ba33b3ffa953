namespace CheckinBot.Domain;

/// <summary>
/// What every event does to a book, whatever it says: it takes its place, its command is done, and its messages become
/// due.
/// </summary>
internal static class Fold
{
    /// <summary>An event is the next, or the first one that was left of a log whose beginning was erased.</summary>
    public static void CheckPlace(Book book, Recorded recorded)
    {
        if (book.Sequence > 0 || recorded.Event is not RecordErased)
        {
            ArgumentOutOfRangeException.ThrowIfNotEqual(recorded.Sequence, book.Sequence + 1);
        }
    }

    public static TBook Keep<TBook>(TBook after, Recorded recorded, IEnumerable<Notice> notices)
        where TBook : Book
    {
        Book kept = after with
        {
            Sequence = recorded.Sequence,
            At = recorded.At,
            Done = recorded.Command == default ? after.Done : after.Done.Add(recorded.Command),
        };
        return (TBook)notices.Aggregate(kept, (book, notice) => Due(book, notice, recorded.At));
    }

    // A message that exists already stays as it is: one barrier, one nudge.
    private static Book Due(Book book, Notice notice, Instant at) =>
        book.Outgoing.ContainsKey(notice.Id)
            ? book
            : book with
            {
                Outgoing = book.Outgoing.Add(
                    notice.Id,
                    Outgoing.Due(notice, at, book.Earliest(notice, at)) with
                    {
                        Place = book.Outgoing.Count,
                    }
                ),
            };
}

using CheckinBot.Domain;
using CheckinBot.Store;

namespace CheckinBot.EventStore;

/// <summary>
/// Reads and appends the logs of one table. A place in a log can be taken once, so several writers are safe.
/// </summary>
internal sealed class EventLog<TAggregate>(IStore store, StoreTable table)
    where TAggregate : Aggregate, IAggregate<TAggregate>
{
    /// <summary>The most events one append can hold: the size of an entity group transaction.</summary>
    public const int MostEvents = 100;

    /// <summary>
    /// The given state, brought up to the newest event; read anew when something of it was erased since. Throws
    /// <see cref="UnreadableLogException"/> when a row cannot be understood.
    /// </summary>
    public async Task<TAggregate> CatchUpAsync(string id, TAggregate known, CancellationToken cancellationToken)
    {
        var aggregate = known;
        await foreach (
            var row in store.ReadAsync(table, id, EventRows.Key(known.Sequence + 1), null, cancellationToken)
        )
        {
            if (known.Sequence > 0 && EventRows.EventOf(row) == nameof(RecordErased))
            {
                return await CatchUpAsync(id, TAggregate.None, cancellationToken);
            }

            aggregate = Next(aggregate, row).Book;
        }

        return aggregate;
    }

    /// <summary>The whole log, row by row, and what it says: to be erased in.</summary>
    public async Task<(TAggregate Book, IReadOnlyList<(Row Row, StoredEvent Recorded)> Rows)> ReadAllAsync(
        string id,
        CancellationToken cancellationToken
    )
    {
        var (aggregate, rows) = (TAggregate.None, new List<(Row, StoredEvent)>());
        await foreach (var row in store.ReadAsync(table, id, null, null, cancellationToken))
        {
            (aggregate, var recorded) = Next(aggregate, row);
            rows.Add((row, recorded));
        }

        return (aggregate, rows);
    }

    /// <summary>
    /// Puts something else in the place of an event; false when somebody else did meanwhile. For erasing only.
    /// </summary>
    public Task<bool> TryReplaceAsync(Row row, CancellationToken cancellationToken) =>
        store.TryPutAsync(table, row, cancellationToken);

    /// <summary>Takes a row away. For erasing what is too old only, the newest first.</summary>
    public Task DeleteAsync(Row row, CancellationToken cancellationToken) =>
        store.TryDeleteAsync(table, row, cancellationToken);

    /// <summary>
    /// Appends in one transaction; false when somebody else wrote first, and then nothing was written. A storage that
    /// lost its answer tries again and meets its own rows: those count as written, so that what they make due goes out
    /// at once.
    /// </summary>
    public async Task<bool> TryAppendAsync(
        string id,
        IReadOnlyList<StoredEvent> events,
        CancellationToken cancellationToken
    )
    {
        Row[] rows = [.. events.Select(one => EventRows.Write(id, one))];
        return await store.TryInsertAsync(table, rows, cancellationToken)
            || await HoldsAsync(id, events, rows, cancellationToken);
    }

    private async Task<bool> HoldsAsync(
        string id,
        IReadOnlyList<StoredEvent> events,
        Row[] rows,
        CancellationToken cancellationToken
    )
    {
        var place = 0;
        await foreach (
            var row in store.ReadAsync(
                table,
                id,
                rows[0].Key,
                EventRows.Key(events[^1].Sequence + 1),
                cancellationToken
            )
        )
        {
            if (!row.SaysTheSame(rows[place++]))
            {
                return false;
            }
        }

        return place == rows.Length;
    }

    private static (TAggregate Book, StoredEvent Recorded) Next(TAggregate aggregate, Row row)
    {
        try
        {
            var recorded = EventRows.Read(row);
            return (Next(aggregate, recorded), recorded);
        }
        catch (Exception failure) when (UnreadableLogException.IsCause(failure))
        {
            throw UnreadableLogException.Of(row.Partition, row, failure);
        }
    }

    // What was before an erasure that does not follow it is gone, or is going just now.
    private static TAggregate Next(TAggregate aggregate, StoredEvent recorded) =>
        TAggregate.Apply(
            recorded.Event is RecordErased && recorded.Sequence != aggregate.Sequence + 1 ? TAggregate.None : aggregate,
            recorded
        );
}

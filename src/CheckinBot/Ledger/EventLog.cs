using CheckinBot.Domain;
using CheckinBot.Store;

namespace CheckinBot.Ledger;

/// <summary>Reads and appends the logs of one table. A place in a log can be taken once, so several writers are safe.</summary>
internal sealed class EventLog<TBook>(IStore store, StoreTable table)
    where TBook : Book, IBook<TBook>
{
    /// <summary>The most events one append can hold: the size of an entity group transaction.</summary>
    public const int MostEvents = 100;

    /// <summary>The given state, brought up to the newest event.</summary>
    public async Task<TBook> CatchUpAsync(string id, TBook known, CancellationToken cancellationToken)
    {
        await foreach (var row in store.ReadAsync(table, id, EventRows.Key(known.Sequence + 1), null, cancellationToken))
        {
            known = TBook.Apply(known, EventRows.Read(row));
        }

        return known;
    }

    /// <summary>
    /// Appends in one transaction; false when somebody else wrote first, and then nothing was written. A storage that lost its answer
    /// tries again and meets its own rows: those count as written, so that what they make due goes out at once.
    /// </summary>
    public async Task<bool> TryAppendAsync(string id, IReadOnlyList<Recorded> events, CancellationToken cancellationToken)
    {
        Row[] rows = [.. events.Select(one => EventRows.Write(id, one))];
        return await store.TryInsertAsync(table, rows, cancellationToken) || await HoldsAsync(id, events, rows, cancellationToken);
    }

    private async Task<bool> HoldsAsync(string id, IReadOnlyList<Recorded> events, Row[] rows, CancellationToken cancellationToken)
    {
        var place = 0;
        await foreach (var row in store.ReadAsync(table, id, rows[0].Key, EventRows.Key(events[^1].Sequence + 1), cancellationToken))
        {
            if (!EventRows.AreSame(row, rows[place++]))
            {
                return false;
            }
        }

        return place == rows.Length;
    }
}

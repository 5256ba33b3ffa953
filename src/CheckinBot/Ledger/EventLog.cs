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

    /// <summary>Appends in one transaction; false when somebody else wrote first, and then nothing was written.</summary>
    public Task<bool> TryAppendAsync(string id, IReadOnlyList<Recorded> events, CancellationToken cancellationToken) =>
        store.TryInsertAsync(table, [.. events.Select(one => EventRows.Write(id, one))], cancellationToken);
}

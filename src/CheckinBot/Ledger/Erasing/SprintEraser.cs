using CheckinBot.Domain;
using CheckinBot.Store;

namespace CheckinBot.Ledger;

/// <summary>Erases in the logs of sprints.</summary>
internal sealed class SprintEraser(IStore store, SprintLedger ledger, TimeProvider time) : LogEraser<Sprint, SprintId>(new(store, StoreTable.Sprints), ledger, time)
{
    /// <summary>
    /// Erases the whole log of a sprint that is too old, but for the event that says so; goes on with one that was begun. True when
    /// nothing but that is left of the sprint.
    /// </summary>
    public async Task<bool> EraseOldAsync(SprintId id, Instant before, CancellationToken cancellationToken)
    {
        var sprint = await Log.CatchUpAsync(id.Value, Sprint.None, cancellationToken);
        var isOld = TooOld.Is(sprint, before);
        if (isOld)
        {
            await WriteDownAsync(id, new(ErasedFor.Age, null), cancellationToken);
        }

        await DeleteAsync(id, cancellationToken);
        return isOld || sprint.Plan is null;
    }

    // The newest first: whoever reads meanwhile finds a beginning, and the event that says that all of it is gone.
    private async Task DeleteAsync(SprintId id, CancellationToken cancellationToken)
    {
        var rows = new List<Row>();
        await foreach (var row in Log.RowsAsync(id.Value, cancellationToken))
        {
            rows.Add(row);
        }

        var last = rows.FindLastIndex(row => EventRows.Read(row).Event is RecordErased { Reason: ErasedFor.Age });
        foreach (var row in rows.Take(last).Reverse())
        {
            await Log.DeleteAsync(row, cancellationToken);
        }
    }
}

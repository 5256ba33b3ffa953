using CheckinBot.Domain;
using CheckinBot.EventStore;
using CheckinBot.Store;

namespace CheckinBot.Erasure;

/// <summary>Erases in the logs of sprints.</summary>
internal sealed class SprintEraser(IStore store, SprintStore sprintStore, TimeProvider time)
    : LogEraser<Sprint, SprintId>(new(store, StoreTable.Sprints), sprintStore, time)
{
    /// <summary>
    /// Erases the whole log of a sprint that is too old, but for the event that says so; goes on with one that was
    /// begun. True when nothing but that is left of the sprint.
    /// </summary>
    public async Task<bool> EraseOldAsync(SprintId id, Instant before, CancellationToken cancellationToken)
    {
        var (sprint, rows) = await Log.ReadAllAsync(id.Value, cancellationToken);
        var isOld = RetentionPolicy.Is(sprint, before);
        if (isOld)
        {
            await WriteDownAsync(id, new(ErasedFor.Age, null), cancellationToken);
            rows = (await Log.ReadAllAsync(id.Value, cancellationToken)).Rows;
        }

        await DeleteBeforeAsync(rows, cancellationToken);
        return isOld || !sprint.IsStarted;
    }

    // The newest first: whoever reads meanwhile finds a beginning, and the event that says that all of it is gone.
    private async Task DeleteBeforeAsync(
        IReadOnlyList<(Row Row, StoredEvent Recorded)> rows,
        CancellationToken cancellationToken
    )
    {
        var gone = rows.Reverse()
            .SkipWhile(one => one.Recorded.Event is not RecordErased { Reason: ErasedFor.Age })
            .Skip(1);
        foreach (var (row, _) in gone)
        {
            await Log.DeleteAsync(row, cancellationToken);
        }
    }
}

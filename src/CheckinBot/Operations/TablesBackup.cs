using CheckinBot.EventStore;
using CheckinBot.Store;

namespace CheckinBot.Operations;

/// <summary>
/// Copies tables into a file while the service runs. Tables have no snapshot, so the order makes it whole: a log only
/// grows, so what is read of it is what it was at some moment; what points at a log is written before the log and read
/// after it; and the agenda, which moves on while the logs are read, is replaced by a wake for each log, as of its last
/// row, which does what is due and writes the next.
/// </summary>
internal sealed class TablesBackup(IStore store, IConfiguration configuration, IHostEnvironment environment)
{
    /// <summary>
    /// Null when <paramref name="file"/> holds the copy, else why not; <paramref name="counted"/> hears of each table.
    /// </summary>
    public async Task<string?> WriteAsync(
        string file,
        Action<StoreTable, long> counted,
        CancellationToken cancellationToken
    )
    {
        if (File.Exists(file))
        {
            return $"{file} exists already. Name a new file: a backup never takes another's place.";
        }

        var part = $"{file}.part";
        File.Delete(part);
        var copy = StoreServices.Open(new() { ConnectionString = $"Data Source={part}" }, configuration, environment);
        using (copy as IDisposable)
        {
            await copy.PrepareAsync(cancellationToken);
            await FillAsync(copy, cancellationToken);
            foreach (var table in Enum.GetValues<StoreTable>())
            {
                counted(table, await copy.ReadAllAsync(table, cancellationToken).LongCountAsync(cancellationToken));
            }

            await copy.TidyAsync(cancellationToken);
        }

        File.Move(part, file);
        return null;
    }

    private async Task FillAsync(IStore copy, CancellationToken cancellationToken)
    {
        var logs = (await CopyAsync(StoreTable.Sprints, copy, cancellationToken)).Concat(
            await CopyAsync(StoreTable.Leaders, copy, cancellationToken)
        );
        await CopyAsync(StoreTable.Directory, copy, cancellationToken);
        var timers = new TimerStore(copy);
        foreach (var (log, last) in logs)
        {
            await timers.ScheduleAsync(log, null, EventRows.AtOf(last), 0, cancellationToken);
        }
    }

    // The last row of each partition.
    private async Task<Dictionary<string, Row>> CopyAsync(
        StoreTable table,
        IStore copy,
        CancellationToken cancellationToken
    )
    {
        var partitions = new Dictionary<string, Row>();
        await foreach (
            var batch in Batches.Of(
                store.ReadAllAsync(table, cancellationToken).Select(row => row with { Version = null })
            )
        )
        {
            partitions[batch[0].Partition] = batch[^1];
            await copy.TryInsertAsync(table, batch, cancellationToken);
        }

        return partitions;
    }
}

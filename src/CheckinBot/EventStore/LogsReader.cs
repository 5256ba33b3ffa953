using CheckinBot.Domain;
using CheckinBot.Store;

namespace CheckinBot.EventStore;

/// <summary>
/// Reads every log there is once, from its first row to its last, and tells which cannot be read. For checking: it
/// reads everything.
/// </summary>
internal sealed class LogsReader(IStore store, SprintStore sprints, LeaderStore leaders, TimerStore timers)
{
    /// <summary>
    /// How many logs there are; a sentence for each that cannot be read, and for each row of the agenda that is no
    /// entry.
    /// </summary>
    public async Task<(int Logs, IReadOnlyList<string> Unreadable)> ReadAsync(CancellationToken cancellationToken)
    {
        var (sprintLogs, leaderLogs) = (
            await PartitionsAsync(StoreTable.Sprints, cancellationToken),
            await PartitionsAsync(StoreTable.Leaders, cancellationToken)
        );
        var found = new List<string>();
        await TryEachAsync(sprintLogs, log => sprints.ReadAsync(new SprintId(log), cancellationToken), found);
        await TryEachAsync(leaderLogs, log => leaders.ReadAsync(new LeaderId(log), cancellationToken), found);
        found.AddRange(
            (await timers.UnreadableAsync(cancellationToken)).Select(row =>
                $"The agenda's row {row} is no entry: remove it, or run the version that wrote it."
            )
        );
        return (sprintLogs.Count + leaderLogs.Count, found);
    }

    private static async Task TryEachAsync(IEnumerable<string> logs, Func<string, Task> read, List<string> found)
    {
        foreach (var log in logs)
        {
            try
            {
                await read(log);
            }
            catch (UnreadableLogException failure)
            {
                found.Add(failure.Message);
            }
        }
    }

    private async Task<IReadOnlyList<string>> PartitionsAsync(StoreTable table, CancellationToken cancellationToken) =>
        await store
            .ReadAllAsync(table, cancellationToken)
            .Select(row => row.Partition)
            .Distinct()
            .ToListAsync(cancellationToken);
}

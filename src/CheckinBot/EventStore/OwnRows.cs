using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace CheckinBot.EventStore;

/// <summary>
/// The rows of the agenda that this process wrote and, as far as it knows, are still there. Thread safe.
/// </summary>
internal sealed class OwnRows
{
    private const int MostLogs = 20_000;
    private readonly ConcurrentDictionary<string, ImmutableList<TimerEntry>> rows = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Task, bool> tidying = new();

    public IReadOnlyList<TimerEntry> Of(string log) => rows.GetValueOrDefault(log) ?? [];

    /// <summary>In the place of one for the same moment.</summary>
    public void Keep(TimerEntry entry)
    {
        if (rows.Count >= MostLogs)
        {
            rows.Clear();
        }

        rows.AddOrUpdate(
            entry.Log,
            _ => [entry],
            (_, known) => known.RemoveAll(row => row.Due == entry.Due).Add(entry)
        );
    }

    /// <summary>Not one for the same moment that was written since.</summary>
    public void Forget(TimerEntry entry)
    {
        while (rows.TryGetValue(entry.Log, out var known) && !TryForget(entry, known)) { }
    }

    /// <summary>The same task, which <see cref="TidiedAsync"/> waits for.</summary>
    public Task WhileTidying(Task task)
    {
        tidying[task] = true;
        _ = task.ContinueWith(
            done => tidying.TryRemove(done, out _),
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default
        );
        return task;
    }

    public Task TidiedAsync() => Task.WhenAll(tidying.Keys);

    private bool TryForget(TimerEntry entry, ImmutableList<TimerEntry> known)
    {
        var left = known.RemoveAll(row => row.Due == entry.Due && row.Row.Version == entry.Row.Version);
        return left.IsEmpty ? rows.TryRemove(new(entry.Log, known)) : rows.TryUpdate(entry.Log, left, known);
    }
}

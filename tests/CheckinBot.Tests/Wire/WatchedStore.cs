using System.Collections.Concurrent;
using CheckinBot.Store;

namespace CheckinBot.Tests.Wire;

/// <summary>
/// A store that tells of each write, and lets a test hold or break it before it takes effect or after.
/// </summary>
internal sealed class WatchedStore(IStore inner) : IStore, IDisposable
{
    private readonly ConcurrentQueue<(StoreTable Table, int Rows)> inserts = new();

    /// <summary>Called before each write takes effect.</summary>
    public Func<StoreTable, Task> Before { get; set; } = _ => Task.CompletedTask;

    /// <summary>Called after each write took effect, before the caller hears of it.</summary>
    public Func<StoreTable, Task> After { get; set; } = _ => Task.CompletedTask;

    /// <summary>Called before each read.</summary>
    public Func<StoreTable, Task> Reading { get; set; } = _ => Task.CompletedTask;

    /// <summary>
    /// True for a table whose inserts lose their first answer, so that the store's own second try is what the caller
    /// hears of.
    /// </summary>
    public Func<StoreTable, bool> TriesAgain { get; set; } = _ => false;

    /// <summary>The sizes of the inserts into a table so far.</summary>
    public IReadOnlyList<int> Inserts(StoreTable table) =>
        [.. inserts.Where(one => one.Table == table).Select(one => one.Rows)];

    public static StoreUnavailableException Broken() => new("The store is away, for the test.", new IOException());

    public Task PrepareAsync(CancellationToken cancellationToken) => inner.PrepareAsync(cancellationToken);

    public Task TidyAsync(CancellationToken cancellationToken) => inner.TidyAsync(cancellationToken);

    public async Task<bool> TryInsertAsync(
        StoreTable table,
        IReadOnlyList<Row> rows,
        CancellationToken cancellationToken
    )
    {
        inserts.Enqueue((table, rows.Count));
        return await WriteAsync(table, async () =>
        {
            var first = await inner.TryInsertAsync(table, rows, cancellationToken);
            return TriesAgain(table) ? await inner.TryInsertAsync(table, rows, cancellationToken) : first;
        });
    }

    public async IAsyncEnumerable<Row> ReadAsync(
        StoreTable table,
        string partition,
        string? fromKey,
        string? beforeKey,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await Reading(table);
        await foreach (var row in inner.ReadAsync(table, partition, fromKey, beforeKey, cancellationToken))
        {
            yield return row;
        }
    }

    public async IAsyncEnumerable<Row> ReadAllAsync(
        StoreTable table,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await Reading(table);
        await foreach (var row in inner.ReadAllAsync(table, cancellationToken))
        {
            yield return row;
        }
    }

    public async Task<Row?> GetAsync(
        StoreTable table,
        string partition,
        string key,
        CancellationToken cancellationToken
    )
    {
        await Reading(table);
        return await inner.GetAsync(table, partition, key, cancellationToken);
    }

    public Task<Row> PutAsync(StoreTable table, Row row, CancellationToken cancellationToken) =>
        WriteAsync(table, () => inner.PutAsync(table, row, cancellationToken));

    public Task<bool> TryPutAsync(StoreTable table, Row row, CancellationToken cancellationToken) =>
        WriteAsync(table, () => inner.TryPutAsync(table, row, cancellationToken));

    public Task<bool> TryDeleteAsync(StoreTable table, Row row, CancellationToken cancellationToken) =>
        WriteAsync(table, () => inner.TryDeleteAsync(table, row, cancellationToken));

    public void Dispose() => (inner as IDisposable)?.Dispose();

    private async Task<T> WriteAsync<T>(StoreTable table, Func<Task<T>> write)
    {
        await Before(table);
        var result = await write();
        await After(table);
        return result;
    }
}

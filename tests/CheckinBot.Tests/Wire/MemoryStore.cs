using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CheckinBot.Store;

namespace CheckinBot.Tests.Wire;

/// <summary>Rows in memory, for runs of thousands of steps.</summary>
internal sealed class MemoryStore : IStore
{
    private readonly Lock door = new();
    private ImmutableSortedDictionary<string, Row> rows = ImmutableSortedDictionary.Create<string, Row>(
        StringComparer.Ordinal
    );
    private int version;

    public Task PrepareAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task TidyAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<bool> TryInsertAsync(StoreTable table, IReadOnlyList<Row> rows, CancellationToken cancellationToken)
    {
        lock (door)
        {
            var isFree = rows.All(row => !this.rows.ContainsKey(Place(table, row)));
            foreach (var row in isFree ? rows : [])
            {
                Keep(table, row);
            }

            return Task.FromResult(isFree);
        }
    }

    public async IAsyncEnumerable<Row> ReadAsync(
        StoreTable table,
        string partition,
        string? fromKey,
        string? beforeKey,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await Task.CompletedTask;
        foreach (var (place, row) in rows)
        {
            if (
                place.StartsWith($"{table}/{partition}/", StringComparison.Ordinal)
                && string.CompareOrdinal(row.Key, fromKey ?? "") >= 0
                && (beforeKey is null || string.CompareOrdinal(row.Key, beforeKey) < 0)
            )
            {
                yield return row;
            }
        }
    }

    public IAsyncEnumerable<Row> ReadAllAsync(StoreTable table, CancellationToken cancellationToken) =>
        rows.Where(row => row.Key.StartsWith($"{table}/", StringComparison.Ordinal))
            .Select(row => row.Value)
            .OrderBy(row => row.Partition, StringComparer.Ordinal)
            .ThenBy(row => row.Key, StringComparer.Ordinal)
            .ToAsyncEnumerable();

    public Task<Row?> GetAsync(StoreTable table, string partition, string key, CancellationToken cancellationToken) =>
        Task.FromResult(rows.GetValueOrDefault($"{table}/{partition}/{key}"));

    public Task<Row> PutAsync(StoreTable table, Row row, CancellationToken cancellationToken)
    {
        lock (door)
        {
            Keep(table, row);
            return Task.FromResult(rows[Place(table, row)]);
        }
    }

    public Task<bool> TryPutAsync(StoreTable table, Row row, CancellationToken cancellationToken)
    {
        lock (door)
        {
            var isSame = rows.GetValueOrDefault(Place(table, row))?.Version == row.Version;
            if (isSame)
            {
                Keep(table, row);
            }

            return Task.FromResult(isSame);
        }
    }

    public Task<bool> TryDeleteAsync(StoreTable table, Row row, CancellationToken cancellationToken)
    {
        lock (door)
        {
            var isSame = rows.GetValueOrDefault(Place(table, row))?.Version == row.Version;
            rows = isSame ? rows.Remove(Place(table, row)) : rows;
            return Task.FromResult(isSame);
        }
    }

    private void Keep(StoreTable table, Row row) =>
        rows = rows.SetItem(Place(table, row), row with { Version = $"{++version}" });

    private static string Place(StoreTable table, Row row) => $"{table}/{row.Partition}/{row.Key}";
}

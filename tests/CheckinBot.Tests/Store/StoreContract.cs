using CheckinBot.Store;

namespace CheckinBot.Tests.Store;

/// <summary>What every store keeps, run against each of them. The parts are in <c>StoreContract.*.cs</c>.</summary>
public abstract partial class StoreContract : IAsyncLifetime
{
    private protected const string Here = "sprint-1";
    private readonly List<IStore> opened = [];

    private protected IStore Store { get; private set; } = null!;

    /// <summary>A further instance on the same data.</summary>
    protected abstract IStore Open();

    /// <summary>An instance whose environment cannot work.</summary>
    protected abstract IStore OpenBroken();

    protected abstract Task RemoveDataAsync();

    public async Task InitializeAsync()
    {
        Store = Another();
        await Store.PrepareAsync(default);
    }

    public async Task DisposeAsync()
    {
        foreach (var store in opened.OfType<IDisposable>())
        {
            store.Dispose();
        }

        await RemoveDataAsync();
    }

    private protected IStore Another() => Keep(Open());

    private protected IStore Broken() => Keep(OpenBroken());

    private protected IStore Keep(IStore store)
    {
        opened.Add(store);
        return store;
    }

    private protected static Row Make(string key, string text = "text", string partition = Here) =>
        new(partition, key, new Dictionary<string, object> { ["text"] = text });

    private protected static Row[] MakeMany(int from, int count) =>
        [.. Enumerable.Range(from, count).Select(number => Make(number.ToString("D10", null)))];

    private protected async Task<Row> Written(Row row)
    {
        await Store.PutAsync(StoreTable.Sprints, row, default);
        return await Read(row.Key);
    }

    private protected async Task<Row> Read(string key) =>
        await Store.GetAsync(StoreTable.Sprints, Here, key, default)
        ?? throw new InvalidOperationException($"No row {key}.");

    private protected async Task<string[]> Keys(
        string? from = null,
        string? before = null,
        StoreTable table = StoreTable.Sprints
    )
    {
        var keys = new List<string>();
        await foreach (var row in Store.ReadAsync(table, Here, from, before, default))
        {
            keys.Add(row.Key);
        }

        return [.. keys];
    }

    private protected Task<bool> Insert(params Row[] rows) => Store.TryInsertAsync(StoreTable.Sprints, rows, default);
}

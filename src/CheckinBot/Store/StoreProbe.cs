namespace CheckinBot.Store;

/// <summary>Finds out whether the storage can be written and read, by a row that all instances share.</summary>
internal sealed class StoreProbe(IStore store, TimeProvider time)
{
    private const string Partition = "health";
    private const string Key = "ready";

    /// <summary>Returns when a row was written and read; throws <see cref="StoreUnavailableException"/> when it could not be.</summary>
    public async Task TryAsync(CancellationToken cancellationToken)
    {
        var row = new Row(Partition, Key, new Dictionary<string, object> { ["At"] = time.GetUtcNow() });
        await store.PutAsync(StoreTable.Directory, row, cancellationToken);
        _ = await store.GetAsync(StoreTable.Directory, Partition, Key, cancellationToken)
            ?? throw new StoreUnavailableException("The storage does not give back what it took.", new IOException());
    }
}

namespace CheckinBot.Store;

/// <summary>Finds out whether the storage can be written and read, by a row that all instances share.</summary>
internal sealed class StoreProbe(IStore store, TimeProvider time)
{
    private const string Partition = "health";
    private const string Key = "ready";

    /// <summary>
    /// The same with a row of its own, which it takes away again; throws <see cref="StoreUnavailableException"/> when
    /// something of it fails.
    /// </summary>
    public async Task TryAndTidyAsync(CancellationToken cancellationToken)
    {
        var row = new Row(
            Partition,
            $"check-{Guid.NewGuid():N}",
            new Dictionary<string, object> { ["At"] = time.GetUtcNow() }
        );
        await store.PutAsync(StoreTable.Directory, row, cancellationToken);
        var read = await store.GetAsync(StoreTable.Directory, row.Partition, row.Key, cancellationToken);
        if (read is null || !await store.TryDeleteAsync(StoreTable.Directory, read, cancellationToken))
        {
            throw new StoreUnavailableException(
                "The storage does not give back, or does not remove, what it took.",
                new IOException()
            );
        }
    }

    /// <summary>
    /// Returns when a row was written and read; throws <see cref="StoreUnavailableException"/> when it could not be.
    /// </summary>
    public async Task TryAsync(CancellationToken cancellationToken)
    {
        var row = new Row(Partition, Key, new Dictionary<string, object> { ["At"] = time.GetUtcNow() });
        await store.PutAsync(StoreTable.Directory, row, cancellationToken);
        _ = await store.GetAsync(StoreTable.Directory, Partition, Key, cancellationToken)
            ?? throw new StoreUnavailableException("The storage does not give back what it took.", new IOException());
    }
}

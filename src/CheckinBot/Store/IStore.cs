namespace CheckinBot.Store;

/// <summary>
/// The few things the service asks of a table: rows with typed fields, ordered by key within a partition, and
/// all-or-nothing inserts. Held to one contract by <c>StoreContract</c>; thread safe; several processes may share one.
/// Every member throws <see cref="StoreUnavailableException"/> when the environment fails, after its own retries. After
/// lost answers those retries may meet their own first try: false then does not say that somebody else wrote. A
/// cancelled write may have been made.
/// </summary>
public interface IStore
{
    /// <summary>Makes sure that the tables exist. Safe to call from several processes at once, and again.</summary>
    Task PrepareAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Inserts 1 to 100 rows of one partition in one transaction. False, and nothing written, when a key is already
    /// taken; the caller then reads and decides again (it may find its own rows, after a lost answer).
    /// </summary>
    Task<bool> TryInsertAsync(StoreTable table, IReadOnlyList<Row> rows, CancellationToken cancellationToken);

    /// <summary>
    /// Reads a partition in ordinal key order, from <paramref name="fromKey"/> (inclusive) up to
    /// <paramref name="beforeKey"/> (exclusive), each null for no bound. Page by page: no snapshot of a partition that
    /// changes meanwhile.
    /// </summary>
    IAsyncEnumerable<Row> ReadAsync(
        StoreTable table,
        string partition,
        string? fromKey,
        string? beforeKey,
        CancellationToken cancellationToken
    );

    /// <summary>
    /// Reads a whole table, by partition and then key, both in ordinal order, page by page: no snapshot of a table that
    /// changes meanwhile. For copying, erasing and checking; never in the service's turns, for it reads everything.
    /// </summary>
    IAsyncEnumerable<Row> ReadAllAsync(StoreTable table, CancellationToken cancellationToken);

    /// <summary>One row, or null: also where no store would take the key.</summary>
    Task<Row?> GetAsync(StoreTable table, string partition, string key, CancellationToken cancellationToken);

    /// <summary>Inserts or replaces a row, whatever was there; the row with its version.</summary>
    Task<Row> PutAsync(StoreTable table, Row row, CancellationToken cancellationToken);

    /// <summary>
    /// Writes a row only if nobody else did since it was read: <see cref="Row.Version"/> null means "must not exist
    /// yet". False when somebody did.
    /// </summary>
    Task<bool> TryPutAsync(StoreTable table, Row row, CancellationToken cancellationToken);

    /// <summary>Deletes a row only if it is unchanged since it was read. False when it changed or is gone.</summary>
    Task<bool> TryDeleteAsync(StoreTable table, Row row, CancellationToken cancellationToken);

    /// <summary>
    /// Makes sure that what was replaced or deleted before cannot be read out of the store's files any more, where it
    /// keeps any of its own. To be called after erasing; it costs a sync of the disk.
    /// </summary>
    Task TidyAsync(CancellationToken cancellationToken);
}

using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;

namespace CheckinBot.Store.Sqlite;

/// <summary>
/// The store of one machine: a SQLite file. An answered write survives a power cut (write-ahead log, synced at every
/// commit). Several processes may share the file on a local disk; a network share is refused.
/// </summary>
public sealed class SqliteStore : IStore, IDisposable
{
    private const int PageSize = 500;

    private readonly SqliteWriter writer;
    private readonly SqliteReader reader;

    /// <param name="database">
    /// The file, as a full path. <c>Default Timeout</c> is how long, in seconds, a statement waits for a lock that
    /// another process holds before the store counts as unavailable.
    /// </param>
    public SqliteStore(SqliteConnectionStringBuilder database)
    {
        ArgumentNullException.ThrowIfNull(database);
        writer = new SqliteWriter(database);
        reader = new SqliteReader(database);
    }

    // The writer makes what is missing when it opens its connection.
    public Task PrepareAsync(CancellationToken cancellationToken) => writer.WriteAsync(_ => true, cancellationToken);

    public async Task<bool> TryInsertAsync(
        StoreTable table,
        IReadOnlyList<Row> rows,
        CancellationToken cancellationToken
    )
    {
        RowRules.Check(rows);
        var written = rows.Select(Values).ToArray();
        return await writer.WriteAsync(
            session => InsertAll(session, SqliteSql.Insert(table), written),
            cancellationToken
        );
    }

    public async Task<Row> PutAsync(StoreTable table, Row row, CancellationToken cancellationToken)
    {
        RowRules.Check(row);
        var version = Random.Shared.NextInt64(long.MinValue, long.MaxValue);
        object[] written = [.. Values(row), version];
        await writer.WriteAsync(session => session.Execute(SqliteSql.Put(table), written) == 1, cancellationToken);
        return row with { Version = version.ToString(CultureInfo.InvariantCulture) };
    }

    public Task<bool> TryPutAsync(StoreTable table, Row row, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Version is null
            ? TryInsertAsync(table, [row], cancellationToken)
            : TryUpdateAsync(table, row, cancellationToken);
    }

    private async Task<bool> TryUpdateAsync(StoreTable table, Row row, CancellationToken cancellationToken)
    {
        RowRules.Check(row);
        object[] written = [.. Values(row), Version(row)];
        return await writer.WriteAsync(
            session => session.Execute(SqliteSql.Update(table), written) == 1,
            cancellationToken
        );
    }

    public async Task<bool> TryDeleteAsync(StoreTable table, Row row, CancellationToken cancellationToken)
    {
        RowRules.Check(row);
        object[] deleted = [row.Partition, row.Key, Version(row)];
        return await writer.WriteAsync(
            session => session.Execute(SqliteSql.Delete(table), deleted) == 1,
            cancellationToken
        );
    }

    public async Task<Row?> GetAsync(
        StoreTable table,
        string partition,
        string key,
        CancellationToken cancellationToken
    ) => (await reader.ReadAsync(SqliteSql.Get(table), partition, cancellationToken, ("$key", key))).SingleOrDefault();

    /// <summary>
    /// Reads page by page: a slow consumer keeps neither a connection nor a snapshot, which would let the log grow.
    /// </summary>
    public async IAsyncEnumerable<Row> ReadAsync(
        StoreTable table,
        string partition,
        string? fromKey,
        string? beforeKey,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        for (List<Row>? page = null; page is null or { Count: PageSize }; )
        {
            var sql = SqliteSql.Page(table, after: page is not null, bounded: beforeKey is not null, PageSize);
            page = await reader.ReadAsync(
                sql,
                partition,
                cancellationToken,
                ("$from", page?[^1].Key ?? fromKey ?? ""),
                ("$before", beforeKey)
            );
            foreach (var row in page)
            {
                yield return row;
            }
        }
    }

    /// <inheritdoc cref="ReadAsync"/>
    public async IAsyncEnumerable<Row> ReadAllAsync(
        StoreTable table,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        for (List<Row>? page = null; page is null or { Count: PageSize }; )
        {
            page = await reader.ReadAsync(
                SqliteSql.PageOfAll(table, PageSize),
                page?[^1].Partition ?? "",
                cancellationToken,
                ("$after", page?[^1].Key ?? "")
            );
            foreach (var row in page)
            {
                yield return row;
            }
        }
    }

    // Deleted content is zeroed in the file (SqliteSession), but the write-ahead log still holds pages from before.
    public Task TidyAsync(CancellationToken cancellationToken) => reader.EmptyLogAsync(cancellationToken);

    private static bool InsertAll(SqliteSession session, string insert, object[][] rows)
    {
        if (rows.Length == 1)
        {
            return session.Execute(insert, rows[0]) == 1;
        }

        session.Execute("SAVEPOINT several");
        var all = Array.TrueForAll(rows, row => session.Execute(insert, row) == 1);
        if (!all)
        {
            session.Execute("ROLLBACK TO several");
        }

        session.Execute("RELEASE several");
        return all;
    }

    private static object[] Values(Row row) => [row.Partition, row.Key, FieldsJson.Write(row.Fields)];

    private static long Version(Row row) => long.Parse(RowRules.VersionOf(row), CultureInfo.InvariantCulture);

    /// <summary>Finishes the writes that are queued, then closes the file.</summary>
    public void Dispose()
    {
        writer.Dispose();
        reader.ClearPool();
    }
}

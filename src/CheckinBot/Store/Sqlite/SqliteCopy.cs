using Microsoft.Data.Sqlite;

namespace CheckinBot.Store.Sqlite;

/// <summary>
/// One file made of another by SQLite's own online backup, which does not hold up who writes meanwhile.
/// </summary>
internal static class SqliteCopy
{
    public static Task WriteAsync(string from, string to, CancellationToken cancellationToken) =>
        GuardAsync(async () =>
        {
            await using var source = await OpenAsync(from, SqliteOpenMode.ReadWrite, cancellationToken);
            await CreateAsync(to);
            await using var target = await OpenAsync(to, SqliteOpenMode.ReadWrite, cancellationToken);
            source.BackupDatabase(target);

            // The copy is one file, with no write-ahead log beside it.
            await RunAsync(target, "PRAGMA journal_mode = DELETE", cancellationToken);
            return true;
        });

    /// <summary>What SQLite finds wrong with a file; null when nothing is.</summary>
    public static Task<string?> FaultAsync(string file, CancellationToken cancellationToken) =>
        GuardAsync(async () =>
        {
            await using var connection = await OpenAsync(file, SqliteOpenMode.ReadWrite, cancellationToken);
            return
                await RunAsync(connection, "PRAGMA integrity_check(1)", cancellationToken) is string said and not "ok"
                ? said
                : null;
        });

    public static Task<Dictionary<StoreTable, long>> CountAsync(string file, CancellationToken cancellationToken) =>
        GuardAsync(async () =>
        {
            await using var connection = await OpenAsync(file, SqliteOpenMode.ReadWrite, cancellationToken);
            var counts = new Dictionary<StoreTable, long>();
            foreach (var table in Enum.GetValues<StoreTable>())
            {
                counts[table] = (long)(await RunAsync(connection, $"SELECT count(*) FROM {table}", cancellationToken))!;
            }

            return counts;
        });

    // It holds what people wrote: for its owner alone.
    private static async Task CreateAsync(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await using var created = new FileStream(file, options);
    }

    private static async Task<SqliteConnection> OpenAsync(
        string file,
        SqliteOpenMode mode,
        CancellationToken cancellationToken
    )
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = file,
                Mode = mode,
                Pooling = false,
            }.ConnectionString
        );
        await connection.OpenAsync(cancellationToken);
        return connection;
    }

    private static async Task<object?> RunAsync(
        SqliteConnection connection,
        string sql,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync(cancellationToken);
    }

    private static async Task<T> GuardAsync<T>(Func<Task<T>> run)
    {
        try
        {
            return await run();
        }
        catch (SqliteException failure) when (SqliteFailure.IsEnvironment(failure))
        {
            throw SqliteFailure.Unavailable(failure);
        }
    }
}

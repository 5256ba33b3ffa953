using System.Globalization;
using Microsoft.Data.Sqlite;

namespace CheckinBot.Store.Sqlite;

/// <summary>
/// Reads on pooled connections, on the caller's thread: with a write-ahead log a reader never waits for a writer, and a
/// row takes well under a millisecond, so a hop to another thread would only cost. (SQLite has no asynchronous I/O: the
/// awaits here complete at once.) Thread safe.
/// </summary>
internal sealed class SqliteReader
{
    private readonly string connectionString;

    // ReadWrite, not Create: a reader must not leave an empty file behind where the database is missing.
    public SqliteReader(SqliteConnectionStringBuilder database) =>
        connectionString = new SqliteConnectionStringBuilder(database.ConnectionString)
        {
            Pooling = true,
            Mode = SqliteOpenMode.ReadWrite,
        }.ConnectionString;

    public async Task<List<Row>> ReadAsync(
        string sql,
        string partition,
        CancellationToken cancellationToken,
        params (string Name, string? Value)[] parameters
    )
    {
        try
        {
            await using var connection = new SqliteConnection(connectionString);
            await connection.OpenAsync(cancellationToken);
            await using var command = Command(connection, sql, [("$partition", partition), .. parameters]);
            return await RowsAsync(command, cancellationToken);
        }
        catch (SqliteException failure) when (SqliteFailure.IsEnvironment(failure))
        {
            throw SqliteFailure.Unavailable(failure);
        }
    }

    /// <summary>
    /// Writes the write-ahead log into the database and empties it. Waits for whoever reads or writes, up to the
    /// time-out.
    /// </summary>
    public async Task EmptyLogAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = new SqliteConnection(
                new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString
            );
            await connection.OpenAsync(cancellationToken);

            // A checkpoint says in its answer that it was busy, which the client does not try again by itself as it
            // does a statement.
            await using var patience = Command(
                connection,
                $"PRAGMA busy_timeout = {connection.DefaultTimeout * 1000}",
                []
            );
            await patience.ExecuteNonQueryAsync(cancellationToken);
            await using var command = Command(connection, "PRAGMA wal_checkpoint(TRUNCATE)", []);
            if (await command.ExecuteScalarAsync(cancellationToken) is not 0L)
            {
                throw SqliteFailure.Unavailable(
                    new IOException("Somebody was reading the write-ahead log all the time.")
                );
            }
        }
        catch (SqliteException failure) when (SqliteFailure.IsEnvironment(failure))
        {
            throw SqliteFailure.Unavailable(failure);
        }
    }

    private static SqliteCommand Command(
        SqliteConnection connection,
        string sql,
        (string Name, string? Value)[] parameters
    )
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            if (value is not null)
            {
                command.Parameters.AddWithValue(name, value);
            }
        }

        return command;
    }

    private static async Task<List<Row>> RowsAsync(SqliteCommand command, CancellationToken cancellationToken)
    {
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<Row>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(
                new Row(reader.GetString(0), reader.GetString(1), FieldsJson.Read(reader.GetString(3)))
                {
                    Version = reader.GetInt64(2).ToString(CultureInfo.InvariantCulture),
                }
            );
        }

        return rows;
    }

    /// <summary>Closes the idle connections of this database.</summary>
    public void ClearPool()
    {
        using var connection = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(connection);
    }
}

using Microsoft.Data.Sqlite;

namespace CheckinBot.Store.Sqlite;

/// <summary>
/// One open connection that writes, with its prepared statements. Opening makes the folder, the file and the tables.
/// Not thread safe: it belongs to the thread of <see cref="SqliteWriter"/>.
/// </summary>
internal sealed class SqliteSession : IDisposable
{
    private readonly SqliteConnectionStringBuilder database;
    private readonly SqliteConnection connection;
    private readonly Dictionary<string, SqliteCommand> commands = new(StringComparer.Ordinal);

    public SqliteSession(SqliteConnectionStringBuilder database)
    {
        this.database = database;
        connection = new(
            new SqliteConnectionStringBuilder(database.ConnectionString)
            {
                Pooling = false,
                Mode = SqliteOpenMode.ReadWriteCreate,
            }.ConnectionString
        );
    }

    public void Open()
    {
        OwnersOnly.Prepare(database.DataSource);
        connection.Open();
        SetUp();
        Execute("BEGIN IMMEDIATE");
        foreach (var table in Enum.GetValues<StoreTable>())
        {
            Execute(SqliteSql.CreateTable(table));
        }

        Execute("COMMIT");
    }

    // FULL: in WAL mode NORMAL syncs at checkpoints only, and a power cut would take back what was acknowledged;
    // FULL syncs the log at every commit, before the commit returns. What is erased is overwritten, not only
    // unlinked. The pragmas count for this connection alone.
    private void SetUp()
    {
        Execute($"PRAGMA busy_timeout = {database.DefaultTimeout * 1000}");
        Execute("PRAGMA synchronous = FULL");
        Execute("PRAGMA secure_delete = ON");
        if (Command("PRAGMA journal_mode = WAL").ExecuteScalar() is not "wal")
        {
            throw new IOException(
                "The folder of the database cannot hold a write-ahead log (a network share?): use a local disk."
            );
        }
    }

    /// <summary>
    /// Runs a statement with <c>$1</c>, <c>$2</c> … set to <paramref name="values"/>; the number of rows it changed.
    /// </summary>
    public int Execute(string sql, params ReadOnlySpan<object> values)
    {
        var command = Command(sql);
        for (var i = 0; i < values.Length; i++)
        {
            if (i < command.Parameters.Count)
            {
                command.Parameters[i].Value = values[i];
            }
            else
            {
                command.Parameters.AddWithValue($"${i + 1}", values[i]);
            }
        }

        return command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string sql)
    {
        if (commands.TryGetValue(sql, out var known))
        {
            return known;
        }

        var command = connection.CreateCommand();
        command.CommandText = sql;
        return commands[sql] = command;
    }

    public void Dispose()
    {
        foreach (var command in commands.Values)
        {
            command.Dispose();
        }

        connection.Dispose();
    }
}

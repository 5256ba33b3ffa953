using Microsoft.Data.Sqlite;

namespace CheckinBot.Store.Sqlite;

/// <summary>The SQLite file that the options name.</summary>
internal static class SqliteDatabase
{
    // Longer than any write of ours holds the lock; short enough for the answer to an invoke.
    private const int LockSeconds = 3;

    /// <summary>Throws <see cref="ArgumentException"/> when the connection string does not name a file.</summary>
    public static SqliteConnectionStringBuilder Of(StorageOptions options, string contentRoot)
    {
        var text = string.IsNullOrWhiteSpace(options.ConnectionString)
            ? $"Data Source={StorageOptions.DefaultDatabase}"
            : options.ConnectionString;
        var database = new SqliteConnectionStringBuilder(text);
        if (!database.ShouldSerialize("Default Timeout"))
        {
            database.DefaultTimeout = LockSeconds;
        }

        if (!IsFile(database))
        {
            throw new ArgumentException("The connection string names no file.", nameof(options));
        }

        database.DataSource = Path.GetFullPath(database.DataSource, contentRoot);
        return database;
    }

    // In memory, each connection would have a database of its own.
    private static bool IsFile(SqliteConnectionStringBuilder database) =>
        database.DataSource is { Length: > 0 } source
        && source != ":memory:"
        && database.Mode != SqliteOpenMode.Memory
        && !source.StartsWith("file:", StringComparison.OrdinalIgnoreCase);
}

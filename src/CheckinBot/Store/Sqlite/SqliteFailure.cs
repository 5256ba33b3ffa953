using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace CheckinBot.Store.Sqlite;

/// <summary>
/// Tells what the environment did (no disk, no file, locked too long) from what a bug did (bad SQL, misuse).
/// </summary>
internal static class SqliteFailure
{
    public static bool IsEnvironment(Exception failure) =>
        failure switch
        {
            SqliteException sqlite => sqlite.SqliteErrorCode
                is SQLITE_PERM
                    or SQLITE_BUSY
                    or SQLITE_LOCKED
                    or SQLITE_NOMEM
                    or SQLITE_READONLY
                    or SQLITE_IOERR
                    or SQLITE_CORRUPT
                    or SQLITE_FULL
                    or SQLITE_CANTOPEN
                    or SQLITE_PROTOCOL
                    or SQLITE_NOTADB,
            _ => failure is IOException or UnauthorizedAccessException,
        };

    public static StoreUnavailableException Unavailable(Exception failure) =>
        new(
            failure is SqliteException sqlite
                ? $"The SQLite store is unavailable (error {sqlite.SqliteErrorCode}, extended "
                    + $"{sqlite.SqliteExtendedErrorCode})."
                : $"The folder of the SQLite store is unavailable ({failure.GetType().Name}).",
            failure
        );
}

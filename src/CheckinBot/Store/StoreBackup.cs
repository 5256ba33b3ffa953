using CheckinBot.Store.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace CheckinBot.Store;

/// <summary>
/// Copies the SQLite database of a service, which may be running, and reads the copy from end to end. The copy is of
/// one moment: it holds all that was acknowledged before it began.
/// </summary>
internal sealed class StoreBackup(IOptions<StorageOptions> options, IHostEnvironment environment)
{
    /// <summary>
    /// Null when <paramref name="file"/> holds a whole copy, else why not; <paramref name="counted"/> hears of each
    /// table.
    /// </summary>
    public async Task<string?> WriteAsync(
        string file,
        Action<StoreTable, long> counted,
        CancellationToken cancellationToken
    )
    {
        if (StorageConnection.Kind(options.Value) != StoreKind.Sqlite)
        {
            return "This backs up a SQLite file. The settings name an Azure table account, which keeps copies "
                + "of its own: see docs/operations.md.";
        }

        var source = SqliteDatabase.Of(options.Value, environment.ContentRootPath);
        return Problem(source, file) ?? await CopyAsync(source, file, counted, cancellationToken);
    }

    private static string? Problem(SqliteConnectionStringBuilder source, string file)
    {
        if (!File.Exists(source.DataSource))
        {
            return $"There is no database at {source.DataSource}. Set Storage:ConnectionString to the service's.";
        }

        return File.Exists(file)
            ? $"{file} exists already. Name a new file: a backup never takes another's place."
            : null;
    }

    // Under another name until it is whole, so that no half of a copy is ever taken for a backup.
    private static async Task<string?> CopyAsync(
        SqliteConnectionStringBuilder source,
        string file,
        Action<StoreTable, long> counted,
        CancellationToken cancellationToken
    )
    {
        var part = $"{file}.part";
        File.Delete(part);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var atLeast = await SqliteCopy.CountAsync(source.DataSource, cancellationToken);
        await SqliteCopy.WriteAsync(source.DataSource, part, cancellationToken);
        if (await SqliteCopy.FaultAsync(part, cancellationToken) is { } fault)
        {
            return $"The copy is not whole: {fault} It was left at {part}.";
        }

        var rows = await ReadAsync(part, cancellationToken);
        foreach (var (table, count) in rows)
        {
            counted(table, count);
        }

        // The logs only grow, so the copy holds at least what they held before.
        if (
            rows[StoreTable.Sprints] < atLeast[StoreTable.Sprints]
            || rows[StoreTable.Leaders] < atLeast[StoreTable.Leaders]
        )
        {
            return $"The copy holds less than the database. It was left at {part}.";
        }

        File.Move(part, file);
        return null;
    }

    // Through the store itself: every row can be read back.
    private static async Task<Dictionary<StoreTable, long>> ReadAsync(string file, CancellationToken cancellationToken)
    {
        using var store = new SqliteStore(new SqliteConnectionStringBuilder { DataSource = file });
        var counts = new Dictionary<StoreTable, long>();
        foreach (var table in Enum.GetValues<StoreTable>())
        {
            counts[table] = await store.ReadAllAsync(table, cancellationToken).LongCountAsync(cancellationToken);
        }

        return counts;
    }
}

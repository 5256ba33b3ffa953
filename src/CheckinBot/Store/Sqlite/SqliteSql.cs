namespace CheckinBot.Store.Sqlite;

/// <summary>
/// The statements. One table per <see cref="StoreTable"/>, clustered by its key (WITHOUT ROWID), so that a partition
/// lies together. The collation is BINARY: the bytes of UTF-8, which for the keys that <see cref="RowRules"/> lets
/// through is the ordinal order of UTF-16. A version is random, so that a row deleted and made again is not taken for
/// the old one.
/// </summary>
internal static class SqliteSql
{
    public static string CreateTable(StoreTable table) =>
        $"""
            CREATE TABLE IF NOT EXISTS {table} (
                partition TEXT NOT NULL, key TEXT NOT NULL, version INTEGER NOT NULL, fields TEXT NOT NULL,
                PRIMARY KEY (partition, key)) WITHOUT ROWID, STRICT
            """;

    public static string Insert(StoreTable table) =>
        $"INSERT INTO {table} (partition, key, version, fields) VALUES ($1, $2, random(), $3) ON CONFLICT DO NOTHING";

    public static string Put(StoreTable table) =>
        $"""
            INSERT INTO {table} (partition, key, version, fields) VALUES ($1, $2, $4, $3)
            ON CONFLICT DO UPDATE SET version = excluded.version, fields = excluded.fields
            """;

    public static string Update(StoreTable table) =>
        $"UPDATE {table} SET version = random(), fields = $3 WHERE partition = $1 AND key = $2 AND version = $4";

    public static string Delete(StoreTable table) =>
        $"DELETE FROM {table} WHERE partition = $1 AND key = $2 AND version = $3";

    public static string Get(StoreTable table) =>
        $"SELECT partition, key, version, fields FROM {table} WHERE partition = $partition AND key = $key";

    public static string Page(StoreTable table, bool after, bool bounded, int size) =>
        $"""
            SELECT partition, key, version, fields FROM {table} WHERE partition = $partition AND key {(
                after ? ">" : ">="
            )} $from
            {(bounded ? "AND key < $before" : "")} ORDER BY key LIMIT {size}
            """;

    /// <summary>
    /// The rows of a table that follow a place in it; no partition and no key is empty, so the first page follows that.
    /// </summary>
    public static string PageOfAll(StoreTable table, int size) =>
        $"""
            SELECT partition, key, version, fields FROM {table} WHERE (partition, key) > ($partition, $after)
            ORDER BY partition, key LIMIT {size}
            """;
}

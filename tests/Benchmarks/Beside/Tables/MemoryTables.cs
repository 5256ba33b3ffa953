using System.Text.Json.Nodes;

namespace Benchmarks.Beside.Tables;

/// <summary>
/// The rows of Azure's Table service, in memory: what exists, what a version is, and that the writes of a transaction
/// are all made or none. Thread safe.
/// </summary>
internal sealed class MemoryTables
{
    private readonly Lock door = new();
    private readonly Dictionary<string, SortedDictionary<string, SortedDictionary<string, StoredRow>>> tables = new(
        StringComparer.OrdinalIgnoreCase
    );
    private long versions;

    /// <summary>False when it is there already.</summary>
    public bool TryCreate(string table)
    {
        lock (door)
        {
            return tables.TryAdd(table, new(StringComparer.Ordinal));
        }
    }

    public bool TryDrop(string table)
    {
        lock (door)
        {
            return tables.Remove(table);
        }
    }

    public bool Exists(string table)
    {
        lock (door)
        {
            return tables.ContainsKey(table);
        }
    }

    /// <summary>Makes all the writes, of one partition; or none: the results then end with what failed.</summary>
    public IReadOnlyList<TableResult> Apply(IReadOnlyList<TableOperation> operations)
    {
        lock (door)
        {
            if (!tables.TryGetValue(operations[0].Table, out var partitions))
            {
                return [new(404, "TableNotFound")];
            }

            var stored = partitions.GetValueOrDefault(operations[0].Partition);
            var (written, results) = (
                new Dictionary<string, StoredRow?>(StringComparer.Ordinal),
                new List<TableResult>()
            );
            foreach (var one in operations)
            {
                results.Add(Apply(one, stored?.GetValueOrDefault(one.Row), written));
                if (results[^1].IsError)
                {
                    return results;
                }
            }

            Keep(partitions, operations[0].Partition, written);
            return results;
        }
    }

    public StoredRow? Find(string table, string partition, string row)
    {
        lock (door)
        {
            return tables.GetValueOrDefault(table)?.GetValueOrDefault(partition)?.GetValueOrDefault(row);
        }
    }

    /// <summary>The rows in order, from <paramref name="from"/> on; one more than asked for, if there is one.</summary>
    public IReadOnlyList<StoredRow> Query(
        string table,
        RowFilter filter,
        (string Partition, string Row)? from,
        int most
    )
    {
        lock (door)
        {
            return
            [
                .. Partitions(tables[table], filter, from?.Partition)
                    .SelectMany(rows => rows.Values)
                    .Where(row => IsFrom(row, from) && filter.Matches(row))
                    .Take(most + 1),
            ];
        }
    }

    private static IEnumerable<SortedDictionary<string, StoredRow>> Partitions(
        SortedDictionary<string, SortedDictionary<string, StoredRow>> all,
        RowFilter filter,
        string? from
    )
    {
        if (filter.Partition is { } only)
        {
            return all.TryGetValue(only, out var rows) ? [rows] : [];
        }

        return all.Where(one => from is null || string.CompareOrdinal(one.Key, from) >= 0).Select(one => one.Value);
    }

    private static bool IsFrom(StoredRow row, (string Partition, string Row)? from) =>
        from is not { } mark
        || string.CompareOrdinal(row.Partition, mark.Partition) > 0
        || (row.Partition == mark.Partition && string.CompareOrdinal(row.Row, mark.Row) >= 0);

    private TableResult Apply(TableOperation one, StoredRow? old, Dictionary<string, StoredRow?> written)
    {
        var refusal = Refusal(one, old, written);
        if (refusal is not null)
        {
            return refusal;
        }

        written[one.Row] = one.Verb switch
        {
            TableVerb.Delete => null,
            TableVerb.Merge when old is not null => Row(one, Merged(old.Properties, one.Body!)),
            _ => Row(one, one.Body!),
        };
        return new(204, Etag: written[one.Row]?.Etag);
    }

    private static TableResult? Refusal(TableOperation one, StoredRow? old, Dictionary<string, StoredRow?> written) =>
        one switch
        {
            _ when written.ContainsKey(one.Row) => new(400, "InvalidDuplicateRow"),
            { Verb: TableVerb.Insert } => old is null ? null : new(409, "EntityAlreadyExists"),
            { Verb: TableVerb.Delete, IfMatch: null } => new(400, "InvalidInput"),
            { IfMatch: null } => null,
            _ when old is null => new(404, "ResourceNotFound"),
            { IfMatch: "*" } => null,
            _ => one.IfMatch == old.Etag ? null : new(412, "UpdateConditionNotSatisfied"),
        };

    private StoredRow Row(TableOperation one, JsonObject properties) =>
        new(one.Partition, one.Row, properties, ++versions, DateTime.UtcNow);

    private static JsonObject Merged(JsonObject old, JsonObject changes)
    {
        var merged = (JsonObject)old.DeepClone();
        foreach (var (name, value) in changes)
        {
            merged[name] = value?.DeepClone();
        }

        return merged;
    }

    private static void Keep(
        SortedDictionary<string, SortedDictionary<string, StoredRow>> partitions,
        string partition,
        Dictionary<string, StoredRow?> written
    )
    {
        var rows = partitions.GetValueOrDefault(partition) ?? new(StringComparer.Ordinal);
        foreach (var (key, row) in written)
        {
            rows.Remove(key);
            if (row is not null)
            {
                rows.Add(key, row);
            }
        }

        partitions[partition] = rows;
        if (rows.Count == 0)
        {
            partitions.Remove(partition);
        }
    }
}

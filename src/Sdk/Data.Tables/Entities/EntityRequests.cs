using Azure;
using Azure.Core;

namespace Data.Tables;

/// <summary>
/// The operations on rows as requests, every limit checked.
/// https://learn.microsoft.com/rest/api/storageservices/operations-on-entities.
/// </summary>
internal static class EntityRequests
{
    public static TableRequest Add(string table, TableEntity entity) => new(RequestMethod.Post, table) { Body = EntityWriter.Write(entity) };

    public static TableRequest Upsert(string table, TableEntity entity, TableUpdateMode mode) => Put(table, entity, mode, null);

    public static TableRequest Update(string table, TableEntity entity, ETag ifMatch, TableUpdateMode mode)
    {
        if (ifMatch == default)
            throw new ArgumentException($"An update needs the ETag that was read, or {nameof(ETag)}.{nameof(ETag.All)} to overwrite whatever is there.", nameof(ifMatch));
        return Put(table, entity, mode, ifMatch.ToString("H"));
    }

    public static TableRequest Delete(string table, string partitionKey, string rowKey, ETag ifMatch) =>
        new(RequestMethod.Delete, Path(table, partitionKey, rowKey)) { IfMatch = (ifMatch == default ? ETag.All : ifMatch).ToString("H") };

    public static TableRequest Get(string table, string partitionKey, string rowKey, IEnumerable<string>? select) =>
        new(RequestMethod.Get, Path(table, partitionKey, rowKey) + new ODataQuery { Select = select });

    private static TableRequest Put(string table, TableEntity entity, TableUpdateMode mode, string? ifMatch)
    {
        var body = EntityWriter.Write(entity);
        var method = mode == TableUpdateMode.Replace ? RequestMethod.Put : RequestMethod.Patch;
        return new(method, Path(table, entity.PartitionKey, entity.RowKey)) { Body = body, IfMatch = ifMatch };
    }

    // Azurite finds nothing when the keys come in the other order.
    private static string Path(string table, string partitionKey, string rowKey)
    {
        KeyLimits.Check(partitionKey, nameof(partitionKey));
        KeyLimits.Check(rowKey, nameof(rowKey));
        return $"{table}(PartitionKey={Escape(partitionKey)},RowKey={Escape(rowKey)})";
    }

    private static string Escape(string key) => $"'{Uri.EscapeDataString(key.Replace("'", "''", StringComparison.Ordinal))}'";
}

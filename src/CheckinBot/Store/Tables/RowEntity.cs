using Azure.Data.Tables;

namespace CheckinBot.Store.Tables;

/// <summary>
/// A row as an entity of Azure Table Storage and back: each field a typed column that a storage browser shows.
/// </summary>
internal static class RowEntity
{
    private static readonly string[] OfTheService = ["PartitionKey", "RowKey", "Timestamp", "odata.etag"];

    public static TableEntity Of(Row row)
    {
        var entity = new TableEntity(row.Partition, row.Key);
        foreach (var (name, value) in row.Fields)
        {
            entity[name] = value is DateTimeOffset time ? time.ToUniversalTime() : value;
        }

        return entity;
    }

    public static Row Read(TableEntity entity) =>
        new(entity.PartitionKey, entity.RowKey, Fields(entity)) { Version = entity.ETag.ToString() };

    private static Dictionary<string, object> Fields(TableEntity entity)
    {
        var fields = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var (name, value) in entity)
        {
            if (value is not null && !OfTheService.Contains(name))
            {
                fields[name] = value;
            }
        }

        return fields;
    }
}

namespace Data.Tables;

/// <summary>The names that are not a caller's own, and the annotations of OData's minimal metadata.</summary>
internal static class PropertyNames
{
    public const string PartitionKey = "PartitionKey";
    public const string RowKey = "RowKey";
    public const string Timestamp = "Timestamp";
    public const string ETag = "odata.etag";
    public const string TypeSuffix = "@odata.type";

    public static bool IsOfTheService(string name) => name is PartitionKey or RowKey or Timestamp or ETag;
}

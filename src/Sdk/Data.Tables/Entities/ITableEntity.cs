using Azure;

namespace Data.Tables;

/// <summary>One row of a table: its two keys and the two facts the service adds to it.</summary>
public interface ITableEntity
{
    /// <summary>The partition the row lives in: at most 512 characters, none of <c>/ \ # ?</c> or control characters; may be empty.</summary>
    string PartitionKey { get; set; }

    /// <summary>The row within its partition: the same rule as <see cref="PartitionKey"/>.</summary>
    string RowKey { get; set; }

    /// <summary>When the service last wrote the row (UTC); null before it was read. Never sent.</summary>
    DateTimeOffset? Timestamp { get; set; }

    /// <summary>The version of the row that was read, opaque; default before it was read. Never sent with the row itself.</summary>
    ETag ETag { get; set; }
}

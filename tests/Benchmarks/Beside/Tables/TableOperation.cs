using System.Text.Json.Nodes;

namespace Benchmarks.Beside.Tables;

internal enum TableVerb
{
    Insert,
    Replace,
    Merge,
    Delete,
}

/// <summary>One write of one row.</summary>
/// <param name="Body">The properties as they were sent; null of a delete.</param>
/// <param name="IfMatch">The version asked for, <c>*</c> for any; null: an update then makes the row as well.</param>
internal sealed record TableOperation(
    TableVerb Verb,
    string Table,
    string Partition,
    string Row,
    JsonObject? Body,
    string? IfMatch
);

/// <summary>What came of a write.</summary>
/// <param name="Code">The service's error code; null when it was done.</param>
internal sealed record TableResult(int Status, string? Code = null, string? Etag = null)
{
    public bool IsError => Code is not null;
}

/// <summary>One row as it stands.</summary>
internal sealed record StoredRow(string Partition, string Row, JsonObject Properties, long Version, DateTime At)
{
    public string Etag => $"W/\"datetime'{Uri.EscapeDataString(At.ToString("O"))}-{Version}'\"";
}

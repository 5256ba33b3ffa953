using System.Text.Json;
using Azure;
using Azure.Core;

namespace Data.Tables;

/// <summary>The operations on tables. https://learn.microsoft.com/rest/api/storageservices/operations-on-tables.</summary>
internal static class TableRequests
{
    private const string Path = "Tables";

    public static async Task<Response<TableItem>> CreateAsync(TableWire wire, string name, CancellationToken cancellation) =>
        Response.FromValue(new TableItem(name), await wire.SendAsync(Create(name), cancellation));

    public static async Task<Response<TableItem>> CreateIfNotExistsAsync(TableWire wire, string name, CancellationToken cancellation)
    {
        var response = await wire.SendAsync(Create(name), cancellation, alsoFine: 409);
        if (response.Status == 409 && new RequestFailedException(response) is var refused && refused.ErrorCode != TableErrorCode.TableAlreadyExists)
            throw refused;
        return Response.FromValue(new TableItem(name), response);
    }

    public static Task<Response> DeleteAsync(TableWire wire, string name, CancellationToken cancellation) =>
        wire.SendAsync(new TableRequest(RequestMethod.Delete, $"{Path}('{TableName.Check(name)}')"), cancellation, alsoFine: 404);

    public static AsyncPageable<TableItem> Query(TableWire wire, ODataQuery query, CancellationToken cancellation) =>
        new TablePages<TableItem>(wire, Path, query, row => new TableItem(row.GetProperty("TableName").GetString()!), cancellation);

    private static TableRequest Create(string name) =>
        new(RequestMethod.Post, Path) { Body = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string> { ["TableName"] = TableName.Check(name) }) };
}

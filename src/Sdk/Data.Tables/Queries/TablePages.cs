using System.Text.Json;
using Azure;
using Azure.Core;

namespace Data.Tables;

/// <summary>
/// The answers to one query, page by page, each asked for when it is reached. A page may be empty and still not be the last:
/// only a missing continuation ends the pages.
/// </summary>
internal sealed class TablePages<T>(TableWire wire, string path, ODataQuery query, Func<JsonElement, T> read, CancellationToken cancellation)
    : AsyncPageable<T>(cancellation) where T : notnull
{
    public override async IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
    {
        do
        {
            var page = await PageAsync(query.For(pageSizeHint, continuationToken));
            yield return page;
            continuationToken = page.ContinuationToken;
        }
        while (continuationToken is not null);
    }

    private async Task<Page<T>> PageAsync(ODataQuery asked)
    {
        var response = await wire.SendAsync(new TableRequest(RequestMethod.Get, path + asked), CancellationToken);
        using var json = JsonDocument.Parse(response.Content);
        var rows = json.RootElement.GetProperty("value").EnumerateArray().Select(read).ToList();
        return Page<T>.FromValues(rows, ContinuationToken.From(response)?.ToString(), response);
    }
}

using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Benchmarks.Beside.Tables;

/// <summary>
/// As much of Azure's Table service as two bots need, in memory, so that what is measured is the bot: create and drop a
/// table, insert, replace, merge, delete, entity group transactions, point reads and queries, with the service's own
/// refusals. Signatures are not checked. What it cannot do it answers 501.
/// </summary>
internal sealed class TableStub : IAsyncDisposable
{
    private const int LongestPage = 1000;
    private const int LongestTransaction = 100;
    private readonly WebApplication app;
    private readonly MemoryTables tables = new();

    private TableStub()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        app = builder.Build();
        app.Run(HandleAsync);
    }

    /// <summary>How often it was asked to write (a transaction is one), and to read.</summary>
    public Traffic Writes { get; } = new();

    public Traffic Reads { get; } = new();

    // The account and key of the emulator, which everybody knows.
    public string ConnectionString =>
        "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;"
        + "AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;"
        + $"TableEndpoint={app.Urls.Single()}/{TableAddress.Account};";

    public static async Task<TableStub> StartAsync()
    {
        var stub = new TableStub();
        await stub.app.StartAsync();
        return stub;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task HandleAsync(HttpContext http)
    {
        var isRead = HttpMethods.IsGet(http.Request.Method);
        (isRead ? Reads : Writes).Count();
        var path = http.Features.Get<IHttpRequestFeature>()!.RawTarget.Split('?')[0];
        try
        {
            await (isRead ? ReadAsync(http, path) : WriteAsync(http, path));
        }
        catch (FormatException flaw)
        {
            await TableAnswers.FailAsync(http, 501, "NotImplemented", flaw.Message);
        }
    }

    private async Task WriteAsync(HttpContext http, string path)
    {
        using var reader = new StreamReader(http.Request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync();
        var method = http.Request.Headers["X-HTTP-Method"].FirstOrDefault() ?? http.Request.Method;
        await (
            TableAddress.Dropped(path) is { } dropped
                ? TableAnswers.AnswerAsync(http, tables.TryDrop(dropped) ? new(204) : new(404, "ResourceNotFound"))
                : TableAddress.Of(path) switch
                {
                    null => throw new FormatException($"{path} is nothing that this stub has."),
                    { Name: "Tables" } => CreateAsync(http, (string)JsonNode.Parse(body)!["TableName"]!),
                    { Name: "$batch" } => BatchAsync(http, body),
                    var row => TableAnswers.AnswerAsync(
                        http,
                        One(
                            TableRequests.Operation(
                                method,
                                row,
                                Json(body),
                                http.Request.Headers.IfMatch.FirstOrDefault()
                            )
                        )
                    ),
                }
        );
    }

    private TableResult One(TableOperation operation) => tables.Apply([operation])[0];

    private Task CreateAsync(HttpContext http, string table) =>
        TableAnswers.AnswerAsync(http, tables.TryCreate(table) ? new(204) : new(409, "TableAlreadyExists"));

    private Task BatchAsync(HttpContext http, string body)
    {
        var operations = BatchBody.Read(body);
        var results = Flaw(operations) is { } flaw ? [flaw] : tables.Apply(operations);
        var boundary = Guid.NewGuid().ToString("N");
        http.Response.StatusCode = 202;
        http.Response.ContentType = $"multipart/mixed; boundary=batchresponse_{boundary}";
        return http.Response.WriteAsync(BatchBody.Write(results, boundary));
    }

    private static TableResult? Flaw(List<TableOperation> operations) =>
        operations switch
        {
            { Count: 0 or > LongestTransaction } => new(400, "InvalidInput"),
            _ when operations.Exists(one => one.Partition != operations[0].Partition) => new(
                400,
                "CommandsInBatchActOnDifferentPartitions"
            ),
            _ when operations.Exists(one => one.Table != operations[0].Table) => new(400, "InvalidInput"),
            _ => null,
        };

    private async Task ReadAsync(HttpContext http, string path)
    {
        var address = TableAddress.Of(path) ?? throw new FormatException($"{path} is nothing that this stub has.");
        if (!tables.Exists(address.Name))
        {
            await TableAnswers.FailAsync(http, 404, "TableNotFound", "The table specified does not exist.");
        }
        else if (address.Key is not { } key)
        {
            await QueryAsync(http, address.Name);
        }
        else if (tables.Find(address.Name, key.Partition, key.Row) is { } row)
        {
            http.Response.Headers.ETag = row.Etag;
            await TableAnswers.SendAsync(http, TableRequests.Json(row, Selected(http)));
        }
        else
        {
            await TableAnswers.FailAsync(http, 404, "ResourceNotFound", "The specified resource does not exist.");
        }
    }

    private async Task QueryAsync(HttpContext http, string table)
    {
        var query = http.Request.Query;
        var most = int.TryParse(query["$top"], out var top) ? Math.Min(top, LongestPage) : LongestPage;
        var from = query["NextPartitionKey"].FirstOrDefault() is { } partition
            ? (Plain(partition), Plain(query["NextRowKey"]!))
            : ((string, string)?)null;
        var rows = tables.Query(table, new RowFilter(query["$filter"]), from, most);
        if (rows.Count > most)
        {
            http.Response.Headers["x-ms-continuation-NextPartitionKey"] = Mark(rows[most].Partition);
            http.Response.Headers["x-ms-continuation-NextRowKey"] = Mark(rows[most].Row);
        }

        await TableAnswers.SendAsync(
            http,
            new JsonObject
            {
                ["value"] = new JsonArray([.. rows.Take(most).Select(row => TableRequests.Json(row, Selected(http)))]),
            }
        );
    }

    private static string[]? Selected(HttpContext http) =>
        http.Request.Query["$select"].FirstOrDefault() is { Length: > 0 } names ? names.Split(',') : null;

    private static JsonObject? Json(string body) => body.Length == 0 ? null : JsonNode.Parse(body) as JsonObject;

    // Marks are opaque to the client, and headers are plain text.
    private static string Mark(string key) => Convert.ToBase64String(Encoding.UTF8.GetBytes(key));

    private static string Plain(string mark) => Encoding.UTF8.GetString(Convert.FromBase64String(mark));
}

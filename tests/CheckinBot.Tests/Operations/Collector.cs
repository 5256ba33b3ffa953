using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CheckinBot.Tests.Operations;

/// <summary>An OTLP/HTTP collector on this machine, which keeps what it is sent as it came.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly ConcurrentQueue<(string Path, string Body)> got = new();
    private readonly WebApplication web;

    private Collector()
    {
        var builder = WebApplication.CreateBuilder(["--urls", "http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        web = builder.Build();
        web.MapPost("/v1/{signal}", (Delegate)KeepAsync);
    }

    public Dictionary<string, string?> Settings =>
        new() { ["OTEL_EXPORTER_OTLP_ENDPOINT"] = web.Urls.First(), ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf" };

    /// <summary>All that came for a signal; its texts stand in it as they are.</summary>
    public string Got(string signal) =>
        string.Concat(got.Where(one => one.Path == $"/v1/{signal}").Select(one => one.Body));

    public static async Task<Collector> StartAsync()
    {
        var collector = new Collector();
        await collector.web.StartAsync();
        return collector;
    }

    public ValueTask DisposeAsync() => web.DisposeAsync();

    private async Task<IResult> KeepAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        got.Enqueue((http.Request.Path, Encoding.Latin1.GetString(body.ToArray())));
        return Results.Bytes([], "application/x-protobuf");
    }
}

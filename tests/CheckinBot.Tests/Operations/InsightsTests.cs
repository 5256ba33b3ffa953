using System.Collections.Concurrent;
using System.IO.Compression;
using CheckinBot.Tests.App;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace CheckinBot.Tests.Operations;

/// <summary>Application Insights, as its exporter knows it: an address that takes lines of JSON.</summary>
public sealed class InsightsTests : IAsyncLifetime
{
    private readonly ConcurrentQueue<string> got = new();
    private readonly WebApplication web = Build();

    public async Task InitializeAsync()
    {
        web.MapPost("/{**path}", (Delegate)KeepAsync);
        await web.StartAsync();
    }

    public async Task DisposeAsync() => await web.DisposeAsync();

    [Fact]
    public async Task Application_Insights_gets_metrics_and_traces_without_ids_of_people_words_or_export_keys()
    {
        await using var app = await SchoolApp.StartAsync(
            new()
            {
                ["APPLICATIONINSIGHTS_CONNECTION_STRING"] =
                    $"InstrumentationKey=00000000-1111-2222-3333-444444444444;IngestionEndpoint={web.Urls.First()}/",
            }
        );
        await app.CheckInAsync(app.Ben, await app.AskNowAsync(await app.SetUpAsync()), Doing.InTheWay());
        await app.SettledAsync();
        using var http = new HttpClient();
        using var answer = await http.GetAsync(
            new Uri(new Uri(app.Bot.Urls.First()), "/export/a-token-that-is-secret?also=secret")
        );
        app.Bot.Services.GetRequiredService<MeterProvider>().ForceFlush();
        app.Bot.Services.GetRequiredService<TracerProvider>().ForceFlush();
        app.Bot.Services.GetService<LoggerProvider>()?.ForceFlush();

        var all = string.Concat(got);
        Assert.All(
            new[] { "checkinbot.notices.due", "checkinbot.storage.duration", "insert Sprints", "/api/messages" },
            name => Assert.Contains(name, all, StringComparison.Ordinal)
        );
        Assert.All(
            new[]
            {
                "secret",
                app.Ben.AadObjectId,
                app.Ben.Id,
                "Okafor",
                "projector",
                app.Group.Id,
                Uri.EscapeDataString(app.Group.Id),
            },
            word => Assert.DoesNotContain(word, all, StringComparison.OrdinalIgnoreCase)
        );
    }

    private static WebApplication Build()
    {
        var builder = WebApplication.CreateBuilder(["--urls", "http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        return builder.Build();
    }

    private async Task<IResult> KeepAsync(HttpContext http)
    {
        await using var body =
            http.Request.Headers.ContentEncoding == "gzip"
                ? new GZipStream(http.Request.Body, CompressionMode.Decompress)
                : http.Request.Body;
        using var text = new StreamReader(body);
        var lines = await text.ReadToEndAsync();
        got.Enqueue(lines);
        var count = lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length;
        return Results.Json(
            new
            {
                itemsReceived = count,
                itemsAccepted = count,
                errors = Array.Empty<string>(),
            }
        );
    }
}

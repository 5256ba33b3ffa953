using CheckinBot.Tests.App;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace CheckinBot.Tests.Operations;

public sealed class ExportedTelemetryTests
{
    [Fact]
    public async Task A_collector_gets_metrics_and_traces_without_ids_of_people_words_or_export_keys()
    {
        await using var collector = await Collector.StartAsync();
        await using var app = await SchoolApp.StartAsync(collector.Settings);
        var card = await app.AskNowAsync(await app.SetUpAsync());
        await app.CheckInAsync(app.Ben, card, Doing.InTheWay());
        await app.SettledAsync();
        using var http = new HttpClient();
        using var answer = await http.GetAsync(
            new Uri(new Uri(app.Bot.Urls.First()), "/export/a-token-that-is-secret?also=secret")
        );
        app.Bot.Services.GetRequiredService<MeterProvider>().ForceFlush();
        app.Bot.Services.GetRequiredService<TracerProvider>().ForceFlush();

        var (metrics, traces) = (collector.Got("metrics"), collector.Got("traces"));
        Assert.All(
            new[]
            {
                "checkinbot.notices.due",
                "checkinbot.notices.sent",
                "checkinbot.delivery.duration",
                "checkinbot.presses",
                "checkinbot.turn.duration",
                "checkinbot.storage.duration",
                "http.server.request.duration",
            },
            name => Assert.Contains(name, metrics, StringComparison.Ordinal)
        );
        Assert.All(
            new[] { "CheckinBot", "insert Sprints", "send", "Nudge", "/export/{token}", "/api/messages" },
            name => Assert.Contains(name, traces, StringComparison.Ordinal)
        );
        Assert.All(
            new[]
            {
                "secret",
                app.Ben.AadObjectId,
                app.Dana.AadObjectId,
                app.Ben.Id,
                "Okafor",
                "projector",
                app.Group.Id,
                Uri.EscapeDataString(app.Group.Id),
            },
            word => Assert.DoesNotContain(word, metrics + traces, StringComparison.OrdinalIgnoreCase)
        );
    }

    [Fact]
    public async Task Without_a_collector_nothing_is_collected()
    {
        await using var app = await SchoolApp.StartAsync();
        Assert.Null(app.Bot.Services.GetService<MeterProvider>());
        Assert.Null(app.Bot.Services.GetService<TracerProvider>());
    }
}

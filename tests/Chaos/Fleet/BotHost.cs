using System.Globalization;
using CheckinBot;
using CheckinBot.Domain;
using CheckinBot.Outbox;
using CheckinBot.Teams.Outbound;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Simulator;

namespace Chaos.Fleet;

/// <summary>
/// The bot as a process of its own: <c>bot NAME STORAGE CLOCK-OFFSET SILO-PORT CERTIFICATE</c>, 0 for one that knows no
/// others, and no certificate for silos that believe each other. Built at once, it starts when it is told to
/// (<c>go</c>), so that the next one waits warm while this one is killed. Its clock is the wall clock and the offset
/// that all processes share, moved by <c>clock OFFSET</c>. It leaves on <c>stop</c>, and when whoever started it is
/// gone.
/// </summary>
internal static class BotHost
{
    public static async Task<int> RunAsync(string[] args)
    {
        var clock = MovableClock.Running(DateTimeOffset.UtcNow + Offset(args[3]));
        await using var bot = Build(args[1], args[2], clock, args[4], args.ElementAtOrDefault(5));
        bot.MapGet("/chaos/busy", (Dispatcher<Sprint, SprintId> sprints, Dispatcher<Leader, LeaderId> leaders) =>
            $"{sprints.Count + leaders.Count}"
        );
        bot.MapGet("/chaos/memory", () =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Environment.WorkingSet / 1_048_576} " + $"{GC.GetTotalMemory(false) / 1_048_576}"
            )
        );
        Console.WriteLine("ready");
        while (await Console.In.ReadLineAsync() is { } line && line != "stop")
        {
            await ObeyAsync(bot, clock, line);
        }

        await bot.StopAsync();
        return 0;
    }

    private static async Task ObeyAsync(WebApplication bot, MovableClock clock, string line)
    {
        if (line == "go")
        {
            await bot.StartAsync();
            Console.WriteLine($"listening {bot.Urls.First()}");
        }
        else if (DateTimeOffset.UtcNow + Offset(line) - clock.GetUtcNow() is { Ticks: > 0 } step)
        {
            clock.Advance(step);
        }
    }

    private static TimeSpan Offset(string line) => new(long.Parse(line, CultureInfo.InvariantCulture));

    private static WebApplication Build(
        string name,
        string storage,
        MovableClock clock,
        string siloPort,
        string? certificate
    ) => CheckinBotApp.Create(["--environment", "Development", "--urls", "http://127.0.0.1:0"], builder =>
        {
            builder.Configuration.AddInMemoryCollection(
                new Dictionary<string, string?>
                {
                    ["Bot:DangerouslyAllowUnauthenticated"] = "true",
                    ["Storage:ConnectionString"] = storage,
                    ["School:TimeZone"] = "Europe/London",
                    ["Cluster:Enabled"] = siloPort == "0" ? "false" : "true",
                    ["Cluster:Address"] = "127.0.0.1",
                    ["Cluster:Port"] = siloPort == "0" ? null : siloPort,
                    ["Cluster:CertificatePath"] = certificate,
                }
            );
            builder
                .Logging.ClearProviders()
                .AddConsole(options => options.LogToStandardErrorThreshold = LogLevel.Trace)
                .SetMinimumLevel(LogLevel.Error)
                .AddFilter("CheckinBot.Cluster", LogLevel.Warning);
            builder.Services.AddSingleton<TimeProvider>(clock);
            builder
                .Services.AddHttpClient(KeptConnectors.HttpClientName)
                .AddHttpMessageHandler(() => new Signature(name));
        });
}

using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace Benchmarks.Loads;

/// <summary>
/// The least that is Teams: takes every message, remembers when, and costs next to nothing, so that the bot is what is
/// measured.
/// </summary>
internal sealed partial class LoadTeams : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Queue<long> recent = [];
    private long messages;

    private LoadTeams()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        app = builder.Build();
        app.MapPost("/v3/conversations/{chat}/activities", (string chat, HttpContext http) => TakeAsync(chat, http));
        app.MapPost("/v3/conversations/{chat}/activities/{id}", (string chat, HttpContext http) =>
            TakeAsync(chat, http)
        );
        app.MapPut("/v3/conversations/{chat}/activities/{id}", (string chat, string id) =>
            Count() ? Results.Json(new { id }) : Results.StatusCode(StatusCodes.Status429TooManyRequests)
        );
    }

    public Uri ServiceUrl => new(app.Urls.Single() + "/");

    /// <summary>When the first message came to each chat.</summary>
    public ConcurrentDictionary<string, long> First { get; } = new();

    /// <summary>When a message with this mark first came.</summary>
    public ConcurrentDictionary<string, long> Marked { get; } = new();

    /// <summary>How often a message with this mark came.</summary>
    public ConcurrentDictionary<string, int> Times { get; } = new();

    /// <summary>When each call came, and whether it was refused for coming too soon.</summary>
    public ConcurrentQueue<(long At, bool IsRefused)> Calls { get; } = new();

    /// <summary>As Teams does: of one tenant at most so many in any second, the rest gets 429. 0: takes all.</summary>
    public int MostASecond { get; set; }

    /// <summary>Told of each chat that gets its first message.</summary>
    public Action<string> Opened { get; set; } = _ => { };

    /// <summary>How many calls came in each second of real time.</summary>
    public ConcurrentDictionary<long, int> Seconds { get; } = new();

    public static async Task<LoadTeams> StartAsync()
    {
        var teams = new LoadTeams();
        await teams.app.StartAsync();
        return teams;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<IResult> TakeAsync(string chat, HttpContext http)
    {
        if (!Count())
        {
            http.Response.Headers.RetryAfter = "1";
            return Results.StatusCode(StatusCodes.Status429TooManyRequests);
        }

        using var reader = new StreamReader(http.Request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync();
        if (chat.StartsWith("a:", StringComparison.Ordinal) && Mark().Match(body) is { Success: true } mark)
        {
            Marked.TryAdd(mark.Value, Stopwatch.GetTimestamp());
            Times.AddOrUpdate(mark.Value, 1, (_, times) => times + 1);
        }

        if (First.TryAdd(chat, Stopwatch.GetTimestamp()))
        {
            Opened(chat);
        }

        return Results.Json(new { id = $"{Interlocked.Increment(ref messages)}" }, statusCode: 201);
    }

    // False for a call that comes too soon.
    private bool Count()
    {
        lock (recent)
        {
            var now = Stopwatch.GetTimestamp();
            Seconds.AddOrUpdate(now / Stopwatch.Frequency, 1, (_, count) => count + 1);
            while (recent.TryPeek(out var first) && Stopwatch.GetElapsedTime(first, now).TotalSeconds >= 1)
            {
                recent.Dequeue();
            }

            var isTaken = MostASecond == 0 || recent.Count < MostASecond;
            Calls.Enqueue((now, !isTaken));
            _ = isTaken ? Keep(now) : now;
            return isTaken;
        }
    }

    private long Keep(long now)
    {
        recent.Enqueue(now);
        return now;
    }

    [GeneratedRegex("barrier-[0-9]+;")]
    private static partial Regex Mark();
}

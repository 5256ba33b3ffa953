using System.Diagnostics;
using System.Globalization;
using Benchmarks.Loads;
using Chaos.Fleet;

namespace Benchmarks.Restarts;

/// <summary>
/// How long a leader waits for their digest after a restart: when nobody has asked the process for anything since, when
/// it has answered others but nothing of this leader's groups, and the second time.
/// </summary>
internal sealed class FirstDigestRun(Storage storage, LoadTeams teams, RestartOptions options)
{
    private static readonly DateTimeOffset Asks = new(2026, 11, 23, 11, 0, 0, TimeSpan.Zero);
    private const int Leader = 0;
    private const int Another = 1;
    private const int Others = 20;

    public static async Task<int> RunAsync(RestartOptions options)
    {
        foreach (var isAzurite in options.Stores)
        {
            foreach (var shape in options.Shapes)
            {
                await using var storage = await Storage.OpenAsync(isAzurite);
                await using var teams = await LoadTeams.StartAsync();
                var run = new FirstDigestRun(storage, teams, options);
                var name = isAzurite ? "Azurite" : "SQLite";
                Console.WriteLine($"{name}, {shape.Groups} x {shape.Rows:N0} rows: {await run.RunAsync(shape)}");
            }
        }

        return 0;
    }

    private async Task<string> RunAsync(LogShape shape)
    {
        var school = new LoadSchool(storage.Rows, teams.ServiceUrl);
        await school.WriteAsync(
            [.. Enumerable.Range(0, shape.Groups), LoadSchool.OfTheFirst],
            Instant.FromDateTimeOffset(Asks - TimeSpan.FromHours(1))
        );
        await Parallel.ForAsync(0, shape.Groups, async (group, _) =>
            await school.GrowAsync(group, shape.Rows, Instant.FromDateTimeOffset(Asks - TimeSpan.FromMinutes(30)))
        );
        await SettledAsync();
        var (cold, warm, again) = (new Latencies(), new Latencies(), new Latencies());
        for (var run = 0; run < options.Runs; run++)
        {
            await AskAsync(cold);
            await AskAsync(warm, again);
        }

        return $"nothing asked before p50 {cold.At(0.5):F0} ms (longest {cold.At(1):F0}); others answered before p50 "
            + $"{warm.At(0.5):F0} ms (longest {warm.At(1):F0}); again p50 {again.At(0.5):F0} ms";
    }

    // Else the process would read the logs by itself, to send what is due.
    private async Task SettledAsync()
    {
        if (await storage.UnsettledAsync(Asks) is not null)
        {
            throw new InvalidOperationException("Something is due in these logs.");
        }
    }

    private async Task AskAsync(Latencies cold)
    {
        using var bot = await StartAsync();
        using var client = new LoadClient(bot.Address!, teams.ServiceUrl);
        await AskAsync(client, Leader, cold);
        await bot.StopAsync();
    }

    private async Task AskAsync(Latencies warm, Latencies again)
    {
        using var bot = await StartAsync();
        using var client = new LoadClient(bot.Address!, teams.ServiceUrl);
        var others = new Latencies();
        for (var digest = 0; digest < Others; digest++)
        {
            await AskAsync(client, Another, others);
        }

        await AskAsync(client, Leader, warm);
        await AskAsync(client, Leader, again);
        await bot.StopAsync();
    }

    private async Task<BotProcess> StartAsync()
    {
        var offset = Asks - DateTimeOffset.UtcNow;
        var bot = new BotProcess("b0", storage.ConnectionString, offset, build: options.Build);
        await bot.GoAsync();
        return bot;
    }

    private static async Task AskAsync(LoadClient client, int leader, Latencies took)
    {
        var asked = Stopwatch.GetTimestamp();
        if (!await client.AskForDigestAsync(leader))
        {
            throw new InvalidOperationException("The digest was not answered.");
        }

        took.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
    }
}

/// <summary>How many groups a leader has, and how many rows the log of each.</summary>
internal sealed record LogShape(int Groups, int Rows);

/// <summary>What is asked of how many logs, on which stores.</summary>
internal sealed record RestartOptions
{
    public int Runs { get; init; } = 5;

    public IReadOnlyList<bool> Stores { get; init; } = [false, true];

    public IReadOnlyList<LogShape> Shapes { get; init; } =
    [new(1, 20), new(1, 1_000), new(1, 10_000), new(200, 50), new(200, 1_000)];

    /// <summary>The program of another build, such as one that is compiled ahead; null: this one.</summary>
    public string? Build { get; init; }

    public static RestartOptions Read(string[] args)
    {
        var options = new RestartOptions();
        foreach (var (name, value) in args.Chunk(2).Select(pair => (pair[0], pair[1])))
        {
            options = name switch
            {
                "--runs" => options with { Runs = int.Parse(value, CultureInfo.InvariantCulture) },
                "--build" => options with { Build = value },
                "--store" => options with { Stores = [value == "azurite"] },
                "--shape" => options with { Shapes = [Shape(value)] },
                _ => throw new ArgumentException($"{name} is not known.", nameof(args)),
            };
        }

        return options;
    }

    // 200x1000: groups, and rows of each.
    private static LogShape Shape(string text) =>
        text.Split('x') is [var groups, var rows]
            ? new(int.Parse(groups, CultureInfo.InvariantCulture), int.Parse(rows, CultureInfo.InvariantCulture))
            : throw new ArgumentException($"{text} is no shape.", nameof(text));
}

using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json.Nodes;
using Benchmarks.Loads;
using Chaos.Fleet;
using Testing;

namespace Benchmarks.Several;

/// <summary>
/// A round opens for all groups of one tenant, everybody answers and edits, each time at a random instance, and some
/// raise a barrier; storage transactions are counted between the instances and Azurite. In the middle of the edits one
/// instance may end.
/// </summary>
internal sealed class SeveralRun(
    SeveralOptions options,
    LoadTeams teams,
    StorageProxy proxy,
    Func<int, string?, BotProcess> start
) : IDisposable
{
    private static readonly DateTimeOffset Opens = new(2026, 11, 23, 10, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Before = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan After = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LateAfter = TimeSpan.FromSeconds(15);
    private const int BarrierEvery = 50;
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(60) };
    private readonly ConcurrentDictionary<string, long> barriers = new();
    private readonly BotProcess[] bots =
    [
        .. Enumerable.Range(0, options.Instances).Select(number => start(number, null)),
    ];
    private readonly LoadClient[] clients = new LoadClient[options.Instances];
    private readonly ConcurrentDictionary<int, bool> gone = new();
    private readonly SeveralFigures figures = new(options.Name);

    public static async Task<int> RunAsync(string[] args)
    {
        var isGood = true;
        foreach (var options in SeveralOptions.Read(args))
        {
            var figures = await RunAsync(options);
            Console.WriteLine(figures);
            isGood &= figures.Firsts.Failed + figures.Edits.Failed + figures.Unheard == 0;
        }

        return isGood ? 0 : 1;
    }

    public static async Task<SeveralFigures> RunAsync(SeveralOptions options)
    {
        await using var storage = await Storage.OpenAsync(isAzurite: true);
        await using var teams = await LoadTeams.StartAsync();
        teams.MostASecond = 50;
        await new LoadSchool(storage.Rows, teams.ServiceUrl).WriteAsync(
            options.Groups,
            Instant.FromDateTimeOffset(Opens - TimeSpan.FromMinutes(30))
        );
        await using var proxy = await StorageProxy.StartAsync(new(storage.TableEndpoint!));
        var connection =
            $"DefaultEndpointsProtocol=http;AccountName={AzuriteServer.AccountName};AccountKey={AzuriteServer.AccountKey};TableEndpoint={proxy.Uri};";
        var offset = Opens - Before - DateTimeOffset.UtcNow;
        BotProcess Start(int number, string? build) =>
            new($"b{number}", connection, offset, options.IsCluster, options.Certificate, build);
        using var run = new SeveralRun(options, teams, proxy, Start);
        return await run.RunAsync();
    }

    public void Dispose()
    {
        http.Dispose();
        clients.ToList().ForEach(client => client?.Dispose());
        bots.ToList().ForEach(bot => bot.Dispose());
    }

    private async Task<SeveralFigures> RunAsync()
    {
        await Task.WhenAll(Enumerable.Range(0, bots.Length).Select(GoAsync));
        await KnowEachOtherAsync();
        await OpenAsync();
        figures.First = await CountAsync(() => AnswerAllAsync(figures.Firsts, "First", raises: -1));
        figures.Edit = await CountAsync(() => AnswerAllAsync(figures.Edits, "Edit", raises: -1));
        var ending = options.Ending == Ending.None ? Task.CompletedTask : EndOneAsync();
        var busy = Stopwatch.StartNew();
        for (
            var turn = 0;
            turn == 0 || (options.Ending != Ending.None && (busy.Elapsed < After || !ending.IsCompleted));
            turn++
        )
        {
            await AnswerAllAsync(figures.Edits, $"Again {turn}", raises: turn);
        }

        await ending;
        await HearAsync();
        await IdleAsync();
        return figures;
    }

    private async Task GoAsync(int one)
    {
        await bots[one].GoAsync();
        clients[one] = new LoadClient(bots[one].Address!, teams.ServiceUrl);
    }

    private async Task KnowEachOtherAsync()
    {
        while (
            options.IsCluster
            && (await Task.WhenAll(bots.Select(MembersAsync))).Any(members => members != options.Instances)
        )
        {
            await Task.Delay(100);
        }
    }

    // One that is not ready, being no member yet, says so with 503 and the same body.
    private async Task<int> MembersAsync(BotProcess bot)
    {
        using var ready = await http.GetAsync(new Uri(bot.Address!, "/health/ready"));
        return (int?)JsonNode.Parse(await ready.Content.ReadAsStringAsync())!["alsoSeen"]!["cluster"]?["instances"]
            ?? 0;
    }

    private async Task OpenAsync()
    {
        var before = proxy.OfRows;
        while (teams.First.IsEmpty)
        {
            await Task.Delay(10);
        }

        var opened = Stopwatch.StartNew();
        while (teams.First.Keys.Count(chat => chat.StartsWith("19:", StringComparison.Ordinal)) < options.Groups)
        {
            await Task.Delay(20);
        }

        figures.AskedAfter = opened.Elapsed.TotalSeconds;
        await QuietAsync();
        figures.ToOpen = (proxy.OfRows - before) / (double)options.Groups;
        var calls = teams.Calls.Where(call => !call.IsRefused).Select(call => call.At).Order().ToList();
        figures.MostInASecond = MostIn(calls, Stopwatch.Frequency);
        figures.Refused = teams.Calls.Count(call => call.IsRefused);
    }

    private static int MostIn(List<long> moments, long window)
    {
        var (most, first) = (0, 0);
        for (var last = 0; last < moments.Count; last++)
        {
            for (; moments[last] - moments[first] >= window; first++) { }

            most = Math.Max(most, last - first + 1);
        }

        return most;
    }

    private async Task<double> CountAsync(Func<Task<int>> act)
    {
        var before = proxy.OfRows;
        var acts = await act();
        await QuietAsync();
        return (proxy.OfRows - before) / (double)acts;
    }

    private async Task<int> AnswerAllAsync(Latencies latencies, string text, int raises)
    {
        var all = Enumerable.Range(0, options.Groups * LoadOptions.GroupSize).ToArray();
        Random.Shared.Shuffle(all);
        await Parallel.ForEachAsync(
            all,
            new ParallelOptions { MaxDegreeOfParallelism = options.AtOnce },
            async (number, _) =>
            {
                // Once a person: a second one would put the first in other words, and nudge nobody.
                var barrier = number % BarrierEvery == raises ? $"barrier-{number};" : null;
                await AnswerAsync(latencies, number, $"{text} {number}", barrier);
            }
        );
        return all.Length;
    }

    // A living one, as the load balancer knows: but who was on the way to the one that ended comes again, as Teams
    // does.
    private async Task AnswerAsync(Latencies latencies, int number, string done, string? barrier)
    {
        var (one, started) = (Pick(), Stopwatch.GetTimestamp());
        var client = clients[one];
        _ = barrier is null || barriers.TryAdd(barrier, started);
        var refusal = await client.CheckInAsync(
            number / LoadOptions.GroupSize,
            number % LoadOptions.GroupSize,
            done,
            barrier
        );
        if (refusal is null)
        {
            latencies.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
        else if (gone.ContainsKey(one) || clients[one] != client)
        {
            await AnswerAsync(latencies, number, done, barrier);
        }
        else
        {
            latencies.Fail();
            figures.Refusals.Enqueue(refusal);
        }
    }

    private int Pick()
    {
        int one;
        do
        {
            one = Random.Shared.Next(bots.Length);
        } while (gone.ContainsKey(one));
        return one;
    }

    private async Task EndOneAsync()
    {
        await Task.Delay(TimeSpan.FromSeconds(2));
        if (options.Ending == Ending.Upgrade)
        {
            await UpgradeAsync();
            return;
        }

        var which = options.Which >= 0 ? options.Which : Random.Shared.Next(bots.Length);
        gone[which] = true;
        switch (options.Ending)
        {
            case Ending.Kill:
                bots[which].Kill(TimeProvider.System);
                break;
            case Ending.Stop:
                await bots[which].StopAsync();
                break;
            default:
                await bots[which].FreezeAsync();
                await Task.Delay(TimeSpan.FromSeconds(15));
                await bots[which].ThawAsync();
                gone.TryRemove(which, out _);
                break;
        }
    }

    // As a load balancer does it: nobody new is sent to the one that stops, nor to the one that is not ready yet.
    private async Task UpgradeAsync()
    {
        for (var one = 0; one < bots.Length; one++)
        {
            gone[one] = true;
            await bots[one].StopAsync();
            using var bot = bots[one];
            bots[one] = start(one, options.To);
            await GoAsync(one);
            await KnowEachOtherAsync();
            gone.TryRemove(one, out _);
        }
    }

    private async Task HearAsync()
    {
        var patience = Stopwatch.StartNew();
        while (
            barriers.Keys.Any(mark => !teams.Marked.ContainsKey(mark)) && patience.Elapsed < TimeSpan.FromSeconds(100)
        )
        {
            await Task.Delay(50);
        }

        await QuietAsync();
        foreach (var (mark, pressed) in barriers)
        {
            var heard = teams.Marked.TryGetValue(mark, out var at)
                ? Stopwatch.GetElapsedTime(pressed, at)
                : (TimeSpan?)null;
            figures.Unheard += heard is null ? 1 : 0;
            figures.Late += heard > LateAfter ? 1 : 0;
            figures.Twice += teams.Times.GetValueOrDefault(mark) > 1 ? 1 : 0;
            (heard is { } after ? () => figures.Heard.Add(after.TotalMilliseconds) : (Action)figures.Heard.Fail)();
        }
    }

    private async Task IdleAsync()
    {
        var (rows, silos) = (proxy.OfRows, proxy.OfMembership);
        await Task.Delay(options.Idle);
        var perMinute = 60 / Math.Max(1, options.Idle.TotalSeconds);
        (figures.IdleAMinute, figures.MembershipAMinute) = (
            (proxy.OfRows - rows) * perMinute,
            (proxy.OfMembership - silos) * perMinute
        );
    }

    private async Task QuietAsync()
    {
        var end = Stopwatch.StartNew();
        while (end.Elapsed < TimeSpan.FromMinutes(2) && await IsBusyAsync())
        {
            await Task.Delay(100);
        }

        await Task.Delay(300);
    }

    private async Task<bool> IsBusyAsync()
    {
        for (var one = 0; one < bots.Length; one++)
        {
            if (!gone.ContainsKey(one) && await http.GetStringAsync(new Uri(bots[one].Address!, "/chaos/busy")) != "0")
            {
                return true;
            }
        }

        return false;
    }
}

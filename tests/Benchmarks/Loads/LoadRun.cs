using System.Collections.Concurrent;
using System.Diagnostics;
using Chaos.Fleet;

namespace Benchmarks.Loads;

/// <summary>
/// A round opens for all groups in the same minute, everybody answers, a leader of many groups asks for a digest, and
/// now and then somebody raises a barrier.
/// </summary>
internal sealed class LoadRun(LoadOptions options, LoadTeams teams, IReadOnlyList<BotProcess> bots) : IDisposable
{
    private static readonly DateTimeOffset Opens = new(2026, 11, 23, 10, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Before = TimeSpan.FromSeconds(20);
    private const int BarrierEvery = 100;
    private readonly ConcurrentQueue<(int Group, int Place)> asked = new();
    private readonly Latencies answers = new();
    private readonly Latencies digests = new();
    private readonly ConcurrentDictionary<string, long> barriers = new();
    private readonly ConcurrentDictionary<(int Group, int Place), bool> raisers = new();
    private readonly HttpClient http = new();

    public static async Task<int> RunAsync(LoadOptions options)
    {
        Console.WriteLine(options);
        await using var storage = await Storage.OpenAsync(options.IsAzurite);
        await using var teams = await LoadTeams.StartAsync();
        var watch = Stopwatch.StartNew();
        await new LoadSchool(storage.Rows, teams.ServiceUrl).WriteAsync(
            options.Groups,
            Instant.FromDateTimeOffset(Opens - TimeSpan.FromMinutes(30))
        );
        Console.WriteLine($"{options.Groups} sprints written in {watch.Elapsed.TotalSeconds:F1} s");
        var offset = Opens - Before - DateTimeOffset.UtcNow;
        List<BotProcess> bots =
        [
            .. Enumerable
                .Range(0, options.Instances)
                .Select(number => new BotProcess(
                    $"b{number}",
                    storage.ConnectionString,
                    offset,
                    options.Instances > 1
                )),
        ];
        try
        {
            await Task.WhenAll(bots.Select(bot => bot.GoAsync()));
            using var run = new LoadRun(options, teams, bots);
            return await run.RunAsync();
        }
        finally
        {
            bots.ForEach(bot => bot.Dispose());
        }
    }

    public void Dispose() => http.Dispose();

    private async Task<int> RunAsync()
    {
        teams.Opened = Ask;
        List<LoadClient> clients = [.. bots.Select(bot => new LoadClient(bot.Address!, teams.ServiceUrl))];
        var start = await MemoryAsync("before");
        await Task.Delay(Before);
        var opened = Stopwatch.GetTimestamp();
        var (end, during) = (new CancellationTokenSource(), TimeSpan.FromMinutes(options.Minutes));
        var peak = PeakAsync(end.Token);
        var digest = DigestsAsync(clients[0], end.Token);
        await OpenLoop.RunAsync(options.RateOf, during, answers, number => AnswerAsync(Any(clients), number));
        Console.WriteLine($"answers at {options.RateOf:F0} a second: {answers}");
        await (options.Steps ? StepUpAsync(clients) : Task.CompletedTask);
        await QuietAsync();
        await end.CancelAsync();
        await digest;
        Report(opened, await peak, start);
        await MemoryAsync("after");
        end.Dispose();
        clients.ForEach(client => client.Dispose());
        return answers.Failed + digests.Failed == 0 && teams.First.Keys.Count(IsGroup) == options.Groups ? 0 : 1;
    }

    // As a load balancer that knows nothing of groups.
    private static LoadClient Any(List<LoadClient> clients) => clients[Random.Shared.Next(clients.Count)];

    private static bool IsGroup(string chat) => chat.StartsWith("19:", StringComparison.Ordinal);

    private void Ask(string chat)
    {
        if (IsGroup(chat))
        {
            var group = int.Parse(chat["19:group".Length..chat.IndexOf('@', StringComparison.Ordinal)], null);
            Enumerable.Range(0, LoadOptions.GroupSize).ToList().ForEach(place => asked.Enqueue((group, place)));
        }
    }

    // Whoever was asked answers; each hundredth raises a barrier, once a person: a second one would put the first in
    // other words, and nudge nobody. Those who answered go to the end of the line, and may edit.
    private async Task<bool> AnswerAsync(LoadClient client, int number)
    {
        (int Group, int Place) who;
        while (!asked.TryDequeue(out who))
        {
            await Task.Delay(5);
        }

        asked.Enqueue(who);
        var barrier = number % BarrierEvery == 0 && raisers.TryAdd(who, true) ? $"barrier-{barriers.Count};" : null;
        if (barrier is not null)
        {
            barriers[barrier] = Stopwatch.GetTimestamp();
        }

        return await client.CheckInAsync(who.Group, who.Place, $"Answer {number}", barrier) is null;
    }

    private async Task DigestsAsync(LoadClient client, CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            var one = Stopwatch.GetTimestamp();
            if (await client.AskForDigestAsync(0))
            {
                digests.Add(Stopwatch.GetElapsedTime(one).TotalMilliseconds);
            }
            else
            {
                digests.Fail();
            }

            await Task.Delay(TimeSpan.FromSeconds(10), end).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task StepUpAsync(List<LoadClient> clients)
    {
        for (var rate = options.RateOf * 2; ; rate *= 2)
        {
            var step = new Latencies();
            await OpenLoop.RunAsync(rate, TimeSpan.FromSeconds(20), step, number =>
                AnswerAsync(Any(clients), number + 1)
            );
            Console.WriteLine($"  {rate:F0} a second: {step}");
            if (step.Failed > 0 || step.At(0.99) > 1000)
            {
                return;
            }
        }
    }

    private async Task QuietAsync()
    {
        var end = Stopwatch.StartNew();
        while (end.Elapsed < TimeSpan.FromMinutes(15) && (await AskAllAsync("/chaos/busy")).Any(busy => busy != "0"))
        {
            await Task.Delay(500);
        }

        Console.WriteLine($"quiet {end.Elapsed.TotalSeconds:F0} s after the last answer");
    }

    private Task<string[]> AskAllAsync(string path) =>
        Task.WhenAll(bots.Select(bot => http.GetStringAsync(new Uri(bot.Address!, path))));

    private async Task<int> PeakAsync(CancellationToken end)
    {
        var most = 0;
        while (!end.IsCancellationRequested)
        {
            most = Math.Max(most, (await MemoriesAsync()).Max(memory => memory.Process));
            await Task.Delay(1000, end).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return most;
    }

    private async Task<string> MemoryAsync(string when)
    {
        var memories = await MemoriesAsync();
        var each = string.Join(
            "; ",
            memories.Select(one => $"{one.Process} MB of the process, {one.Heap} MB on the heap")
        );
        Console.WriteLine($"memory {when}: {each}");
        return $"{memories.Max(memory => memory.Process)}";
    }

    private async Task<IReadOnlyList<(int Process, int Heap)>> MemoriesAsync() =>
        [
            .. (await AskAllAsync("/chaos/memory"))
                .Select(text => text.Split(' '))
                .Select(parts => (int.Parse(parts[0], null), int.Parse(parts[1], null))),
        ];

    private void Report(long opened, int peak, string start)
    {
        var prompts = teams
            .First.Where(one => IsGroup(one.Key))
            .Select(one => Stopwatch.GetElapsedTime(opened, one.Value).TotalSeconds)
            .Order()
            .ToList();
        var nudges = new Latencies();
        foreach (var (mark, sent) in barriers)
        {
            (
                teams.Marked.TryGetValue(mark, out var heard)
                    ? () => nudges.Add(Stopwatch.GetElapsedTime(sent, heard).TotalMilliseconds)
                    : (Action)nudges.Fail
            )();
        }

        Console.WriteLine(
            $"prompts: {prompts.Count:N0} of {options.Groups:N0}, half out after "
                + $"{prompts.ElementAtOrDefault(prompts.Count / 2):F0} s, all after {prompts.LastOrDefault():F0} s"
        );
        Console.WriteLine($"nudges, from press to leader: {nudges}");
        Console.WriteLine($"digests of {Math.Min(200, options.Groups)} groups: {digests}");
        Console.WriteLine($"most calls to Teams in one second: {teams.Seconds.Values.DefaultIfEmpty().Max()}");
        Console.WriteLine($"memory of the process at its peak: {peak} MB, from {start} MB");
    }
}

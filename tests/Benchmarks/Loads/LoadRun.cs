using System.Collections.Concurrent;
using System.Diagnostics;
using Chaos.Fleet;

namespace Benchmarks.Loads;

/// <summary>
/// A round opens for all groups in the same minute, everybody answers, a leader of many groups asks for a digest, and
/// now and then somebody raises a barrier.
/// </summary>
internal sealed class LoadRun(LoadOptions options, LoadTeams teams, BotProcess bot) : IDisposable
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
        using var bot = new BotProcess("bot", storage.ConnectionString, Opens - Before - DateTimeOffset.UtcNow);
        await bot.GoAsync();
        using var run = new LoadRun(options, teams, bot);
        return await run.RunAsync();
    }

    public void Dispose() => http.Dispose();

    private async Task<int> RunAsync()
    {
        teams.Opened = Ask;
        using var client = new LoadClient(bot.Address!, teams.ServiceUrl);
        var start = await MemoryAsync("before");
        await Task.Delay(Before);
        var opened = Stopwatch.GetTimestamp();
        var (end, during) = (new CancellationTokenSource(), TimeSpan.FromMinutes(options.Minutes));
        var peak = PeakAsync(end.Token);
        var digest = DigestsAsync(client, end.Token);
        await OpenLoop.RunAsync(options.RateOf, during, answers, number => AnswerAsync(client, number));
        Console.WriteLine($"answers at {options.RateOf:F0} a second: {answers}");
        await (options.Steps ? StepUpAsync(client) : Task.CompletedTask);
        await QuietAsync();
        await end.CancelAsync();
        await digest;
        Report(opened, await peak, start);
        await MemoryAsync("after");
        end.Dispose();
        return answers.Failed + digests.Failed == 0 && teams.First.Keys.Count(IsGroup) == options.Groups ? 0 : 1;
    }

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

        return await client.CheckInAsync(who.Group, who.Place, $"Answer {number}", barrier);
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

    private async Task StepUpAsync(LoadClient client)
    {
        for (var rate = options.RateOf * 2; ; rate *= 2)
        {
            var step = new Latencies();
            await OpenLoop.RunAsync(rate, TimeSpan.FromSeconds(20), step, number => AnswerAsync(client, number + 1));
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
        while (
            end.Elapsed < TimeSpan.FromMinutes(15)
            && await http.GetStringAsync(new Uri(bot.Address!, "/chaos/busy")) != "0"
        )
        {
            await Task.Delay(500);
        }

        Console.WriteLine($"quiet {end.Elapsed.TotalSeconds:F0} s after the last answer");
    }

    private async Task<int> PeakAsync(CancellationToken end)
    {
        var most = 0;
        while (!end.IsCancellationRequested)
        {
            var now = int.Parse(
                (await http.GetStringAsync(new Uri(bot.Address!, "/chaos/memory"), CancellationToken.None)).Split(' ')[
                    0
                ],
                null
            );
            most = Math.Max(most, now);
            await Task.Delay(1000, end).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return most;
    }

    private async Task<string> MemoryAsync(string when)
    {
        var memory = (await http.GetStringAsync(new Uri(bot.Address!, "/chaos/memory"))).Split(' ');
        Console.WriteLine($"memory {when}: {memory[0]} MB of the process, {memory[1]} MB on the heap");
        return memory[0];
    }

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

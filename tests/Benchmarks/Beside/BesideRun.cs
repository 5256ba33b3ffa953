using Benchmarks.Loads;
using Testing.Node;

namespace Benchmarks.Beside;

/// <summary>
/// Our product beside a plain bot on the official packages, each as a process of its own without tokens, on the same machine in
/// the same minutes. CPU seconds are those of the bot's process alone; storage and Teams are stubs in this one.
/// </summary>
internal sealed class BesideRun(BesideOptions options, IReadOnlyList<Contender> contenders)
{
    // After a barrier's 60 s are over, the clock looks again within 10 s, and finds nothing left to do.
    private static readonly TimeSpan LongQuiet = TimeSpan.FromSeconds(75);
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(10);
    private const int WarmUpBarrierGroups = 5;
    private readonly Dictionary<Contender, List<Figures>> figures = contenders.ToDictionary(one => one, _ => new List<Figures>());
    private int groups;

    public static async Task<int> RunAsync(BesideOptions options)
    {
        var contenders = new List<Contender>
        {
            await Contender.OpenAsync("plain", Built("tests/PlainBot", "PlainBot.dll"), new PlainBotSpeech()),
            await Contender.OpenAsync("ours", Built("src/CheckinBot", "CheckinBot.dll"), new CheckinBotSpeech()),
        };
        foreach (var other in options.Others)
        {
            contenders.Add(await Contender.OpenAsync($"ours, {Path.GetFileName(other.TrimEnd('/'))}", Named(other), new CheckinBotSpeech()));
        }

        try
        {
            await new BesideRun(options, contenders).RunAsync();
            return 0;
        }
        finally
        {
            foreach (var one in contenders)
            {
                await one.DisposeAsync();
            }
        }
    }

    private async Task RunAsync()
    {
        var first = await FirstGroupsAsync();
        for (var run = 0; run < options.Runs; run++)
        {
            await OnceAsync(InTurn(run), run, first);
            Console.WriteLine($"run {run + 1} of {options.Runs}");
            Console.WriteLine(BesideTable.Of([.. figures.Select(one => (one.Key.Name, one.Value[^1]))]));
        }

        Console.WriteLine($"medians of {options.Runs} runs, each of {options.Groups * SchoolGroup.Size} check-ins at c=8, as many at c=32, and as many barriers");
        Console.WriteLine(BesideTable.Of([.. figures.Select(one => (one.Key.Name, Figures.Median(one.Value)))]));
    }

    // Each takes its turn at being the first.
    private IReadOnlyList<Contender> InTurn(int run) =>
        [.. contenders.Skip(run % contenders.Count).Concat(contenders.Take(run % contenders.Count))];

    /// <summary>A group for the first check-in of each run, made by a process that is gone by then.</summary>
    private async Task<Dictionary<Contender, IReadOnlyList<AskedGroup>>> FirstGroupsAsync()
    {
        var (first, schools) = (new Dictionary<Contender, IReadOnlyList<AskedGroup>>(), Next(options.Runs));
        foreach (var one in contenders)
        {
            await one.StartAsync();
            first[one] = await one.SetUpAsync(schools);
            await QuietAsync([one], Quiet);
            await one.StopAsync();
        }

        return first;
    }

    private async Task OnceAsync(IReadOnlyList<Contender> inTurn, int run, Dictionary<Contender, IReadOnlyList<AskedGroup>> first)
    {
        var found = inTurn.ToDictionary(one => one, _ => new Figures());
        foreach (var one in inTurn)
        {
            found[one] = found[one] with { StartMilliseconds = await one.FirstAnswerAsync(first[one][run]) };
            await Task.Delay(Idle);
            found[one] = found[one] with { IdleMegabytes = one.MemoryMegabytes };
        }

        var (eight, thirtyTwo, barriers) = (await ReadyAsync(inTurn), await ReadyAsync(inTurn), await ReadyAsync(inTurn));
        await WarmUpAsync(inTurn);
        await QuietAsync(inTurn, LongQuiet);
        foreach (var one in inTurn)
        {
            found[one] = found[one] with { Eight = await PartAsync(one, eight[one], 8) };
            found[one] = found[one] with { ThirtyTwo = await PartAsync(one, thirtyTwo[one], 32) };
        }

        var ended = await BarriersAsync(inTurn, barriers);
        foreach (var one in inTurn)
        {
            figures[one].Add(found[one] with { Barriers = ended[one] });
            await one.StopAsync();
        }
    }

    private async Task<Dictionary<Contender, IReadOnlyList<AskedGroup>>> ReadyAsync(IReadOnlyList<Contender> inTurn, int? count = null)
    {
        var (ready, schools) = (new Dictionary<Contender, IReadOnlyList<AskedGroup>>(), Next(count ?? options.Groups));
        foreach (var one in inTurn)
        {
            ready[one] = await one.SetUpAsync(schools);
        }

        return ready;
    }

    // What runs often is compiled anew after a while: a bot that has run for a day is what is measured.
    private async Task WarmUpAsync(IReadOnlyList<Contender> inTurn)
    {
        var (checkins, barriers) = (await ReadyAsync(inTurn), await ReadyAsync(inTurn, WarmUpBarrierGroups));
        foreach (var one in inTurn)
        {
            await one.RunAsync(8, one.Presses(checkins[one], isBarrier: false));
            await one.RunAsync(8, one.Presses(barriers[one], isBarrier: true));
        }
    }

    private static async Task<Part> PartAsync(Contender one, IReadOnlyList<AskedGroup> groups, int atOnce)
    {
        var (presses, before) = (one.Presses(groups, isBarrier: false), one.Read());
        var latencies = await one.RunAsync(atOnce, presses);
        await QuietAsync([one], Quiet);
        return one.Read().Since(before, presses.Count, latencies);
    }

    private static async Task<Dictionary<Contender, Part>> BarriersAsync(
        IReadOnlyList<Contender> inTurn, Dictionary<Contender, IReadOnlyList<AskedGroup>> groups)
    {
        var begun = new Dictionary<Contender, (Reading Before, int Heard, Latencies Latencies)>();
        foreach (var one in inTurn)
        {
            var (presses, before, heard) = (one.Presses(groups[one], isBarrier: true), one.Read(), one.ToLeaders(groups[one]));
            begun[one] = (before, heard, await one.RunAsync(8, presses));
            await QuietAsync([one], Quiet);
        }

        await QuietAsync(inTurn, LongQuiet);
        return inTurn.ToDictionary(one => one, one => Ended(one, groups[one], begun[one].Before, begun[one].Heard, begun[one].Latencies));
    }

    private static Part Ended(Contender one, IReadOnlyList<AskedGroup> groups, Reading before, int heard, Latencies latencies)
    {
        var (raised, told) = (groups.Count * SchoolGroup.Size, one.ToLeaders(groups) - heard);
        return raised == told
            ? one.Read().Since(before, raised, latencies)
            : throw new InvalidOperationException($"{one.Name}: {raised} barriers were raised, and the leaders have {told} messages.");
    }

    // Looked at in real time: nothing else tells from outside that a process has nothing left to do.
    private static async Task QuietAsync(IReadOnlyList<Contender> those, TimeSpan silence)
    {
        while (those.Select(one => silence - one.Silence).Max() is { Ticks: > 0 } left)
        {
            await Task.Delay(left);
        }
    }

    private IReadOnlyList<SchoolGroup> Next(int count)
    {
        groups += count;
        return [.. Enumerable.Range(groups - count, count).Select(SchoolGroup.Of)];
    }

    private static string Built(string project, string dll) =>
        Repository.At([.. project.Split('/'), "bin", Path.GetFileName(Path.GetDirectoryName(AppContext.BaseDirectory.TrimEnd('/'))!), "net10.0", dll]);

    private static string Named(string path) => Path.GetFullPath(path.EndsWith(".dll", StringComparison.Ordinal) ? path : Path.Combine(path, "CheckinBot.dll"));
}

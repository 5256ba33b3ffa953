using Testing.Node;

namespace Benchmarks.Beside;

/// <summary>
/// Our product beside a plain bot on the official packages, each as a process of its own without tokens, on the same
/// machine in the same minutes. CPU is that of the bot's process alone; storage and Teams are stubs in this one.
/// </summary>
internal sealed class BesideRun(BesideOptions options, IReadOnlyList<Contender> contenders)
{
    private readonly Dictionary<Contender, List<Figures>> figures = contenders.ToDictionary(
        one => one,
        _ => new List<Figures>()
    );
    private int groups;

    public static async Task<int> RunAsync(BesideOptions options)
    {
        var contenders = new List<Contender>
        {
            await Contender.OpenAsync("plain", Built("tests/PlainBot", "PlainBot.dll"), new PlainBotSpeech()),
            await Contender.OpenAsync("ours", Built("src/CheckinBot", "CheckinBot.dll"), new CheckinBotSpeech()),
        };
        foreach (var (place, other) in options.Others.Index())
        {
            Console.WriteLine($"other {place + 1}: {other}");
            contenders.Add(await Contender.OpenAsync($"other {place + 1}", Named(other), new CheckinBotSpeech()));
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
            var found = await new SideBySide(InTurn(run), options.Groups, Next).RunAsync(one => first[one][run]);
            found.ToList().ForEach(one => figures[one.Key].Add(one.Value));
            Console.WriteLine($"run {run + 1} of {options.Runs}");
            Console.WriteLine(BesideTable.Of([.. figures.Select(one => (one.Key.Name, one.Value[^1]))]));
        }

        Console.WriteLine(
            $"medians of {options.Runs} runs, each of {options.Groups * SchoolGroup.Size} check-ins at c=8, "
                + "as many at c=32, and as many barriers"
        );
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
            await Quiet.ShortAsync([one]);
            await one.StopAsync();
        }

        return first;
    }

    private IReadOnlyList<SchoolGroup> Next(int count)
    {
        groups += count;
        return [.. Enumerable.Range(groups - count, count).Select(SchoolGroup.Of)];
    }

    private static string Built(string project, string dll) =>
        Repository.At([
            .. project.Split('/'),
            "bin",
            Path.GetFileName(Path.GetDirectoryName(AppContext.BaseDirectory.TrimEnd('/'))!),
            "net10.0",
            dll,
        ]);

    private static string Named(string path) =>
        Path.GetFullPath(path.EndsWith(".dll", StringComparison.Ordinal) ? path : Path.Combine(path, "CheckinBot.dll"));
}

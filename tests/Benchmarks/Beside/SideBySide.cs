using Benchmarks.Loads;

namespace Benchmarks.Beside;

/// <summary>
/// One run: each bot is started, then all are made ready and warm, then each takes its part in turn while the others
/// have nothing to do. What comes of the barriers later is waited for together.
/// </summary>
/// <param name="next">So many groups that no bot has met.</param>
internal sealed class SideBySide(IReadOnlyList<Contender> bots, int groups, Func<int, IReadOnlyList<SchoolGroup>> next)
{
    private const int WarmUpBarrierGroups = 50;
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(10);

    /// <param name="first">The group of a bot's very first check-in, made by an earlier process.</param>
    public async Task<Dictionary<Contender, Figures>> RunAsync(Func<Contender, AskedGroup> first)
    {
        var found = new Dictionary<Contender, Figures>();
        foreach (var one in bots)
        {
            found[one] = await StartedAsync(one, first(one));
        }

        var (eight, thirtyTwo) = (await ReadyAsync(groups), await ReadyAsync(groups));
        var barriers = await ReadyAsync(groups * SchoolGroup.Size / SchoolGroup.Barriers);
        await WarmUpAsync();
        await Quiet.LongAsync(bots);
        foreach (var one in bots)
        {
            found[one] = found[one] with { Eight = await CheckinsAsync(one, eight[one], 8) };
            found[one] = found[one] with { ThirtyTwo = await CheckinsAsync(one, thirtyTwo[one], 32) };
        }

        await BarriersAsync(found, barriers);
        return found;
    }

    private static async Task<Figures> StartedAsync(Contender one, AskedGroup group)
    {
        var start = await one.FirstAnswerAsync(group);
        await Task.Delay(Idle);
        return new Figures { StartMilliseconds = start, IdleMegabytes = one.MemoryMegabytes };
    }

    private async Task<Dictionary<Contender, IReadOnlyList<AskedGroup>>> ReadyAsync(int count)
    {
        var (ready, schools) = (new Dictionary<Contender, IReadOnlyList<AskedGroup>>(), next(count));
        foreach (var one in bots)
        {
            ready[one] = await one.SetUpAsync(schools);
        }

        return ready;
    }

    // What runs often is compiled anew after a while: a bot that has run for a day is what is measured.
    private async Task WarmUpAsync()
    {
        var (checkins, barriers) = (await ReadyAsync(groups), await ReadyAsync(WarmUpBarrierGroups));
        foreach (var one in bots)
        {
            await one.RunAsync(8, one.Checkins(checkins[one]));
            await one.RunAsync(8, one.Barriers(barriers[one]));
        }
    }

    private static async Task<Part> CheckinsAsync(Contender one, IReadOnlyList<AskedGroup> asked, int atOnce)
    {
        var (presses, before) = (one.Checkins(asked), one.Read());
        var latencies = await one.RunAsync(atOnce, presses);
        await Quiet.ShortAsync([one]);
        return one.Read().Since(before, presses.Count, latencies);
    }

    private async Task BarriersAsync(
        Dictionary<Contender, Figures> found,
        Dictionary<Contender, IReadOnlyList<AskedGroup>> asked
    )
    {
        var begun = new Dictionary<Contender, (Reading Before, Latencies Latencies)>();
        foreach (var one in bots)
        {
            var (presses, before) = (one.Barriers(asked[one]), one.Read(asked[one]));
            begun[one] = (before, await one.RunAsync(8, presses));
            await Quiet.ShortAsync([one]);
        }

        await Quiet.LongAsync(bots);
        foreach (var one in bots)
        {
            var ended = Ended(one, asked[one], begun[one].Before, begun[one].Latencies);
            found[one] = found[one] with { Barriers = ended };
            await one.StopAsync();
        }
    }

    // A barrier that is cheap because its leader was not told would be no bargain.
    private static Part Ended(Contender one, IReadOnlyList<AskedGroup> asked, Reading before, Latencies latencies)
    {
        var (raised, after) = (asked.Count * SchoolGroup.Barriers, one.Read(asked));
        return after.ToLeaders - before.ToLeaders == raised
            ? after.Since(before, raised, latencies)
            : throw new InvalidOperationException(
                $"{one.Name}: of {raised} barriers {after.ToLeaders - before.ToLeaders} came to their leaders."
            );
    }
}

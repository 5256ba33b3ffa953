using System.Diagnostics;
using Benchmarks.Beside.Tables;
using Benchmarks.Loads;

namespace Benchmarks.Beside;

/// <summary>One bot in the comparison, with a storage and a Teams of its own, and what is done with it.</summary>
internal sealed class Contender(string name, string dll, ISpeech speech, TableStub tables, TeamsStub teams)
    : IAsyncDisposable
{
    private const int SetUpAtOnce = 8;
    private BotProgram? program;
    private Wire? wire;

    public string Name => name;

    /// <summary>How long it neither wrote to the storage nor called Teams; looking what is due is neither.</summary>
    public TimeSpan Silence =>
        tables.Writes.Silence < teams.Calls.Silence ? tables.Writes.Silence : teams.Calls.Silence;

    public static async Task<Contender> OpenAsync(string name, string dll, ISpeech speech) =>
        new(name, dll, speech, await TableStub.StartAsync(), await TeamsStub.StartAsync());

    /// <summary>Starts the process; true once it listens.</summary>
    public async Task StartAsync()
    {
        program = BotProgram.Start(dll, speech.Settings(tables.ConnectionString));
        wire = new Wire(await program.AddressAsync(), teams.ServiceUrl);
    }

    public async Task StopAsync()
    {
        wire?.Dispose();
        await (program?.DisposeAsync() ?? default);
        (wire, program) = (null, null);
    }

    /// <summary>Milliseconds from the start of the process to the answer to its first check-in.</summary>
    public async Task<double> FirstAnswerAsync(AskedGroup group)
    {
        var begun = Stopwatch.GetTimestamp();
        await StartAsync();
        await PressAsync(Checkins([group])[0]);
        return Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
    }

    public double MemoryMegabytes => program!.MemoryMegabytes;

    public async Task<IReadOnlyList<AskedGroup>> SetUpAsync(IReadOnlyList<SchoolGroup> groups)
    {
        var asked = new AskedGroup[groups.Count];
        var limit = new ParallelOptions { MaxDegreeOfParallelism = SetUpAtOnce };
        await Parallel.ForAsync(0, groups.Count, limit, async (place, _) =>
            asked[place] = await speech.SetUpAsync(wire!, teams, groups[place])
        );
        return asked;
    }

    /// <summary>A check-in of everybody in these groups.</summary>
    public List<byte[]> Checkins(IReadOnlyList<AskedGroup> groups) =>
        Presses(groups, SchoolGroup.Size, isBarrier: false);

    /// <summary>A few barriers of each of these groups.</summary>
    public List<byte[]> Barriers(IReadOnlyList<AskedGroup> groups) =>
        Presses(groups, SchoolGroup.Barriers, isBarrier: true);

    public Task<Latencies> RunAsync(int atOnce, IReadOnlyList<byte[]> presses) =>
        ClosedLoop.RunAsync(atOnce, presses, PressAsync);

    /// <summary>The counters now, those of messages to the leaders of these groups among them.</summary>
    public Reading Read(IReadOnlyList<AskedGroup>? groups = null) =>
        new(program!.CpuSeconds, tables.Writes.Total, tables.Reads.Total, teams.Calls.Total)
        {
            ToLeaders = teams.SentTo((groups ?? []).Select(one => one.Group.Leader.Chat)),
        };

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await tables.DisposeAsync();
        await teams.DisposeAsync();
    }

    // Group by group in turn, as answers come in a school.
    private List<byte[]> Presses(IReadOnlyList<AskedGroup> groups, int each, bool isBarrier) =>
        [
            .. Enumerable
                .Range(0, each)
                .SelectMany(place =>
                    groups.Select(one => speech.Press(wire!, one, one.Group.Members[place], isBarrier))
                ),
        ];

    private async Task PressAsync(byte[] press)
    {
        var answer = await wire!.PostAsync(press);
        if (!speech.IsKept(answer))
        {
            throw new InvalidOperationException($"{name} did not keep an answer: {answer}");
        }
    }
}

/// <summary>The counters of a contender at one moment.</summary>
internal sealed record Reading(double CpuSeconds, long Writes, long Reads, long Calls)
{
    public int ToLeaders { get; init; }

    /// <summary>What each of so many presses cost from then to now.</summary>
    public Part Since(Reading then, int presses, Latencies latencies) =>
        new()
        {
            CpuMilliseconds = (CpuSeconds - then.CpuSeconds) * 1000 / presses,
            P50 = latencies.At(0.5),
            P99 = latencies.At(0.99),
            Writes = (double)(Writes - then.Writes) / presses,
            Reads = (double)(Reads - then.Reads) / presses,
            Calls = (double)(Calls - then.Calls) / presses,
        };
}

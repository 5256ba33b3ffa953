using BenchmarkDotNet.Attributes;
using CheckinBot.Checkins;
using CheckinBot.Domain;
using CheckinBot.EventStore;

namespace Benchmarks;

/// <summary>
/// What one check-in costs apart from storage and Teams, and what a cold start of the largest sprint costs.
/// </summary>
[MemoryDiagnoser]
public class SprintBenchmarks
{
    private readonly IReadOnlyList<StoredEvent> log = Sample.Log;
    private readonly Sprint sprint = SprintProjection.All(Sample.Log);
    private readonly IReadOnlyList<CheckinBot.Store.Row> rows =
    [
        .. Sample.Log.Select(one => EventRows.Write(Sample.Id.Value, one)),
    ];

    [Benchmark(Baseline = true)]
    public Decision DecideOneCheckin() =>
        Decide.Command(sprint, Sample.Answer(7, sprint.Rounds.Count) with { Id = new("new"), By = Sample.Member(7) });

    [Benchmark]
    public Sprint FoldTheWholeLog() => SprintProjection.All(log);

    [Benchmark]
    public int ReadTheWholeLogFromRows() => rows.Select(EventRows.Read).Count();

    [Benchmark]
    public string RenderTheCheckinCard() => CheckinCard.Shared(Sample.Id, sprint, sprint.Rounds[^1]).ToJson();

    [Benchmark]
    public string RenderTheSummary() => SummaryCard.Of(sprint, sprint.Rounds[^1]).ToJson();
}

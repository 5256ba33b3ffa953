using CheckinBot.Domain;
using CheckinBot.EventStore;
using CheckinBot.Store;
using CheckinBot.Tests.App;
using Microsoft.Extensions.DependencyInjection;

namespace CheckinBot.Tests.Fuzz;

/// <summary>What a batch found, and how the requests were answered.</summary>
internal sealed record FuzzReport(
    int Seed,
    int Cases,
    IReadOnlyDictionary<int, int> Statuses,
    IReadOnlyList<string> Findings
);

/// <summary>
/// One school: first strangers send (no row may change), then members (what is theirs may; all logs can be read again,
/// and a group that nobody of them belongs to is as it was), then time goes by.
/// </summary>
internal static class FuzzBatch
{
    public static async Task<FuzzReport> RunAsync(int seed, int cases)
    {
        await using var school = await FuzzSchool.StartAsync();
        var findings = new List<string>();
        var before = FuzzRows.All(school.App.Database);
        var statuses = new Dictionary<int, int>();

        await SendAsync(school, new(school, seed, byStrangers: true), 0, cases / 2, statuses, findings);
        findings.AddRange(FuzzRows.Forbidden(before, FuzzRows.All(school.App.Database)));
        await SendAsync(
            school,
            new(school, seed, byStrangers: false),
            cases / 2,
            cases - (cases / 2),
            statuses,
            findings
        );
        await TimeGoesByAsync(school);
        var after = FuzzRows.All(school.App.Database);
        findings.AddRange(Touched(before, after, school));
        findings.AddRange(await UnreadableAsync(school, after));
        findings.InsertRange(
            0,
            school.Errors.All.GroupBy(Kind).Select(same => $"log, {same.Count()} times: {same.First()}")
        );
        return new(seed, cases, statuses, findings);
    }

    // The same mistake at the same place is one finding.
    private static string Kind(string line) =>
        string.Join(
            '\n',
            line.Split('\n')
                .Where(one =>
                    one.Contains("Exception:", StringComparison.Ordinal)
                    || one.Contains(" in /", StringComparison.Ordinal)
                )
                .Take(4)
        );

    private static async Task SendAsync(
        FuzzSchool school,
        CaseMaker maker,
        int first,
        int count,
        Dictionary<int, int> statuses,
        List<string> findings
    )
    {
        using var run = new FuzzRun(school, maker);
        await run.SendAsync(first, count);
        foreach (var (status, times) in run.Statuses)
        {
            statuses[status] = statuses.GetValueOrDefault(status) + times;
        }

        findings.AddRange(run.Findings);
    }

    // What all of it made due: rounds open and close, leaders are reminded, digests fall, sprints end.
    private static async Task TimeGoesByAsync(FuzzSchool school)
    {
        foreach (var days in new[] { 1, 3, 10, 40 })
        {
            await school.App.ClockWaitsAsync();
            school.App.Clock.MoveTo(SchoolApp.Monday.AddDays(days));
        }

        await school.App.ClockWaitsAsync();
    }

    // The witness's people never act and its clock is its own: what people did stays as it was. (What time made due is
    // added.)
    private static IEnumerable<string> Touched(
        IReadOnlyList<FuzzRow> before,
        IReadOnlyList<FuzzRow> after,
        FuzzSchool school
    )
    {
        string[] logs = [school.Witness.Id.Value, school.Witness.Keeper.Value];
        var known = Groups(school).Union(FuzzRows.Elsewhere(after)).ToHashSet();
        string[] byTime =
        [
            "Round",
            "Notice",
            "CardMoved",
            "BarrierLeaderReminded",
            "BarrierDeputyTold",
            "BarrierAskedAbout",
            "MoveAsked",
            "SprintEnded",
            "DigestFell",
        ];
        return after
            .Where(row => row.Table is "Sprints" or "Leaders" && logs.Contains(row.Partition))
            .Except(before)
            .Where(row =>
                !Array.Exists(byTime, name => row.Fields.Contains($"\"Event\":\"{name}", StringComparison.Ordinal))
            )
            .Select(row => $"the witness: {row}")
            .Concat(
                after
                    .Where(row => row.Table == "Sprints" && !known.Contains(row.Partition.Split('-')[0]))
                    .Select(row => $"a sprint of no group: {row}")
            );
    }

    private static HashSet<string> Groups(FuzzSchool school) =>
        [
            .. school.App.Teams.Conversations.Select(chat =>
                GroupKey.Of(new(school.App.Teams.Options.TenantId, chat.Id)).Value
            ),
        ];

    private static async Task<IReadOnlyList<string>> UnreadableAsync(FuzzSchool school, IReadOnlyList<FuzzRow> rows)
    {
        var (store, found) = (school.App.Bot.Services.GetRequiredService<IStore>(), new List<string>());
        foreach (
            var log in rows.Where(row => row.Table is "Sprints" or "Leaders").GroupBy(row => (row.Table, row.Partition))
        )
        {
            try
            {
                var places =
                    log.Key.Table == "Sprints"
                        ? (
                            await new EventLog<Sprint>(store, StoreTable.Sprints).CatchUpAsync(
                                log.Key.Partition,
                                Sprint.None,
                                CancellationToken.None
                            )
                        ).Sequence
                        : (
                            await new EventLog<Leader>(store, StoreTable.Leaders).CatchUpAsync(
                                log.Key.Partition,
                                Leader.None,
                                CancellationToken.None
                            )
                        ).Sequence;
                found.AddRange(places < log.Count() ? [$"{log.Key}: {log.Count()} rows, but read up to {places}"] : []);
            }
            catch (Exception unreadable) when (unreadable is not OutOfMemoryException)
            {
                found.Add($"{log.Key} cannot be read: {unreadable}");
            }
        }

        return found;
    }
}

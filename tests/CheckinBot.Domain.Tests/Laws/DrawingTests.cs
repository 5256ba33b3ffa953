using System.Text.RegularExpressions;

namespace CheckinBot.Domain.Tests.Laws;

/// <summary>
/// Holds <c>docs/barriers.md</c> to the code: its drawing, its table of messages, and the tests it names.
/// </summary>
public sealed partial class DrawingTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Folder, "docs", "barriers.md"));

    [Fact]
    public void Every_arrow_is_a_change_that_happens_and_every_change_that_happens_is_an_arrow()
    {
        var seen = new SortedSet<string>(StringComparer.Ordinal);
        Law.Holds(history => seen.UnionWith(Changes(history).Select(one => one.Arrow)));
        Assert.Equal(Arrows().Keys.Order(StringComparer.Ordinal), seen);
    }

    [Fact]
    public void Every_message_of_a_change_is_drawn_at_its_arrow()
    {
        var drawn = Arrows();
        Law.Holds(history => Assert.All(Changes(history), one => Assert.Subset(drawn[one.Arrow], one.Messages)));
    }

    [Fact]
    public void Every_message_at_an_arrow_is_sent_by_some_change()
    {
        var sent = Arrows().Keys.ToDictionary(arrow => arrow, _ => new HashSet<string>());
        Law.Holds(history => Changes(history).ToList().ForEach(one => sent[one.Arrow].UnionWith(one.Messages)));
        sent["Cleared Open BarrierReopened"].UnionWith(BroughtBackUnsent());
        Assert.All(Arrows(), arrow => Assert.Subset(sent[arrow.Key], arrow.Value));
    }

    [Fact]
    public void Every_state_of_a_barrier_is_drawn() =>
        Assert.Superset(
            Enum.GetNames<BarrierState>().ToHashSet(),
            Arrows().Keys.SelectMany(arrow => arrow.Split(' ').Take(2)).ToHashSet()
        );

    [Fact]
    public void The_table_tells_every_kind_of_message_about_a_barrier_to_whom_it_goes_and_whether_it_waits()
    {
        var seen = new Dictionary<NoticeKind, HashSet<(Audience To, bool Waits)>>();
        Law.Holds(history =>
            history
                .State.Outbox.Values.Select(one => one.Notice)
                .Where(one => one.Barrier is not null)
                .ToList()
                .ForEach(one => Of(seen, one.Kind).Add((one.Audience, one.InHours)))
        );
        var expected = seen.Select(one =>
                $"{one.Key} {one.Value.First().To.ToString().ToLowerInvariant()} {Waits(one.Value)}"
            )
            .Order(StringComparer.Ordinal);
        Assert.Equal(
            expected,
            Messages()
                .Matches(Page)
                .Select(row => $"{row.Groups[1]} {row.Groups[2]} {row.Groups[3]}")
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void The_laws_it_names_are_the_laws_of_barriers()
    {
        Type[] laws =
        [
            typeof(NudgeLaws),
            typeof(ClosedLaws),
            typeof(ComeBackLaws),
            typeof(RaceLaws),
            typeof(HoursLaws),
        ];
        var tests = laws.SelectMany(type =>
            type.GetMethods()
                .Where(method => method.IsDefined(typeof(FactAttribute), false))
                .Select(method => $"{type.Name}.{method.Name}")
        );
        Assert.Equal(
            tests.Order(StringComparer.Ordinal),
            Tests().Matches(Page).Select(row => row.Groups[1].Value).Order(StringComparer.Ordinal)
        );
    }

    private static Dictionary<string, HashSet<string>> Arrows() =>
        Drawn()
            .Matches(Page)
            .ToDictionary(
                one => $"{one.Groups["from"]} {one.Groups["to"]} {one.Groups["event"]}",
                one => one.Groups["messages"].Value.Split(", ", StringSplitOptions.RemoveEmptyEntries).ToHashSet()
            );

    private static IEnumerable<(string Arrow, HashSet<string> Messages)> Changes(SprintHistory history) =>
        from fold in history.Folds
        let id = (fold.Recorded.Event as BarrierEvent)?.Barrier ?? (fold.Recorded.Event as JointPlanShared)?.Barrier
        where id is not null
        let before = fold.Before.BarrierOrNull(id.Value)?.State.ToString() ?? "[*]"
        let after = fold.After.Barrier(id.Value).State.ToString()
        where before != after
        select ($"{before} {after} {fold.Recorded.Event.GetType().Name}", Fresh(fold.Before, fold.After));

    private static HashSet<string> Fresh(Sprint before, Sprint after) =>
        [
            .. after
                .Pending.Where(one => before.Outbox.GetValueOrDefault(one.Notice.Id)?.State != OutboxState.Pending)
                .Select(one => one.Notice.Kind.ToString()),
        ];

    // Random histories come here too seldom to rely on it.
    private static HashSet<string> BroughtBackUnsent()
    {
        var it = Scenario
            .Started()
            .Raise(Some.Ann)
            .Deliver("nudge:b1")
            .HoldBack(Some.Leader, 1)
            .Wake("2026-03-02 14:00")
            .StillThere(Some.Ann)
            .Clear(Some.Ben);
        return Fresh(it.State, it.Reopen(Some.Ben).State);
    }

    private static HashSet<(Audience To, bool Waits)> Of(
        Dictionary<NoticeKind, HashSet<(Audience To, bool Waits)>> seen,
        NoticeKind kind
    ) => seen.TryGetValue(kind, out var known) ? known : seen[kind] = [];

    private static string Waits(HashSet<(Audience To, bool Waits)> seen) =>
        seen.Count == 2 ? "if a leader acts"
        : seen.First().Waits ? "yes"
        : "no";

    [GeneratedRegex(
        @"^  (?<from>\S+) --> (?<to>\S+) : (?<event>\w+), .*\((?<messages>[\w, ]*)\)$",
        RegexOptions.Multiline
    )]
    private static partial Regex Drawn();

    [GeneratedRegex(
        @"^\| `(\w+)` \| (person|group) \| .* \| .* \| (yes|no|if a leader acts) \|$",
        RegexOptions.Multiline
    )]
    private static partial Regex Messages();

    [GeneratedRegex(@"`(\w+Laws\.\w+)`")]
    private static partial Regex Tests();
}

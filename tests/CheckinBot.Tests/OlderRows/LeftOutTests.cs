using CheckinBot.Domain;
using CheckinBot.EventStore;
using CheckinBot.Tests.Architecture;

namespace CheckinBot.Tests.OlderRows;

/// <summary>Rows of older versions lack columns that came later: each is left out in turn.</summary>
public sealed class LeftOutTests
{
    public static IEnumerable<object[]> All =>
        EveryEvent.All.SelectMany(one =>
            Declared
                .In(one, EventColumns.Write(one).Keys)
                .Select(value => new object[] { one.GetType().Name, value.Path })
        );

    [Theory]
    [MemberData(nameof(All))]
    public void What_a_row_leaves_out_has_the_default_of_its_declaration_or_the_row_is_refused(string name, string path)
    {
        var sample = EveryEvent.All.Single(one => one.GetType().Name == name);
        var columns = EventColumns.Write(sample);
        var (_, says) = Declared.In(sample, columns.Keys).Single(value => value.Path == path);
        var left = columns
            .Where(column => column.Key != path && !column.Key.StartsWith(path + '_', StringComparison.Ordinal))
            .ToDictionary();
        if (says.MustBeThere && !IsOfWhatMayBeMissing(sample, columns, left, path))
        {
            Assert.True(UnreadableLogException.IsCause(Record.Exception(() => EventColumns.Read(name, left))!));
        }
        else if (!says.MustBeThere)
        {
            Assert.Equal(says.Default, Declared.At(EventColumns.Read(name, left), path));
        }
    }

    [Fact]
    public void The_columns_that_came_after_22_November_have_the_defaults_that_their_groups_had_agreed_to()
    {
        var plan = new SprintPlan("", "", default, default, new([], default, "UTC"), new(new("x"), "", ""), null);
        Assert.Equal(
            (SchoolCare.Default, DigestHolds.PulseAndWins, false, false, null),
            (plan.Care, plan.Digest, plan.SharesMoves, plan.AnyHourWhenBlocking, plan.Deputy)
        );
        var row = EventColumns
            .Write(EveryEvent.All.OfType<SprintStarted>().Single())
            .Where(column =>
                !column.Key.StartsWith("Plan_Care", StringComparison.Ordinal) && column.Key != "Plan_Digest"
            )
            .ToDictionary();
        var read = (SprintStarted)EventColumns.Read(nameof(SprintStarted), row);
        Assert.Equal((SchoolCare.Default, DigestHolds.PulseAndWins), (read.Plan.Care, read.Plan.Digest));
    }

    [Fact]
    public void A_row_that_is_refused_is_named_by_its_place_its_event_and_its_column_and_quotes_nothing()
    {
        var row = EventRows.Write("log", new(7, default, new("c"), EveryEvent.All.OfType<BarrierRaised>().Single()));
        var broken = row with
        {
            Fields = new Dictionary<string, object>(row.Fields) { ["Words_Urgency"] = "secret words" },
        };
        var said = UnreadableLogException.Of("log", broken, Record.Exception(() => EventRows.Read(broken))!).Message;
        Assert.Equal(
            "Log log cannot be read: row 0000000007 (BarrierRaised) has a column that this version "
                + "cannot read: Words_Urgency.",
            said
        );
    }

    // The only column of a fact that itself may be missing: without it the whole fact is.
    private static bool IsOfWhatMayBeMissing(
        LogEvent sample,
        Dictionary<string, object> columns,
        Dictionary<string, object> left,
        string path
    ) =>
        path.LastIndexOf('_') is > 0 and var end
        && !left.Keys.Any(column => column.StartsWith(path[..(end + 1)], StringComparison.Ordinal))
        && Declared.In(sample, columns.Keys).Single(value => value.Path == path[..end]).Says.MustBeThere is false;
}

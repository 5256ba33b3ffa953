using CheckinBot.EventStore;
using CheckinBot.Tests.Architecture;

namespace CheckinBot.Tests.OlderRows;

public sealed class RowsOfReleasesTests
{
    public static TheoryData<string> Versions => [.. KeptRows.Versions];

    [Theory]
    [MemberData(nameof(Versions))]
    public void Every_row_that_a_version_wrote_is_read_and_says_the_same(string version) =>
        Assert.All(KeptRows.Of(version), row =>
        {
            var now = EventColumns.Write(EventColumns.Read(row.Event, row.Columns));
            Assert.All(row.Columns, column => Assert.Equal(column.Value, now[column.Key]));
        });

    [Fact]
    public async Task There_are_rows_of_this_version()
    {
        if (KeptRows.AreToBeWritten)
        {
            await KeptRows.WriteAsync(
                EveryEvent.All.Select(one =>
                    (one.GetType().Name, (IReadOnlyDictionary<string, object>)EventColumns.Write(one))
                )
            );
        }

        Assert.Contains(KeptRows.Version, KeptRows.Versions);
    }
}

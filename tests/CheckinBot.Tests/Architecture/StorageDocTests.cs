using System.Text.RegularExpressions;
using CheckinBot.Domain;
using CheckinBot.EventStore;
using CheckinBot.Store;
using CheckinBot.Tests.App;
using Microsoft.Data.Sqlite;

namespace CheckinBot.Tests.Architecture;

public sealed class StorageDocTests
{
    private static readonly string Page = SourceTree.File("docs", "storage.md").Text;

    public static TheoryData<string> Events => [.. EveryEvent.All.Select(one => one.GetType().Name)];

    [Fact]
    public void There_is_a_sample_of_every_event() =>
        Assert.Equal(
            typeof(LogEvent)
                .Assembly.GetTypes()
                .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(LogEvent)))
                .Select(type => type.Name)
                .Order(),
            EveryEvent.All.Select(one => one.GetType().Name).Order()
        );

    [Theory]
    [MemberData(nameof(Events))]
    public void The_page_names_exactly_the_columns_that_are_written(string name)
    {
        var written = EventColumns.Write(EveryEvent.All.Single(one => one.GetType().Name == name)).Keys;
        Assert.Equal(written.Order(), Documented(Page, name).Order());
    }

    [Theory]
    [MemberData(nameof(Events))]
    public void What_is_written_can_be_read_back(string name)
    {
        var columns = EventColumns.Write(EveryEvent.All.Single(one => one.GetType().Name == name));
        Assert.Equal(columns, EventColumns.Write(EventColumns.Read(name, columns)));
    }

    [Fact]
    public void The_page_names_no_event_that_is_gone() =>
        Assert.Empty(
            Regex
                .Matches(Page, @"^### (\w+)", RegexOptions.Multiline)
                .Select(match => match.Groups[1].Value)
                .Except(EveryEvent.All.Select(one => one.GetType().Name))
        );

    [Fact]
    public void The_page_has_a_part_for_every_table()
    {
        var parts = Regex
            .Matches(Page, @"^## Table (\w+)", RegexOptions.Multiline)
            .Select(match => match.Groups[1].Value);
        Assert.Equal(Enum.GetNames<StoreTable>().Order(), parts.Order());
    }

    [Fact]
    public async Task The_page_names_every_column_of_the_agenda_and_the_directory()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        foreach (var table in new[] { StoreTable.Agenda, StoreTable.Directory })
        {
            var columns = await ColumnsAsync(app.DataSource, table);
            Assert.NotEmpty(columns);
            Assert.All(columns, column => Assert.Contains($"`{column}`", PartOf(table), StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_column_that_is_missing_or_too_much_would_be_found() =>
        Assert.Equal(
            ["Round", "Old"],
            Documented(
                "### RoundClosed\n| `Round` | int | x |\n| `Old` | int | x |\n### Next\n| `Other` | int | x |",
                "RoundClosed"
            )
        );

    private static async Task<List<string>> ColumnsAsync(string dataSource, StoreTable table)
    {
        await using var connection = new SqliteConnection(dataSource);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT DISTINCT column.key FROM {table} AS rows, json_each(rows.fields) AS column";
        await using var reader = await command.ExecuteReaderAsync();
        var columns = new List<string>();
        while (await reader.ReadAsync())
        {
            columns.Add(reader.GetString(0).Split('@')[0]);
        }

        return columns;
    }

    private static string PartOf(StoreTable table) =>
        Regex
            .Match(Page, $@"^## Table {table}\b.*?(?=^## |\z)", RegexOptions.Multiline | RegexOptions.Singleline)
            .Value;

    // The rows of the table below the event's heading.
    private static List<string> Documented(string page, string name)
    {
        var part = Regex
            .Match(page, $@"^### {name}\b(.*?)(?=^##|\z)", RegexOptions.Multiline | RegexOptions.Singleline)
            .Groups[1]
            .Value;
        return
        [
            .. Regex.Matches(part, @"^\| `(\w+)` \|", RegexOptions.Multiline).Select(match => match.Groups[1].Value),
        ];
    }
}

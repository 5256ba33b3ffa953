using System.Text;
using CheckinBot.Records;

namespace CheckinBot.Tests.Records;

public sealed class CsvCellTests
{
    public static TheoryData<string> Attacks =>
    [
        "=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "\t=1", "\r=1", "\n=1", "  =1", "\u00A0=1", "\u200B=1", "\uFEFF=1",
        "\"=1", "\"\"=1\"", "\" =1", "“=1”", "＝1+1", "＋1", "－1", "＠SUM", "\"＝1", "﹦1", "−1",
        "well;=1", "well;\"=1", "well,=1", "well,\"=1", "well\t=1", "well\n=1", "well\r\n  ＝1", "well|=1", "a;b;-1", ",=1", "\",=1", "\";=1", "x\";\"=HYPERLINK(1)",
    ];

    [Theory]
    [MemberData(nameof(Attacks))]
    public void No_reader_sees_a_formula_whatever_it_splits_at(string text)
    {
        var file = Encoding.UTF8.GetString(Written([text, "end"]));
        Assert.All(new[] { ',', ';', '\t', '|' }, separator => Assert.DoesNotContain(Cells(file, separator), IsFormula));
    }

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Without_it_the_reader_would_see_one(string text) =>
        Assert.Contains(new[] { ',', ';', '\t', '|' }, separator => Cells(text, separator).Any(IsFormula));

    [Theory]
    [InlineData("Talk frames helped: 19 of 28")]
    [InlineData("Ben's \"because\" lesson, and why")]
    [InlineData("A 3-step plan = good")]
    [InlineData("me@school.example")]
    [InlineData("")]
    public void What_is_harmless_stays_as_it_was_written(string text) => Assert.Equal(text, CsvCell.Of(text));

    [Fact]
    public void A_cell_comes_back_whole_with_its_quotes_separators_and_lines()
    {
        using var reader = CsvHelper.CsvReader.Create(Written(["Said \"yes\", twice;\nand again", "語🌱"]), CsvHelper.CsvReaderOptions.Default with { HasHeader = false });
        Assert.True(reader.Read());
        Assert.Equal(["Said \"yes\", twice;\nand again", "語🌱"], Enumerable.Range(0, reader.FieldCount).Select(place => reader[place].ToString()));
    }

    private static byte[] Written(string[] cells)
    {
        using var stream = new MemoryStream();
        using (var csv = CsvHelper.CsvWriter.Create(stream, CsvHelper.CsvWriterOptions.Default with { Injection = CsvHelper.CsvInjection.Escape }, leaveOpen: true))
        {
            csv.WriteRecord(cells.Select(CsvCell.Of).ToArray());
        }

        return stream.ToArray();
    }

    // The most careless reading there is: quotes mean nothing, every separator and line break begins a cell.
    private static IEnumerable<string> Cells(string file, char separator) => file.Split(separator, '\r', '\n');

    private static bool IsFormula(string cell)
    {
        var seen = cell.Trim().Trim('"', '“', '”', '\u200B', '\uFEFF').Trim();
        return seen.Length > 0 && "=+-@＝＋－＠﹦−".Contains(seen[0], StringComparison.Ordinal);
    }
}

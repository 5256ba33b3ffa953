using CheckinBot.Records;

namespace CheckinBot.Tests.Records;

public sealed class CsvCellTests
{
    public static TheoryData<string> Attacks =>
        [
            "=1+1",
            "+1",
            "-1",
            "@SUM(A1)",
            "=cmd|' /C calc'!A0",
            "\t=1",
            "\r=1",
            "\n=1",
            "  =1",
            "\u00A0=1",
            "\u200B=1",
            "\uFEFF=1",
            "＝1+1",
            "＋1",
            "－1",
            "＠SUM",
            "﹦1",
            "−1",
            "=HYPERLINK(\"x\")",
        ];

    [Theory]
    [MemberData(nameof(Attacks))]
    public void A_cell_that_begins_with_the_sign_of_a_formula_is_text_to_a_spreadsheet(string text) =>
        Assert.Equal("'" + text, ReadBack(text));

    [Theory]
    [InlineData("Talk frames helped: 19 of 28")]
    [InlineData("Ben's \"because\" lesson, and why")]
    [InlineData("A 3-step plan = good")]
    [InlineData("me@school.example")]
    [InlineData("")]
    [InlineData("Ben, +44 7700 900123")]
    [InlineData("30 pupils, -5 places")]
    [InlineData("Thanks, @Chen")]
    [InlineData("asked\n- offered cover; -1 lesson")]
    [InlineData("\"=1\" he wrote")]
    [InlineData("well;=1\tand|=2")]
    public void What_is_harmless_stays_as_it_was_written(string text) => Assert.Equal(text, ReadBack(text));

    [Fact]
    public void A_cell_comes_back_whole_with_its_quotes_separators_and_lines()
    {
        using var reader = CsvHelper.CsvReader.Create(
            Written(["Said \"yes\", twice;\nand again", "語🌱"]),
            CsvHelper.CsvReaderOptions.Default with
            {
                HasHeader = false,
            }
        );
        Assert.True(reader.Read());
        Assert.Equal(
            ["Said \"yes\", twice;\nand again", "語🌱"],
            Enumerable.Range(0, reader.FieldCount).Select(place => reader[place].ToString())
        );
    }

    private static string ReadBack(string text)
    {
        using var reader = CsvHelper.CsvReader.Create(
            Written([text, "end"]),
            CsvHelper.CsvReaderOptions.Default with
            {
                HasHeader = false,
            }
        );
        Assert.True(reader.Read());
        return reader[0].ToString();
    }

    private static byte[] Written(string[] cells)
    {
        using var stream = new MemoryStream();
        using (var csv = CsvHelper.CsvWriter.Create(stream, CsvHelper.CsvWriterOptions.Default, leaveOpen: true))
        {
            csv.WriteRecord(cells.Select(CsvCell.Of).ToArray());
        }

        return stream.ToArray();
    }
}

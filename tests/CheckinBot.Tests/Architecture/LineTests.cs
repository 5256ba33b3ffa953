using System.Text.RegularExpressions;

namespace CheckinBot.Tests.Architecture;

/// <summary>What the formatter cannot break by itself: comments, texts, and the names of tests.</summary>
public sealed partial class LineTests
{
    private const int MostColumns = 120;
    private const int MostLettersOfATest = 90;

    [Fact]
    public void No_line_is_wider_than_120_columns() => Assert.Empty(SourceTree.CSharp.SelectMany(TooWide));

    [Fact]
    public void A_planted_wide_line_is_found() =>
        Assert.Equal(["src/X.cs:2"], TooWide(new("src/X.cs", "class X\n" + new string('x', MostColumns + 1) + "\n")));

    [Fact]
    public void The_name_of_a_test_has_at_most_90_letters() => Assert.Empty(SourceTree.CSharp.SelectMany(TooLong));

    [Fact]
    public void A_planted_long_name_is_found()
    {
        var name = new string('x', MostLettersOfATest + 1);
        Assert.Equal([name], TooLong(new("tests/X.cs", $"public void {name}() => Act();")));
    }

    private static IEnumerable<string> TooWide(Source source) =>
        source
            .Text.Split('\n')
            .Select((line, number) => (Text: line, Place: $"{source.Path}:{number + 1}"))
            .Where(line => line.Text.Length > MostColumns)
            .Where(line => !(source.IsIn("tests") && QuotesAnotherLanguage().IsMatch(line.Text)))
            .Select(line => line.Place);

    private static IEnumerable<string> TooLong(Source source) =>
        TestNames().Matches(source.Text).Select(match => match.Groups["name"].Value);

    // JSON, addresses, settings and iCalendar, as they go over the wire, are kept in one piece.
    [GeneratedRegex("""\{?"[\w$.]+":|https?://|\w+=\{?\w+[^;]*\}?;|BEGIN:V""")]
    private static partial Regex QuotesAnotherLanguage();

    [GeneratedRegex(@"public (?:async Task|void|Task) (?<name>\w{91,})\(")]
    private static partial Regex TestNames();
}

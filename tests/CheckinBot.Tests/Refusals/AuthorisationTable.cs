using CheckinBot.Tests.App;

namespace CheckinBot.Tests.Refusals;

/// <summary>The tables of <c>docs/authorisation.md</c>, as they stand there.</summary>
internal static class AuthorisationTable
{
    private static readonly string[] Lines = File.ReadAllLines(
        Path.Combine(Repository.Folder, "docs", "authorisation.md")
    );

    /// <summary>Which verb, who presses, and whether they may: "yes", "own", "no", or "no\*".</summary>
    public static IReadOnlyList<(string Verb, string Who, string May)> Buttons { get; } = [.. Read("verb")];

    /// <summary>Which word, where it is written, and what it reaches.</summary>
    public static IReadOnlyList<(string Word, string Where, string Reaches)> Words { get; } = [.. Read("word")];

    private static IEnumerable<(string Row, string Column, string Cell)> Read(string corner)
    {
        var rows = Lines
            .SkipWhile(line => !line.StartsWith($"| {corner} |", StringComparison.Ordinal))
            .TakeWhile(line => line.StartsWith('|'))
            .Select(Cells)
            .ToList();
        return from row in rows.Skip(2)
            from column in Enumerable.Range(1, rows[0].Length - 1)
            select (row[0].Trim('`'), rows[0][column], row[column]);
    }

    private static string[] Cells(string line) => [.. line.Trim('|').Split('|').Select(cell => cell.Trim())];
}

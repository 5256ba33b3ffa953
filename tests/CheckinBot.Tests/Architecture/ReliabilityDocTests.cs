using System.Text.RegularExpressions;

namespace CheckinBot.Tests.Architecture;

/// <summary>Whatever <c>docs/reliability.md</c> says is proved by a test that exists.</summary>
public sealed class ReliabilityDocTests
{
    private static readonly string Folder = Path.Combine(App.Repository.Folder, "tests");
    private static readonly string[] Rows =
    [
        .. File.ReadLines(Path.Combine(App.Repository.Folder, "docs", "reliability.md"))
            .SkipWhile(line => line != "## Attack")
            .TakeWhile(line => line == "## Attack" || !line.StartsWith("## ", StringComparison.Ordinal))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Skip(2),
    ];

    [Fact]
    public void Every_attack_names_a_test_and_every_test_exists()
    {
        Assert.InRange(Rows.Count(row => Tests(row).Count > 0), 30, 100);
        Assert.All(Rows.Where(row => row.Count(letter => letter == '|') == 4), row => Assert.NotEmpty(Tests(row)));
        Assert.All(Rows.SelectMany(Tests).Distinct(), test => Assert.True(Exists(test), $"There is no test {test}."));
    }

    [Fact]
    public void A_test_that_is_not_there_is_missed() => Assert.False(Exists("FuzzTests.Nobody_wrote_this"));

    private static List<string> Tests(string row) =>
        [.. Regex.Matches(row.Split('|')[^2], @"`(\w+Tests\.\w+)`").Select(match => match.Groups[1].Value)];

    private static bool Exists(string test) =>
        test.Split('.') is [var type, var name]
        && Directory
            .EnumerateFiles(Folder, $"{type}.cs", SearchOption.AllDirectories)
            .Any(file => Regex.IsMatch(File.ReadAllText(file), $@"public (async Task|void|Task) {name}\("));
}

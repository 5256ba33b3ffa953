using System.Text.RegularExpressions;

namespace CheckinBot.Tests.Architecture;

/// <summary>Whatever <c>docs/reliability.md</c> says is proved by a test that exists.</summary>
public sealed class ReliabilityDocTests
{
    private static readonly string Folder = Path.Combine(App.Repository.Folder, "tests");
    private static readonly string Page = SourceTree.File("docs", "reliability.md").Text;

    // An attack begins with bold words; below it stands a bullet for each test, up to the next empty line.
    private static readonly string[] Attacks =
    [
        .. Section("Attack").Split("\n\n").Where(part => part.StartsWith("**", StringComparison.Ordinal)),
    ];

    [Fact]
    public void Every_attack_names_a_test_and_every_test_exists()
    {
        Assert.InRange(Attacks.Length, 30, 100);
        Assert.All(Attacks, attack => Assert.NotEmpty(Tests(attack)));
        Assert.All(Attacks, attack => Assert.Equal(attack.Split("\n- ").Length - 1, Tests(attack).Count));
        Assert.All(Attacks.SelectMany(Tests).Distinct(), test => Assert.True(Exists(test), $"There is no {test}."));
    }

    [Fact]
    public void A_test_that_is_not_there_is_missed() => Assert.False(Exists("FuzzTests.Nobody_wrote_this"));

    private static string Section(string heading) =>
        Page.Split("\n## ").Single(section => section.StartsWith(heading + "\n", StringComparison.Ordinal));

    private static List<string> Tests(string attack) =>
        [.. Regex.Matches(attack, @"(?m)^- `(\w+Tests\.\w+)`$").Select(match => match.Groups[1].Value)];

    private static bool Exists(string test) =>
        test.Split('.') is [var type, var name]
        && Directory
            .EnumerateFiles(Folder, $"{type}.cs", SearchOption.AllDirectories)
            .Any(file => Regex.IsMatch(File.ReadAllText(file), $@"public (async Task|void|Task) {name}\("));
}

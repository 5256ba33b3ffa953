using System.Text.RegularExpressions;

namespace Packaging.Tests.Image;

/// <summary>What the Dockerfile says, read from it.</summary>
internal static partial class ImageRecipe
{
    private static readonly string Text = File.ReadAllText(Repository.At("Dockerfile"))
        .ReplaceLineEndings("\n")
        .Replace("\\\n", " ");

    /// <summary>The images that it begins with.</summary>
    public static IReadOnlyList<string> Bases { get; } =
    [.. BaseImage().Matches(Text).Select(match => match.Groups[1].Value)];

    /// <summary>What it publishes with: the arguments of <c>dotnet</c>.</summary>
    public static IReadOnlyList<string> Publish { get; } = Words(PublishCommand().Match(Text).Groups[1].Value);

    /// <summary>The environment that it sets, name and value.</summary>
    public static IReadOnlyDictionary<string, string> Environment { get; } =
        Variable()
            .Matches(EnvironmentLine().Match(Text).Groups[1].Value)
            .ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value.Trim('"'));

    /// <summary>The user's number.</summary>
    public static string User { get; } = UserLine().Match(Text).Groups[1].Value;

    /// <summary>What a container runs, and what says whether it is well.</summary>
    public static IReadOnlyList<string> Start { get; } = Quoted(StartLine().Match(Text).Groups[1].Value);

    public static IReadOnlyList<string> HealthCheck { get; } = Quoted(HealthLine().Match(Text).Groups[1].Value);

    /// <summary>What of the repository the build sees, as <c>.dockerignore</c> leaves it.</summary>
    public static bool IsSeen(string path) =>
        !Ignored.Any(one => path.Split('/').Contains(one) || path.Split('/')[0] == one);

    private static string[] Ignored { get; } =
    [
        .. File.ReadAllLines(Repository.At(".dockerignore"))
            .Where(line => !line.Contains("*.", StringComparison.Ordinal))
            .Select(line => line.Replace("**/", "", StringComparison.Ordinal)),
    ];

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string[] Quoted(string list) => [.. list.Split(',').Select(one => one.Trim().Trim('"'))];

    [GeneratedRegex("^ARG \\w+=(\\S+)$", RegexOptions.Multiline)]
    private static partial Regex BaseImage();

    [GeneratedRegex("^RUN dotnet (publish .*?)&&", RegexOptions.Multiline)]
    private static partial Regex PublishCommand();

    [GeneratedRegex("^ENV (.*)$", RegexOptions.Multiline)]
    private static partial Regex EnvironmentLine();

    [GeneratedRegex("(\\w+)=(\"[^\"]*\"|\\S+)")]
    private static partial Regex Variable();

    [GeneratedRegex("^USER (\\d+)$", RegexOptions.Multiline)]
    private static partial Regex UserLine();

    [GeneratedRegex("^ENTRYPOINT \\[(.*)\\]$", RegexOptions.Multiline)]
    private static partial Regex StartLine();

    [GeneratedRegex("^HEALTHCHECK .*CMD \\[(.*)\\]$", RegexOptions.Multiline)]
    private static partial Regex HealthLine();
}

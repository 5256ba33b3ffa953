using System.Text.RegularExpressions;
using Testing.Node;

namespace CheckinBot.Tests.Architecture;

/// <summary>One file of the repository. <paramref name="Path"/>: from its root, with forward slashes.</summary>
internal sealed partial record Source(string Path, string Text)
{
    /// <summary>The text without comments: a rule is about what the code does, not what it says.</summary>
    public string Code => Comments().Replace(Text, "");

    /// <summary>True in a folder, or for the file itself.</summary>
    public bool IsIn(string place) => Path == place || Path.StartsWith(place + "/", StringComparison.Ordinal);

    [GeneratedRegex(@"(?<=^|\s)//.*$|<!--[\s\S]*?-->", RegexOptions.Multiline)]
    private static partial Regex Comments();
}

/// <summary>The repository that these tests were built from.</summary>
internal static class SourceTree
{
    private static readonly string[] Built = ["bin", "obj", "node_modules"];

    /// <summary>Every C# and project file under src.</summary>
    public static IReadOnlyList<Source> All { get; } = [.. In("src", ".cs", ".csproj")];

    /// <summary>Every C# file that we write, the tests as well.</summary>
    public static IReadOnlyList<Source> CSharp { get; } =
    [.. All.Where(source => Path.GetExtension(source.Path) == ".cs"), .. In("tests", ".cs")];

    public static Source File(params string[] parts) => Read(Repository.At(parts));

    private static Source Read(string file) =>
        new(Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'), System.IO.File.ReadAllText(file));

    private static IEnumerable<Source> In(string folder, params string[] kinds) =>
        Directory
            .EnumerateFiles(Repository.At(folder), "*.cs*", SearchOption.AllDirectories)
            .Where(file => kinds.Contains(Path.GetExtension(file)) && !IsBuilt(file))
            .Select(Read);

    private static bool IsBuilt(string file) =>
        Path.GetRelativePath(Repository.Root, file).Split('/', '\\').Any(Built.Contains);
}

using System.Text.RegularExpressions;

namespace CheckinBot.Tests.Cards.Package;

/// <summary>
/// Public members of the NuGet package AdaptiveCards 3.1.0, as <c>official-3.1.0.txt</c> lists them: a line for a type,
/// and under it, set in, one for each member.
/// </summary>
internal sealed partial class OfficialMembers
{
    private readonly List<(string Type, string Member)> _lines = [];

    private OfficialMembers() { }

    /// <summary>The types as they are declared, such as <c>class AdaptiveCard : AdaptiveTypedElement</c>.</summary>
    public IReadOnlyList<string> Declarations { get; private init; } = [];

    /// <summary>The names of the types.</summary>
    public IEnumerable<string> Types => Declarations.Select(NameOf);

    /// <summary>
    /// The members as they are declared, each after its type's name: <c>AdaptiveCard: string ToJson()</c>.
    /// </summary>
    public IEnumerable<string> Members => _lines.Select(line => $"{line.Type}: {line.Member}");

    /// <summary>What compiled code calls: <c>AdaptiveCard.get_Lang(): string</c>.</summary>
    public IEnumerable<string> Calls => _lines.SelectMany(line => CallsOf(line.Type, line.Member));

    public static OfficialMembers Read(IEnumerable<string> text)
    {
        var lines = text.Where(line => line.Length > 0 && !line.StartsWith('#')).ToList();
        var official = new OfficialMembers { Declarations = [.. lines.Where(line => !char.IsWhiteSpace(line[0]))] };
        var type = "";
        foreach (var line in lines)
        {
            type = char.IsWhiteSpace(line[0]) ? type : NameOf(line);
            if (char.IsWhiteSpace(line[0]))
            {
                official._lines.Add((type, line.Trim()));
            }
        }

        return official;
    }

    private static string NameOf(string declaration) => Name().Match(declaration).Groups[1].Value;

    private static IEnumerable<string> CallsOf(string type, string member)
    {
        var bare = Modifiers().Replace(member, "");
        if (Property().Match(bare) is { Success: true } property)
        {
            var (of, name) = (property.Groups[1].Value, property.Groups[2].Value);
            return [$"{type}.get_{name}(): {of}", $"{type}.set_{name}({of}): void"];
        }

        return Method().Match(bare) is { Success: true } method
                ? [$"{type}.{method.Groups[2].Value}{method.Groups[3].Value}: {method.Groups[1].Value}"]
            : bare.StartsWith($"{type}(", StringComparison.Ordinal) ? [$"{type}..ctor{bare[type.Length..]}: void"]
            : [];
    }

    [GeneratedRegex(@"\b(?:class|enum) (\w+)")]
    private static partial Regex Name();

    [GeneratedRegex(@"^((abstract|virtual|override|static) )+")]
    private static partial Regex Modifiers();

    [GeneratedRegex(@"^(.+) (\w+) \{ get; set; \}$")]
    private static partial Regex Property();

    [GeneratedRegex(@"^(\S.*) (\w+)(\(.*\))$")]
    private static partial Regex Method();
}

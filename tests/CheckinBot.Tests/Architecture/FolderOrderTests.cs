using System.Text.RegularExpressions;
using Testing.Node;

namespace CheckinBot.Tests.Architecture;

/// <summary>
/// The folders of the service stand in docs/architecture.md in an order in which each knows only those before it: so no
/// two know each other, directly or by way of others.
/// </summary>
public sealed partial class FolderOrderTests
{
    private const string Service = "src/CheckinBot/";

    [Fact]
    public void The_document_names_every_folder_once() =>
        Assert.Equal(
            Directory
                .EnumerateDirectories(Repository.At("src", "CheckinBot"))
                .Where(folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Any())
                .Select(folder => Path.GetFileName(folder))
                .Except(["bin", "obj"])
                .Order(StringComparer.Ordinal),
            Rows().SelectMany(row => row).Order(StringComparer.Ordinal)
        );

    [Fact]
    public void A_folder_knows_only_those_above_it_in_the_document() => Assert.Empty(Breaches(SourceTree.All));

    [Theory]
    [InlineData("Cards", "using CheckinBot.Chat;")]
    [InlineData("Telemetry", "using static CheckinBot.Outbox.DeliveryLeases;")]
    [InlineData("Barriers", "using CheckinBot.Checkins;")]
    [InlineData("Store", "var x = new CheckinBot.EventStore.EventLog();")]
    public void A_planted_breach_is_found(string folder, string text) =>
        Assert.Single(Breaches([new($"{Service}{folder}/X.cs", text)]));

    [Theory]
    [InlineData("Chat", "using CheckinBot.Cards;")]
    [InlineData("Barriers", "using CheckinBot.Barriers;")]
    [InlineData("Store", "using CheckinBot.Domain;")]
    [InlineData("Store", "// CheckinBot.EventStore reads it")]
    public void What_is_allowed_is_not_found(string folder, string text) =>
        Assert.Empty(Breaches([new($"{Service}{folder}/X.cs", text)]));

    private static IEnumerable<string> Breaches(IEnumerable<Source> sources)
    {
        var places = Rows().SelectMany((row, place) => row.Select(folder => (folder, place))).ToDictionary();
        return from source in sources
            where source.Path.StartsWith(Service, StringComparison.Ordinal) && source.Path.Split('/').Length > 3
            let own = source.Path.Split('/')[2]
            from known in Names().Matches(source.Code).Select(match => match.Groups["folder"].Value).Distinct()
            where known != own && places.TryGetValue(known, out var place) && place >= places[own]
            select $"{source.Path}: {known}";
    }

    private static string[][] Rows()
    {
        var text = SourceTree.File("docs", "architecture.md").Text;
        var table = text[text.IndexOf("| folder of `src/CheckinBot`", StringComparison.Ordinal)..];
        return
        [
            .. table
                .Split('\n')
                .Skip(2)
                .TakeWhile(line => line.StartsWith('|'))
                .Select(line => line.Split('|')[1])
                .Select(cell => Folders().Matches(cell).Select(match => match.Groups[1].Value).ToArray()),
        ];
    }

    [GeneratedRegex(@"\bCheckinBot\.(?<folder>[A-Z]\w+)\b")]
    private static partial Regex Names();

    [GeneratedRegex("`([A-Za-z]+)`")]
    private static partial Regex Folders();
}

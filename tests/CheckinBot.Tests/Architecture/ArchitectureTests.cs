using System.Reflection;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using CheckinBot.Domain;

namespace CheckinBot.Tests.Architecture;

public sealed class ArchitectureTests
{
    private static readonly string[] Clocks =
    [
        "P:System.DateTime.Now",
        "P:System.DateTime.UtcNow",
        "P:System.DateTimeOffset.Now",
        "P:System.DateTimeOffset.UtcNow",
        "T:System.TimeProvider",
        "T:NodaTime.SystemClock",
    ];

    public static TheoryData<string> Rules => [.. Rule.All.Keys];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_rule_holds(string name)
    {
        var rule = Rule.All[name];
        Assert.Contains(SourceTree.All, source => source.IsIn(rule.Where));
        Assert.Empty(rule.Broken(SourceTree.All));
    }

    [Theory]
    [InlineData(
        "Only EventStore, Erasure and Store touch the store",
        "src/CheckinBot/Chat/X.cs",
        "class X(IStore store);"
    )]
    [InlineData("Only Store knows which storage there is", "src/CheckinBot/EventStore/X.cs", "new TableClient(uri)")]
    [InlineData(
        "Only Store knows which storage there is",
        "src/CheckinBot/Program.cs",
        "using Microsoft.Data.Sqlite; SqliteConnection c;"
    )]
    [InlineData("Only Outbox sends", "src/CheckinBot/SprintBot.cs", "await turnContext.SendActivityAsync(hello);")]
    [InlineData("Only Outbox sends", "src/CheckinBot/Chat/X.cs", "class X(BotAdapter adapter);")]
    [InlineData("Only Outbox sends", "src/CheckinBot/Barriers/X.cs", "new ConnectorClient(http)")]
    [InlineData("The card library knows nothing of CheckinBot", "src/AdaptiveCards/X.cs", "using CheckinBot.Domain;")]
    [InlineData(
        "The card library knows nothing of CheckinBot",
        "src/AdaptiveCards/AdaptiveCards.csproj",
        """<ProjectReference Include="../../CheckinBot/CheckinBot.csproj" />"""
    )]
    [InlineData(
        "The service knows nothing of the simulator",
        "src/CheckinBot/CheckinBot.csproj",
        """<ProjectReference Include="../Simulator/Simulator.csproj" />"""
    )]
    [InlineData("The domain knows nothing of the simulator", "src/CheckinBot.Domain/X.cs", "using Simulator;")]
    [InlineData(
        "Exceptions of every kind are caught at four edges",
        "src/CheckinBot/Chat/X.cs",
        "catch (Exception failure)\n{"
    )]
    [InlineData(
        "Exceptions of every kind are caught at four edges",
        "src/CheckinBot/Chat/X.cs",
        "catch (Exception e) when (e is not OutOfMemoryException)"
    )]
    [InlineData("Exceptions of every kind are caught at four edges", "src/Simulator/X.cs", "try { } catch { }")]
    [InlineData("Nobody else names Barriers", "src/CheckinBot/Checkins/X.cs", "using CheckinBot.Barriers;")]
    [InlineData("Nobody else names Sprints", "src/CheckinBot/Chat/X.cs", "var card = Sprints.SetupCard.Start;")]
    [InlineData(
        "Nobody else names Checkins",
        "src/CheckinBot/Barriers/X.cs",
        "using Card = CheckinBot.Checkins.CheckinCard;"
    )]
    [InlineData("Nobody else names Ideas", "src/CheckinBot/Chat/X.cs", "using CheckinBot.Ideas;")]
    [InlineData(
        "Nobody else names Digests",
        "src/CheckinBot/CheckinBot.csproj",
        """<Using Include="CheckinBot.Digests" />"""
    )]
    public void A_planted_breach_is_found(string name, string path, string text) =>
        Assert.Equal([path], Rule.All[name].Broken([new(path, text)]));

    [Theory]
    [InlineData("Only Outbox sends", "src/CheckinBot/Outbox/X.cs", "await turn.SendActivityAsync(hello);")]
    [InlineData("Only Outbox sends", "src/CheckinBot/Chat/X.cs", "var a = 1; // not with a BotAdapter")]
    [InlineData(
        "Exceptions of every kind are caught at four edges",
        "src/CheckinBot/X.cs",
        "catch (Exception e) when (e is IOException or JsonException)"
    )]
    [InlineData(
        "Nobody else names Barriers",
        "src/CheckinBot/Checkins/X.cs",
        "sprint.Barriers.Count(); Barriers(sprint);"
    )]
    public void What_is_allowed_is_not_found(string name, string path, string text) =>
        Assert.Empty(Rule.All[name].Broken([new(path, text)]));

    [Fact]
    public void Every_folder_with_a_card_action_or_a_text_command_is_a_feature_or_Chat()
    {
        var folders = typeof(CheckinBotApp)
            .Assembly.GetTypes()
            .Where(type =>
                type is { IsClass: true }
                && type.GetInterfaces().Any(one => one.Name is "ICardAction" or "INoticeRenderer")
            )
            .Select(type => type.Namespace!["CheckinBot.".Length..])
            .Distinct();
        Assert.Empty(folders.Except(Rule.Features));
    }

    [Fact]
    public void The_domain_references_only_the_framework_and_NodaTime() =>
        Assert.Empty(Strangers(typeof(Sprint).Assembly));

    [Fact]
    public void A_stranger_among_the_references_is_found() =>
        Assert.Contains("xunit.core", Strangers(typeof(ArchitectureTests).Assembly));

    [Fact]
    public void The_domains_project_names_no_other_project_and_no_package_that_runs_but_NodaTime() =>
        Assert.Equal(
            ["NodaTime"],
            References(SourceTree.File("src", "CheckinBot.Domain", "CheckinBot.Domain.csproj").Code)
        );

    [Fact]
    public void A_planted_reference_is_found() =>
        Assert.Equal(
            ["../CheckinBot/CheckinBot.csproj"],
            References("""<ProjectReference Include="../CheckinBot/CheckinBot.csproj" />""")
        );

    [Fact]
    public void The_domain_bans_every_clock()
    {
        var banned = SourceTree
            .File("src", "CheckinBot.Domain", "BannedSymbols.txt")
            .Text.Split('\n')
            .Select(line => line.Split(';')[0]);
        Assert.Empty(Clocks.Except(banned));
        Assert.Contains(
            "<AdditionalFiles Include=\"BannedSymbols.txt\"",
            SourceTree.File("src", "CheckinBot.Domain", "CheckinBot.Domain.csproj").Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_card_library_references_nothing_of_CheckinBot() =>
        Assert.DoesNotContain(typeof(AdaptiveCard).Assembly.GetReferencedAssemblies(), one =>
            one.Name!.StartsWith("CheckinBot", StringComparison.Ordinal)
        );

    [Fact]
    public void The_service_does_not_reference_the_simulator() =>
        Assert.DoesNotContain(typeof(CheckinBotApp).Assembly.GetReferencedAssemblies(), reference =>
            reference.Name == "Simulator"
        );

    private static IEnumerable<string> Strangers(Assembly assembly) =>
        assembly
            .GetReferencedAssemblies()
            .Select(reference => reference.Name!)
            .Where(name =>
                name != "NodaTime"
                && !File.Exists(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), name + ".dll"))
            );

    // An analyzer (PrivateAssets="all") does not run with the program.
    private static IEnumerable<string> References(string project) =>
        Regex
            .Matches(
                project,
                @"<(?:Package|Project|Framework)Reference Include=""([^""]+)""(?![^>]*PrivateAssets=""all"")"
            )
            .Select(match => match.Groups[1].Value);
}

using System.Reflection;
using System.Text.RegularExpressions;
using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Domain;
using CheckinBot.Tests.App;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CheckinBot.Tests.Cards;

/// <summary>
/// <c>docs/cards.md</c> is a contract with other clients: it names what the product knows, no more and no less.
/// </summary>
public sealed partial class CardsDocumentTests
{
    private static readonly string Document = File.ReadAllText(Path.Combine(Repository.Folder, "docs", "cards.md"));

    [Fact]
    public void It_names_every_verb_that_is_registered_and_no_other() =>
        Assert.Equal(Service<ICardAction>().Select(action => action.Verb).Order(), First("Verbs").Order());

    [Fact]
    public void It_names_every_field_that_cards_may_send_and_no_other()
    {
        var fields = typeof(CardFields)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (string)field.GetRawConstantValue()!);
        Assert.Equal(fields.Order(), First("What holds for every card").Concat(First("Inputs")).Order());
    }

    [Fact]
    public void It_names_every_word_that_one_can_write() =>
        Assert.All(Service<ITextCommand>().SelectMany(word => word.Words.Concat(word.Also)), word =>
            Assert.Contains($"`{word}`", Section("Words one can write"), StringComparison.Ordinal)
        );

    [Fact]
    public void It_names_the_words_of_every_choice()
    {
        Allows<Going>(CardFields.Going);
        Allows<Hears>(CardFields.Hears);
        Allows<Urgency>(CardFields.Urgency);
        Allows<Help>(CardFields.Help);
        Allows<BarrierKind>(CardFields.Kind);
        Allows<Outcome>(CardFields.Outcome);
        Allows<DigestRhythm>(CardFields.Rhythm);
        Allows<TrialOutcome>(CardFields.Result);
        Allows<How>(CardFields.How);
        Allows<Tone>(CardFields.Tone);
        Allows<TurnedOut>(CardFields.TurnedOut);
        Allows<DigestHolds>(CardFields.DigestHolds);
        Allows<Verdict>(CardFields.Practical);
        Allows<NextStep>(CardFields.Next);
        Assert.All(Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None), day =>
            Assert.Contains($"`{Choices<IsoDayOfWeek>.Write(day)}`", Row(CardFields.Days), StringComparison.Ordinal)
        );
    }

    [Fact]
    public void It_names_the_limits_that_the_product_holds_to() =>
        Assert.All(
            new[]
            {
                (CardFields.Focus, Limits.Focus),
                (CardFields.Evidence, Limits.Evidence),
                (CardFields.Done, Limits.Answer),
                (CardFields.Stuck, Limits.Answer),
                (CardFields.Tweak, Limits.Answer),
                (CardFields.ShoutOut, Limits.Answer),
                (CardFields.What, Limits.Barrier),
                (CardFields.Note, Limits.Note),
                (CardFields.When, Limits.Plan),
                (CardFields.Then, Limits.Plan),
                (CardFields.With, Limits.With),
                (CardFields.Message, Limits.Line),
                (CardFields.Learned, Limits.Line),
                (CardFields.FirstDay, Limits.SprintDays),
                (CardFields.About, Limits.Plan),
                (CardFields.Tried, Limits.Line),
                (CardFields.Text, Limits.Line),
                (CardFields.Saw, Limits.Line),
                (CardFields.Until, Limits.DaysAhead),
            },
            one => Assert.Contains($" {one.Item2} ", Row(one.Item1), StringComparison.Ordinal)
        );

    [Fact]
    public void What_stands_on_the_cards_stands_in_it()
    {
        var parts = AllCards.Of(SchoolTexts.Realistic, 5).SelectMany(one => CardShape.Of(one.Card)).ToList();
        Assert.Empty(
            parts.Where(CardShape.IsInput).Select(input => (string)input["id"]!).Distinct().Except(First("Inputs"))
        );
        Assert.Empty(
            parts
                .Where(part => CardShape.Is(part, "Action.Execute"))
                .Select(button => (string)button["verb"]!)
                .Distinct()
                .Except(First("Verbs"))
        );
    }

    [Fact]
    public void Every_picture_that_it_shows_is_there_and_none_is_left_over() =>
        Assert.Equal(
            Picture().Matches(Document).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal),
            Directory
                .GetFiles(Path.Combine(Repository.Folder, "docs", "pictures"))
                .Select(file => Path.GetFileName(file)!)
                .Where(name => name != "simulator.png")
                .Order(StringComparer.Ordinal)
        );

    private static void Allows<T>(string field)
        where T : struct, Enum =>
        Assert.All(Enum.GetValues<T>(), value =>
            Assert.Contains($"`{Choices<T>.Write(value)}`", Row(field), StringComparison.Ordinal)
        );

    private static string Row(string field) =>
        Section("Inputs")
            .Split('\n')
            .Single(line =>
                line.StartsWith('|') && line.Split('|')[1].Contains($"`{field}`", StringComparison.Ordinal)
            );

    // The names in the first column of a section's tables.
    private static IEnumerable<string> First(string section) =>
        Section(section)
            .Split('\n')
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .SelectMany(line => Code().Matches(line.Split('|')[1]).Select(match => match.Groups[1].Value));

    private static string Section(string heading) =>
        Document.Split("\n## ").Single(section => section.StartsWith(heading + "\n", StringComparison.Ordinal));

    private static List<T> Service<T>()
        where T : notnull
    {
        // Built and never started, so that nothing is stored and nobody is called.
        using var app = (IDisposable)
            CheckinBotApp.Create(["--environment", "Development"], builder =>
                builder.Configuration.AddInMemoryCollection(
                    new Dictionary<string, string?>
                    {
                        ["Bot:DangerouslyAllowUnauthenticated"] = "true",
                        ["Storage:ConnectionString"] = "Data Source=never-opened.db",
                    }
                )
            );
        return [.. ((WebApplication)app).Services.GetServices<T>()];
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();

    [GeneratedRegex("pictures/([a-z-]+\\.png)")]
    private static partial Regex Picture();
}

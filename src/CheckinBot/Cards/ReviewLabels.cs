using CheckinBot.Cards.Teams;
using CheckinBot.Domain;

namespace CheckinBot.Cards;

/// <summary>The words, and the picture, for what a look back brought.</summary>
internal static class ReviewLabels
{
    public const string Practical = "Was it practical?";
    public const string Helpful = "Was it helpful?";
    public const string Worth = "Was it worth the work?";

    private const string HowItWas = "How it was";

    public static string Verdict(Verdict verdict) =>
        verdict switch
        {
            Domain.Verdict.Yes => "Yes",
            Domain.Verdict.Partly => "Partly",
            Domain.Verdict.No => "No",
        };

    public static string Next(NextStep next) =>
        next switch
        {
            NextStep.GoOn => "Go on",
            NextStep.Adapt => "Adapt",
            NextStep.Stop => "Stop",
        };

    /// <summary>What a group decided, as a sentence about it ends.</summary>
    public static string Decided(NextStep next) =>
        next switch
        {
            NextStep.GoOn => "goes on",
            NextStep.Adapt => "goes on and adapts",
            NextStep.Stop => "stops here",
        };

    /// <summary>The counts in words, one line a question: what may not be counted is said so.</summary>
    public static IEnumerable<AdaptiveElement> InWords(ReviewCounts counts) =>
        [
            CardParts.Labelled("Practical", Said(counts.Practical)),
            CardParts.Labelled("Helpful", Said(counts.Helpful)),
            CardParts.Labelled("Worth the work", Said(counts.Worth)),
            CardParts.Labelled("Next", Said(counts.Next)),
        ];

    /// <summary>The same three questions as bars; nothing where there is no answer to draw.</summary>
    public static IEnumerable<AdaptiveElement> Picture(ReviewCounts counts)
    {
        var bars = new[] { ("Practical", counts.Practical), ("Helpful", counts.Helpful), ("Worth it", counts.Worth) }
            .Where(one => one.Item2 is not null && counts.Answers > 0)
            .Select(one => new TeamsStackedBar(one.Item1, [.. Parts(one.Item2!)]))
            .ToList();
        return bars.Count < 2 ? [] : [TeamsChart.Stacked(HowItWas, bars, CardParts.Line(HowItWas + ":"))];
    }

    public static string Said(Counts<Verdict>? counts) =>
        counts is null
            ? Alike
            : $"{counts.Of(Domain.Verdict.Yes)} yes · {counts.Of(Domain.Verdict.Partly)} partly · "
                + $"{counts.Of(Domain.Verdict.No)} no";

    private static string Said(Counts<NextStep>? counts) =>
        counts is null
            ? Alike
            : $"{counts.Of(NextStep.GoOn)} go on · {counts.Of(NextStep.Adapt)} adapt · {counts.Of(NextStep.Stop)} stop";

    private const string Alike = "all answered alike, so it is not counted here";

    private static IEnumerable<TeamsBarPart> Parts(Counts<Verdict> counts) =>
        [
            new("Yes", counts.Of(Domain.Verdict.Yes), TeamsChartColor.Good),
            new("Partly", counts.Of(Domain.Verdict.Partly), TeamsChartColor.Warning),
            new("No", counts.Of(Domain.Verdict.No), TeamsChartColor.CategoricalLavender),
        ];
}

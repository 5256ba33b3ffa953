using System.Globalization;
using CheckinBot.Domain;

namespace CheckinBot.Cards;

/// <summary>The words for what was tried. What did not work is a lesson.</summary>
internal static class TrialLabels
{
    private static readonly string[] Numbers =
    [
        "no",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
    ];

    public static string Result(TrialOutcome result) =>
        result switch
        {
            TrialOutcome.Worked => "Worked",
            TrialOutcome.Partly => "Worked in part",
            TrialOutcome.DidNot => "A lesson learned",
        };

    /// <summary>What is known of other groups, counted and never named; empty when nothing is.</summary>
    public static string Known(TrialsKnown known)
    {
        var parts = new[] { (known.Worked, "worked"), (known.Partly, "worked in part"), (known.DidNot, "did not") }
            .Where(part => part.Item1 > 0)
            .ToList();
        if (parts.Count == 0 || known.Groups == 0)
        {
            return "";
        }

        var others = $"{Phrases.First(Number(known.Groups))} other {(known.Groups == 1 ? "group" : "groups")}";
        var results = parts.Select((part, place) => Part(part.Item1, part.Item2, first: place == 0));
        return $"{others} met something like this: {Phrases.List([.. results])}.";
    }

    private static string Part(int count, string result, bool first) =>
        $"{Number(count)}{(first ? Things(count) : "")} {result}";

    private static string Things(int count) => count == 1 ? " thing" : " things";

    private static string Number(int number) =>
        number < Numbers.Length ? Numbers[number] : number.ToString(CultureInfo.InvariantCulture);
}

using System.Text.RegularExpressions;

namespace Data.Tables;

/// <summary>Filters that Azure refuses and Azurite answers: bare or double-quoted text, more than 15 comparisons.</summary>
internal static partial class FilterLimits
{
    public const int MaxComparisons = 15;

    public static void Check(string? filter)
    {
        if (string.IsNullOrEmpty(filter))
            return;
        var comparisons = 0;
        foreach (Match comparison in Comparison().Matches(WithoutText(filter)))
        {
            comparisons++;
            if (!Literal().IsMatch(comparison.Groups["right"].Value))
                throw new ArgumentException($"The filter compares with '{comparison.Groups["right"].Value}', which is no literal; text is written 'like this'.", nameof(filter));
        }

        if (comparisons > MaxComparisons)
            throw new ArgumentException($"The filter has {comparisons} comparisons; at most {MaxComparisons} are allowed.", nameof(filter));
    }

    private static string WithoutText(string filter)
    {
        var rest = Text().Replace(filter, "''");
        if (rest.Replace("''", "", StringComparison.Ordinal).AsSpan().IndexOfAny('\'', '"') >= 0)
            throw new ArgumentException("The filter has an unclosed or double quote; text is written 'like this', a quote in it doubled.", nameof(filter));
        return rest;
    }

    [GeneratedRegex("'(?:[^']|'')*'", RegexOptions.CultureInvariant)]
    private static partial Regex Text();

    [GeneratedRegex(@"\b(?:eq|ne|gt|ge|lt|le)\s+(?<right>[^\s()]*)", RegexOptions.CultureInvariant)]
    private static partial Regex Comparison();

    [GeneratedRegex(@"^(?:(?:datetime|guid|X|binary)?''|true|false|[-+]?[0-9]+L?|[-+]?[0-9]+(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Literal();
}

using System.Globalization;
using CheckinBot.Cards;

namespace CheckinBot.Records;

/// <summary>How many touches, by what. Pure counts: every label is a word of ours, a group's is its number.</summary>
internal static class RecordTallies
{
    public const string NoGroup = "No group";

    private const int MostMonths = 6;

    /// <summary>For example "In person 8 · by email 1"; only what there is, the most frequent first.</summary>
    public static string Line(IEnumerable<string> words)
    {
        var counts = words
            .GroupBy(word => word)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal);
        return Phrases.First(
            string.Join(
                " · ",
                counts.Select(group =>
                    string.Create(CultureInfo.InvariantCulture, $"{Small(group.Key)} {group.Count()}")
                )
            )
        );
    }

    /// <summary>Outside the bot and in it, for each group, those without one last.</summary>
    public static IReadOnlyList<(string Label, int Outside, int Made)> ByGroup(RecordBook book) =>
        [
            .. book
                .Records.GroupBy(record => book.GroupOf(record)?.Number ?? int.MaxValue)
                .OrderBy(group => group.Key)
                .Select(group =>
                    (
                        group.Key == int.MaxValue ? NoGroup : $"Group {group.Key}",
                        group.Count(record => record.How is not null),
                        group.Count(record => record.Did is not null)
                    )
                ),
        ];

    /// <summary>The months up to that of the newest touch, the empty ones between them as well.</summary>
    public static IReadOnlyList<(string Label, int Count)> ByMonth(IReadOnlyList<TouchRecord> records)
    {
        if (records.Count == 0)
        {
            return [];
        }

        var (first, last) = (
            records.Min(record => record.On).ToYearMonth(),
            records.Max(record => record.On).ToYearMonth()
        );
        var counts = records.CountBy(record => record.On.ToYearMonth()).ToDictionary();
        return
        [
            .. Enumerable
                .Range(0, MostMonths)
                .Select(back => last.PlusMonths(back - MostMonths + 1))
                .Where(month => month >= first)
                .Select(month =>
                    (month.ToString("MMM", CultureInfo.InvariantCulture), counts.GetValueOrDefault(month))
                ),
        ];
    }

    // "Said "I'm on it"" in the middle of a line.
    private static string Small(string word) => char.ToLowerInvariant(word[0]) + word[1..];
}

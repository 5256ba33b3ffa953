using CheckinBot.Cards;
using CheckinBot.Cards.Teams;
using CheckinBot.Chat;

namespace CheckinBot.Records;

/// <summary>The tallies as lines and charts. A chart's words are ours alone; what its bars are called by people stands beside it.</summary>
internal static class TallyCharts
{
    private const int MostGroups = 8;
    private const string Outside = "Outside CheckinBot";
    private const string Made = "In CheckinBot";

    public static AdaptiveContainer Of(RecordBook book, string id, bool inSight, int most) => new()
    {
        Id = id,
        IsVisible = inSight,
        Style = AdaptiveContainerStyle.Emphasis,
        Items = [.. Lines(book.Records), .. Groups(book, most), .. Months(book.Records)],
    };

    private static IEnumerable<AdaptiveElement> Lines(IReadOnlyList<TouchRecord> records)
    {
        yield return CardParts.Line($"{(records.Count == 1 ? "1 touch" : $"{records.Count} touches")}, {records.Count(record => record.Bookmarked)} of them bookmarked");
        if (records.Any(record => record.How is not null))
        {
            yield return CardParts.Labelled(Outside, RecordTallies.Line(records.Where(record => record.How is not null).Select(RecordWords.Kind)));
        }

        if (records.Any(record => record.Did is not null))
        {
            yield return CardParts.Labelled(Made, RecordTallies.Line(records.Where(record => record.Did is not null).Select(RecordWords.Kind)));
        }

        yield return CardParts.Labelled("Tone", RecordTallies.Line(records.Select(record => RecordWords.Tone(record.Tone))));
        yield return CardParts.Labelled("How it turned out", RecordTallies.Line(records.Select(record => RecordWords.TurnedOut(record.TurnedOut))));
    }

    private static IEnumerable<AdaptiveElement> Groups(RecordBook book, int most)
    {
        var groups = RecordTallies.ByGroup(book).Take(MostGroups).ToList();
        yield return TeamsChart.Stacked("By group", groups.Select(Bar), CardParts.Line("By group: " + string.Join("; ", groups.Select(InWords))));
        foreach (var group in book.Groups.Where(group => groups.Any(one => one.Label == $"Group {group.Number}")))
        {
            yield return CardParts.Labelled($"Group {group.Number}", PlainText.Excerpt(group.Focus, Math.Min(most, Names.Most)));
        }
    }

    private static IEnumerable<AdaptiveElement> Months(IReadOnlyList<TouchRecord> records)
    {
        var months = RecordTallies.ByMonth(records);
        yield return TeamsChart.Vertical(
            "By month",
            TeamsChartColor.CategoricalTeal,
            months.Select(month => new TeamsBar(month.Label, month.Count)),
            CardParts.Line("By month: " + string.Join(", ", months.Select(month => $"{month.Label} {month.Count}"))));
    }

    private static TeamsStackedBar Bar((string Label, int Outside, int Made) group) => new(
        group.Label,
        new TeamsBarPart(Outside, group.Outside, TeamsChartColor.CategoricalTeal),
        new TeamsBarPart(Made, group.Made, TeamsChartColor.CategoricalLavender));

    private static string InWords((string Label, int Outside, int Made) group) =>
        $"{group.Label}: {group.Outside} outside CheckinBot, {group.Made} in it";
}

using CheckinBot.Cards;
using CheckinBot.Cards.Teams;
using CheckinBot.Teams.Text;

namespace CheckinBot.Records;

/// <summary>
/// The tallies as lines, and charts beside them: a client that draws none, or no title, leaves the words. A chart's own
/// words are ours alone.
/// </summary>
internal static class TallyCharts
{
    private const int MostGroups = 8;
    private const string Outside = "Outside CheckinBot";
    private const string Made = "In CheckinBot";

    public static AdaptiveContainer Of(RecordBook book, string id, bool inSight, int most) =>
        new()
        {
            Id = id,
            IsVisible = inSight,
            Style = AdaptiveContainerStyle.Emphasis,
            Items = [.. Lines(book.Records), .. Groups(book, most), .. Months(book.Records)],
        };

    private static IEnumerable<AdaptiveElement> Lines(IReadOnlyList<TouchRecord> records)
    {
        yield return CardParts.Line(
            $"{(records.Count == 1 ? "1 touch" : $"{records.Count} touches")}, "
                + $"{records.Count(record => record.Bookmarked)} of them bookmarked"
        );
        if (records.Any(record => record.How is not null))
        {
            yield return CardParts.Labelled(
                Outside,
                RecordTallies.Line(records.Where(record => record.How is not null).Select(RecordLabels.Kind))
            );
        }

        if (records.Any(record => record.Did is not null))
        {
            yield return CardParts.Labelled(
                Made,
                RecordTallies.Line(records.Where(record => record.Did is not null).Select(RecordLabels.Kind))
            );
        }

        yield return CardParts.Labelled(
            "Tone",
            RecordTallies.Line(records.Select(record => RecordLabels.Tone(record.Tone)))
        );
        yield return CardParts.Labelled(
            "How it turned out",
            RecordTallies.Line(records.Select(record => RecordLabels.TurnedOut(record.TurnedOut)))
        );
    }

    // One bar is no chart: the words say it.
    private static IEnumerable<AdaptiveElement> Groups(RecordBook book, int most)
    {
        const string Title = "By group";
        var groups = RecordTallies.ByGroup(book).Take(MostGroups).ToList();
        if (groups.Count > 1)
        {
            yield return TeamsChart.Stacked(Title, groups.Select(Bar), CardParts.Line($"{Title}:"));
        }

        foreach (var group in groups)
        {
            yield return CardParts.Labelled(group.Label, Counted(book, group, most));
        }
    }

    private static string Counted(RecordBook book, (string Label, int Outside, int Made) group, int most)
    {
        var counts = $"{group.Outside} outside CheckinBot, {group.Made} in it";
        return book.Groups.FirstOrDefault(one => $"Group {one.Number}" == group.Label) is { } known
            ? $"{PlainText.InLine(known.Focus, Math.Min(most, Names.Most))} · {counts}"
            : counts;
    }

    private static IEnumerable<AdaptiveElement> Months(IReadOnlyList<TouchRecord> records)
    {
        const string Title = "By month";
        var months = RecordTallies.ByMonth(records);
        if (months.Count > 1)
        {
            yield return TeamsChart.Vertical(
                Title,
                TeamsChartColor.CategoricalTeal,
                months.Select(month => new TeamsBar(month.Label, month.Count)),
                CardParts.Line($"{Title}:")
            );
        }

        yield return CardParts.Labelled(
            Title,
            string.Join(", ", months.Select(month => $"{month.Label} {month.Count}"))
        );
    }

    private static TeamsStackedBar Bar((string Label, int Outside, int Made) group) =>
        new(
            group.Label,
            new TeamsBarPart(Outside, group.Outside, TeamsChartColor.CategoricalTeal),
            new TeamsBarPart(Made, group.Made, TeamsChartColor.CategoricalLavender)
        );
}

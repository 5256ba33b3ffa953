using CheckinBot.Cards;
using CheckinBot.Teams.Text;

namespace CheckinBot.Records;

/// <summary>One touch in the list, with what can be done about it.</summary>
internal static class RecordEntry
{
    public static AdaptiveContainer Of(TouchRecord record, RecordGroup? group, RecordView view, int most) =>
        new()
        {
            Separator = true,
            Spacing = AdaptiveSpacing.Medium,
            Items =
            [
                Title(record),
                .. record.About.Length == 0
                    ? Array.Empty<AdaptiveElement>()
                    : [CardParts.Written(PlainText.Excerpt(record.About, most))],
                .. record.Said.Length == 0
                    ? Array.Empty<AdaptiveElement>()
                    : [CardParts.Labelled("You wrote", PlainText.Excerpt(record.Said, most))],
                .. record.Note.Length == 0
                    ? Array.Empty<AdaptiveElement>()
                    : [CardParts.Labelled("Your note", PlainText.Excerpt(record.Note, most))],
                CardParts.QuietlyWritten(Rest(record, group, most)),
                CardParts.Buttons(
                    CardParts.Button("Edit", RecordParts.Edit, Data(record, view)),
                    CardParts.Button(
                        record.Bookmarked ? "Unmark" : "Bookmark",
                        RecordParts.Bookmark,
                        Bookmark(record, view)
                    ),
                    Remove(record, view)
                ),
            ],
        };

    private static AdaptiveRichTextBlock Title(TouchRecord record) =>
        new()
        {
            Inlines =
            [
                new AdaptiveTextRun(
                    $"{(record.Bookmarked ? "★ " : "")}{RecordLabels.Day(record.On)} · {RecordLabels.Kind(record)}"
                )
                {
                    Weight = AdaptiveTextWeight.Bolder,
                },
                new AdaptiveTextRun(record.With.Length == 0 ? "" : $" · {Names.Short(record.With)}"),
            ],
        };

    private static string Rest(TouchRecord record, RecordGroup? group, int most) =>
        string.Join(
            " · ",
            new[]
            {
                record.Tone is null ? "" : RecordLabels.Tone(record.Tone),
                record.TurnedOut is null ? "" : RecordLabels.TurnedOut(record.TurnedOut),
                group is null ? "" : PlainText.Excerpt(group.Focus, Math.Min(most, Names.Most)),
            }.Where(part => part.Length > 0)
        );

    // Asked once more, in place: a record that is removed does not come back.
    private static AdaptiveShowCardAction Remove(TouchRecord record, RecordView view) =>
        new()
        {
            Title = "Remove",
            Card = CardParts.Card(
                "Remove it?",
                CardParts.Buttons(
                    CardParts.Button("Yes, take it out of my records", RecordParts.Remove, Data(record, view))
                )
            ),
        };

    private static ButtonData Bookmark(TouchRecord record, RecordView view)
    {
        var data = Data(record, view);
        data[CardFields.Bookmark] = record.Bookmarked ? "false" : "true";
        return data;
    }

    // The word to find by is an input of the card: it comes along by itself.
    private static ButtonData Data(TouchRecord record, RecordView view) =>
        RecordParts.Data(record.Name, view with { Find = "" });
}

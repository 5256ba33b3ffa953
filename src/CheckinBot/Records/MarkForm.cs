using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Chat.Inputs;
using CheckinBot.Domain;
using CheckinBot.Teams.Text;

namespace CheckinBot.Records;

/// <summary>What somebody notes about a touch that logged itself: what happened stays as it was.</summary>
internal static class MarkForm
{
    public static AdaptiveCard Of(TouchRecord record, RecordGroup? group, string? problem, RecordView view) =>
        CardFit.Of(most =>
            CardParts.Card(
                "You can note something here. Please open this in a newer version of Teams.",
                [
                    problem is null ? null : CardParts.Problem(problem),
                    CardParts.Heading(RecordLabels.Kind(record)),
                    CardParts.QuietlyWritten(
                        group is null
                            ? RecordLabels.Day(record.On)
                            : $"{RecordLabels.Day(record.On)} · {PlainText.InLine(group.Focus, Math.Min(most, 200))}"
                    ),
                    record.About.Length == 0 ? null : CardParts.Quoted(PlainText.Excerpt(record.About, most)),
                    record.Said.Length == 0
                        ? null
                        : CardParts.Labelled("You wrote", PlainText.Excerpt(record.Said, most)),
                    RecordParts.Tone(record.Tone ?? Tone.Neutral),
                    RecordParts.TurnedOut(record.TurnedOut ?? TurnedOut.TooEarly),
                    CardParts.Ask(
                        CardFields.Note,
                        "A note to yourself? You can skip this one.",
                        record.Note,
                        Limits.Line,
                        required: false
                    ),
                    RecordParts.BookmarkBox(record.Bookmarked),
                    CardParts.Buttons(
                        CardParts.Button("Keep it", RecordParts.Save, RecordParts.Data(record.Name, view), main: true),
                        RecordParts.Back(view)
                    ),
                    CardParts.WhoSees(RecordParts.OnlyYou),
                ]
            )
        );

    /// <summary>The record as the form was filled in, and a sentence that names what could not be read.</summary>
    public static (TouchRecord Record, string? Unreadable) Filled(TouchRecord record, CardData data)
    {
        var read = new FormReader(data);
        var filled = record with
        {
            Tone = read.Choice<Tone>(CardFields.Tone) ?? record.Tone,
            TurnedOut = read.Choice<TurnedOut>(CardFields.TurnedOut) ?? record.TurnedOut,
            Note = data.Words(CardFields.Note),
            Bookmarked = read.Toggle(CardFields.Bookmark) ?? false,
        };
        return (filled, read.Problem());
    }

    public static TouchMark Mark(TouchRecord record) =>
        new(record.Tone, record.TurnedOut, record.Bookmarked, record.Note, IsRemoved: false);
}

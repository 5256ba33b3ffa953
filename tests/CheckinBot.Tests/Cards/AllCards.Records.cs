using CheckinBot.Domain;
using CheckinBot.Records;

namespace CheckinBot.Tests.Cards;

internal static partial class AllCards
{
    private static readonly LocalDate RecordDay = new(2026, 11, 23);

    private static IEnumerable<(string Name, AdaptiveCard Card)> OfRecords(SchoolTexts texts, Func<SchoolSprint> start)
    {
        var book = SchoolRecords.Of(texts, start());
        var none = RecordBook.Empty(book.Who);
        var own = book.Leader.Touches[^1];
        var made = book.Records.First(record => record.Did == TouchKind.Encouraged);
        return
        [
            (
                "record-log",
                TouchForm.Of(book, TouchDraft.Empty(RecordDay) with { Touch = "000000000000" }, RecordDay, null)
            ),
            (
                "record-problem",
                TouchForm.Of(
                    book,
                    TouchDraft.Of(own) with
                    {
                        Touch = "000000000000",
                        With = "",
                    },
                    RecordDay,
                    "Please write with whom it was."
                )
            ),
            ("record-edit", TouchForm.Edit(book, TouchDraft.Of(own), RecordDay, null, RecordView.Newest)),
            ("record-mark-edit", MarkForm.Of(made, book.GroupOf(made), null, RecordView.Newest)),
            ("records", RecordsCard.Of(book, RecordView.Newest, null)),
            ("records-found", RecordsCard.Of(book, RecordView.Newest with { Find = "whiteboards" }, null)),
            ("records-kept", RecordsCard.Of(book, RecordView.Newest with { Page = 2 }, "It is kept.")),
            ("records-none", RecordsCard.Of(none, RecordView.Newest, null)),
            ("export", ExportCard.Of(new("https://checkinbot.example/export/CfDJ8Pu5"))),
            ("export-off", ExportCard.Off()),
            ("own-chat", OwnChat.Elsewhere.Card),
        ];
    }
}

namespace CheckinBot.Records;

/// <summary>
/// Somebody's own records, then what each of their groups shares with them. Backup plans are nobody else's and in no
/// file.
/// </summary>
internal static class ExportRows
{
    public static IEnumerable<ExportRow> Of(RecordBook book) =>
        book
            .Records.Reverse()
            .Select(record => Own(book, record))
            .Concat(
                book.Led.OrderBy(led => led.Sprint.Plan.FirstDay)
                    .ThenBy(led => led.Id.Value, StringComparer.Ordinal)
                    .SelectMany(led => SharedRows.Of(led.Sprint, book.Who))
            );

    private static ExportRow Own(RecordBook book, TouchRecord record) =>
        new(
            record.How is null ? "My touch in CheckinBot" : "My touch",
            record.On,
            book.GroupOf(record)?.Focus ?? "",
            RecordLabels.Kind(record)
        )
        {
            With = record.With,
            Text = record.Said.Length == 0 ? record.About : $"{record.About}\nI wrote: {record.Said}",
            Tone = record.Tone is null ? "" : RecordLabels.Tone(record.Tone),
            TurnedOut = record.TurnedOut is null ? "" : RecordLabels.TurnedOut(record.TurnedOut),
            Bookmarked = record.Bookmarked ? "yes" : "",
            Note = record.Note,
        };
}

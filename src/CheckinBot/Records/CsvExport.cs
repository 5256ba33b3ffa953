using CsvHelper;

namespace CheckinBot.Records;

/// <summary>
/// Commas, quotes where they are needed, UTF-8 with a mark. For programs, and for spreadsheets that split at commas.
/// </summary>
internal sealed class CsvExport : IExportFormat
{
    // Cells are guarded by CsvCell, which knows more signs and changes nothing else.
    private static readonly CsvWriterOptions Options = CsvWriterOptions.Default with
    {
        WriteByteOrderMark = true,
        Injection = CsvInjection.None,
    };

    public string ContentType => "text/csv; charset=utf-8";

    public string Extension => "csv";

    public async Task WriteAsync(Stream file, IEnumerable<ExportRow> rows, CancellationToken cancellationToken)
    {
        await using var csv = CsvWriter.Create(file, Options, leaveOpen: true);
        await csv.WriteRecordAsync(ExportRow.Header, cancellationToken);
        foreach (var row in rows)
        {
            await csv.WriteRecordAsync(row.Cells, cancellationToken);
        }

        await csv.FlushAsync(cancellationToken);
    }
}

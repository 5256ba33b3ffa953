using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CheckinBot.Records;

/// <summary>
/// A workbook for Excel: texts are texts there, whatever they begin with, days are days and numbers are numbers.
/// </summary>
internal sealed class XlsxExport : IExportFormat
{
    public string ContentType => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public string Extension => "xlsx";

    // A package is written to and fro, which an answer on the wire cannot be.
    public async Task WriteAsync(Stream file, IEnumerable<ExportRow> rows, CancellationToken cancellationToken)
    {
        using var package = new MemoryStream();
        Write(package, rows);
        package.Position = 0;
        await package.CopyToAsync(file, cancellationToken);
    }

    private static void Write(Stream package, IEnumerable<ExportRow> rows)
    {
        using var document = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = XlsxStyles.Sheet();
        var sheet = workbook.AddNewPart<WorksheetPart>();
        WriteSheet(sheet, rows);
        workbook.Workbook = new(
            new Sheets(
                new Sheet
                {
                    Id = workbook.GetIdOfPart(sheet),
                    SheetId = 1,
                    Name = "Records",
                }
            )
        );
    }

    private static void WriteSheet(WorksheetPart sheet, IEnumerable<ExportRow> rows)
    {
        using var writer = OpenXmlWriter.Create(sheet);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(XlsxStyles.HeaderStays());
        writer.WriteElement(XlsxStyles.Columns(ExportRow.Header.Length));
        writer.WriteStartElement(new SheetData());
        writer.WriteElement(new Row(ExportRow.Header.Select(title => XlsxCell.Of(title, XlsxStyles.Header))));
        foreach (var row in rows)
        {
            writer.WriteElement(new Row(row.Values.Select(value => XlsxCell.Of(value, XlsxStyles.Plain))));
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }
}

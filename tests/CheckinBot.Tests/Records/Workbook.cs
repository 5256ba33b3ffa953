using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace CheckinBot.Tests.Stories;

/// <summary>A workbook as Excel reads it.</summary>
internal sealed class Workbook
{
    public Workbook(byte[] file)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        Problems =
        [
            .. new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019)
                .Validate(document)
                .Select(problem => problem.Description),
        ];
        var sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet!;
        HasFormulas = sheet.Descendants<CellFormula>().Any();
        Rows =
        [
            .. sheet.Descendants<Row>().Select(row => row.Elements<Cell>().Select(cell => new Seen(cell)).ToArray()),
        ];
    }

    public IReadOnlyList<string> Problems { get; }

    public bool HasFormulas { get; }

    public IReadOnlyList<Seen[]> Rows { get; }

    /// <summary>One cell.</summary>
    public sealed class Seen(Cell cell)
    {
        // Excel reads _x0041_ as the letter A, and _x005F_ as the line before it.
        public string Text { get; } =
            (cell.InlineString?.InnerText ?? "").Replace("_x005F_", "_", StringComparison.Ordinal);

        public string? Number { get; } = cell.InlineString is null ? cell.CellValue?.Text : null;

        public bool IsDay { get; } = cell.StyleIndex?.Value == 1;

        public LocalDate Day => new LocalDate(1899, 12, 30).PlusDays(int.Parse(Number!, CultureInfo.InvariantCulture));
    }
}

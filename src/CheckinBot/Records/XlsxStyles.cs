using DocumentFormat.OpenXml.Spreadsheet;

namespace CheckinBot.Records;

/// <summary>
/// How the workbook looks: a bold header that stays in sight, long texts in several lines, days that Excel shows as its
/// reader is used to.
/// </summary>
internal static class XlsxStyles
{
    public const uint Plain = 0;
    public const uint Day = 1;
    public const uint Header = 2;

    // The short date of whoever opens it.
    private const uint ShortDate = 14;
    private const double Width = 18;

    public static Stylesheet Sheet() =>
        new(
            new Fonts(new Font(), new Font(new Bold())),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 })
            ),
            new Borders(new Border()),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(Format(0, 0), Format(ShortDate, 0), Format(0, 1))
        );

    public static SheetViews HeaderStays() =>
        new(
            new SheetView(
                new Pane
                {
                    VerticalSplit = 1,
                    TopLeftCell = "A2",
                    ActivePane = PaneValues.BottomLeft,
                    State = PaneStateValues.Frozen,
                }
            )
            {
                WorkbookViewId = 0,
            }
        );

    public static Columns Columns(int count) =>
        new(
            new Column
            {
                Min = 1,
                Max = (uint)count,
                Width = Width,
                CustomWidth = true,
            }
        );

    private static CellFormat Format(uint number, uint font) =>
        new(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top })
        {
            NumberFormatId = number,
            FontId = font,
            ApplyNumberFormat = number != 0,
            ApplyAlignment = true,
        };
}

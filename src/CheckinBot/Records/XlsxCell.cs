using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CheckinBot.Records;

/// <summary>One cell of a workbook.</summary>
internal static partial class XlsxCell
{
    // Excel counts days from here; its leap day of 1900 lies before all that is kept.
    private static readonly LocalDate Zero = new(1899, 12, 30);

    public static Cell Of(object? value, uint style) =>
        value switch
        {
            string { Length: > 0 } text => new()
            {
                DataType = CellValues.InlineString,
                StyleIndex = style,
                InlineString = new(new Text(Safe(text)) { Space = SpaceProcessingModeValues.Preserve }),
            },
            LocalDate day => Number(Period.DaysBetween(Zero, day), XlsxStyles.Day),
            int number => Number(number, style),
            _ => new() { StyleIndex = style },
        };

    private static Cell Number(int number, uint style) =>
        new()
        {
            DataType = CellValues.Number,
            StyleIndex = style,
            CellValue = new(number.ToString(CultureInfo.InvariantCulture)),
        };

    // What no XML may hold becomes the mark for it; what Excel would take for its own way of writing such a character
    // is written that way itself.
    private static string Safe(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (var rune in Escape().Replace(text, "_x005F_").EnumerateRunes())
        {
            safe.Append(
                rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value)
                    ? Rune.ReplacementChar.ToString()
                    : rune.ToString()
            );
        }

        return safe.ToString();
    }

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}

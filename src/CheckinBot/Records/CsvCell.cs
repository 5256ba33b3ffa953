using System.Text.RegularExpressions;

namespace CheckinBot.Records;

/// <summary>
/// Makes a cell harmless in a spreadsheet: one that begins with the sign of a formula gets an apostrophe before it,
/// which spreadsheets read as "this is text". Blanks and invisible characters before a sign do not hide it, nor does a
/// full-width or small form. All other text is what was written, to the letter (<c>docs/decisions/0031</c>); the .xlsx
/// beside it needs no guard at all.
/// </summary>
internal static partial class CsvCell
{
    public static string Of(string text) => Formula().Replace(text, "'");

    [GeneratedRegex(@"^(?=[\t\r\n]|[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠﹦﹢﹣﹫−])", RegexOptions.CultureInvariant)]
    private static partial Regex Formula();
}

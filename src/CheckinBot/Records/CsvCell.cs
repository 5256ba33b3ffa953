using System.Text.RegularExpressions;

namespace CheckinBot.Records;

/// <summary>
/// Makes a text harmless in a spreadsheet. Whatever a reader could take for the beginning of a cell (the text's own; after a separator or a
/// line break, for readers that split at another separator than ours) and would read as a formula gets an apostrophe before it, which
/// spreadsheets read as "this is text". Blanks, invisible characters and quotes before a sign do not hide it, nor does a full-width or small form.
/// </summary>
internal static partial class CsvCell
{
    public static string Of(string text) => Formula().Replace(text, "'");

    [GeneratedRegex("""^(?=[\t\r\n])|(?<=^|[,;|\t\r\n])(?=[\s\p{Cc}\p{Cf}"“”„«»＂]*[=+\-@＝＋－＠﹦﹢﹣﹫−])""", RegexOptions.CultureInvariant)]
    private static partial Regex Formula();
}

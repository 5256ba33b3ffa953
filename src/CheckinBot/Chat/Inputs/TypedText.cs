using System.Globalization;
using System.Text;

namespace CheckinBot.Chat.Inputs;

/// <summary>
/// A date, an hour, a number or a list as a client wrote it, in plain characters: digits of any script are 0 to 9,
/// full-width forms, dashes, commas and blanks of every kind are the plain ones, and marks that show nothing are gone.
/// </summary>
internal static class TypedText
{
    private const int FullWidth = 0xFEE0;

    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            plain.Append(Plain(rune));
        }

        return plain.ToString().Trim();
    }

    private static string Plain(Rune rune) =>
        Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.DecimalDigitNumber => ((int)Rune.GetNumericValue(rune)).ToString(
                CultureInfo.InvariantCulture
            ),
            UnicodeCategory.SpaceSeparator
            or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.Control => " ",
            UnicodeCategory.DashPunctuation => "-",
            UnicodeCategory.Format => "",
            _ => Sign(rune),
        };

    private static string Sign(Rune rune) =>
        rune.Value switch
        {
            0x2212 => "-",
            0x2044 or 0x2215 => "/",
            0x060C or 0x3001 or 0xFF64 => ",",
            0x061B => ";",
            0x066B or 0x3002 or 0xFF61 => ".",
            0x2236 => ":",
            >= 0xFF01 and <= 0xFF5E => ((char)(rune.Value - FullWidth)).ToString(),
            _ => rune.ToString(),
        };
}

using System.Text;

namespace CheckinBot.Chat;

/// <summary>
/// Cleans what a person typed: no control characters, no bidirectional overrides or invisible spaces that make a text
/// read as another, one kind of line break, no tabs, no blanks at the ends. Joiners stay: emoji and many scripts need them.
/// </summary>
internal static class PlainText
{
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").Replace('\t', ' ').EnumerateRunes())
        {
            if (rune.Value == '\n' || !IsHidden(rune))
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString().Trim();
    }

    /// <summary>The beginning of a text, cut between characters, with an ellipsis when something was left out.</summary>
    public static string Excerpt(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1;
        return text[..end] + "…";
    }

    private static bool IsHidden(Rune rune) =>
        Rune.IsControl(rune) || rune.Value is 0x00AD or 0x061C or 0x200B or 0x200E or 0x200F or 0x2060 or 0xFEFF or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}

using System.Text;
using CheckinBot.Domain;

namespace CheckinBot.Teams.Text;

/// <summary>
/// Cleans what a person typed or is called: no control characters, no marks that turn the order of letters round or
/// take no room, one kind of line break, no tabs, no blanks at the ends. Joiners stay, and so do the three flags that
/// are written with tags: emoji and many scripts need them. What then shows nothing at all is empty.
/// </summary>
internal static class PlainText
{
    private const int BlackFlag = 0x1F3F4;
    private const int LongestFlag = 6;

    public static string Clean(string text)
    {
        var (clean, tags, shows) = (new StringBuilder(text.Length), 0, false);
        foreach (var rune in text.ReplaceLineEndings("\n").Replace('\t', ' ').EnumerateRunes())
        {
            if (rune.Value == '\n' || (IsTag(rune) ? tags > 0 : !IsHidden(rune)))
            {
                clean.Append(rune.ToString());
                shows |= !(Rune.IsWhiteSpace(rune) || IsEmpty(rune));
            }

            tags = TagsAfter(rune, tags);
        }

        return shows ? clean.ToString().Trim() : "";
    }

    private static int TagsAfter(Rune rune, int tags)
    {
        if (rune.Value == BlackFlag)
        {
            return LongestFlag;
        }

        return IsTag(rune) ? tags - 1 : 0;
    }

    /// <summary>
    /// The beginning of a text, cut between characters, with an ellipsis when something was left out.
    /// </summary>
    public static string Excerpt(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1;
        return text[..end] + "…";
    }

    /// <summary>The same inside a line of ours: what is written from right to left keeps its place there.</summary>
    public static string InLine(string text, int most) => Isolated.Of(Excerpt(text, most));

    // Joiners, fillers and the braille cell without dots: they have their use between letters, and none alone.
    private static bool IsEmpty(Rune rune) =>
        rune.Value is 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x200C or 0x200D or 0x2800 or 0x3164 or 0xFFA0;

    private static bool IsTag(Rune rune) => rune.Value is >= 0xE0000 and <= 0xE007F;

    // Soft hyphens, marks of direction, spaces without width, invisible operators, notes between lines, beams of music:
    // docs/decisions/0022.
    private static bool IsHidden(Rune rune) =>
        Rune.IsControl(rune)
        || rune.Value
            is 0x00AD
                or 0x061C
                or 0x180E
                or 0x200B
                or 0x200E
                or 0x200F
                or (>= 0x202A and <= 0x202E)
                or (>= 0x2060 and <= 0x206F)
                or 0xFEFF
                or (>= 0xFFF9 and <= 0xFFFB)
                or (>= 0x1D173 and <= 0x1D17A);
}

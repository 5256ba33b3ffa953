namespace CheckinBot.Domain;

/// <summary>
/// A name or a text from right to left in an English sentence: between marks that keep it in its place, so that what
/// stands around it, numbers above all, does not change sides. Texts from left to right stay as they are. For sentences
/// only, never for files or forms.
/// </summary>
public static class Isolated
{
    private const char First = '\u2068';
    private const char Last = '\u2069';

    /// <summary>The text, isolated where it must be.</summary>
    public static string Of(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsRightToLeft(rune.Value))
            {
                return First + text + Last;
            }
        }

        return text;
    }

    // The blocks that Unicode sets aside for scripts from right to left: Hebrew to Arabic Extended, presentation forms,
    // and the two in plane 1.
    private static bool IsRightToLeft(int letter) =>
        letter
            is (>= 0x0590 and <= 0x08FF)
                or (>= 0xFB1D and <= 0xFDFF)
                or (>= 0xFE70 and <= 0xFEFE)
                or (>= 0x10800 and <= 0x10FFF)
                or (>= 0x1E800 and <= 0x1EFFF);
}

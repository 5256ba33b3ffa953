using System.Globalization;
using System.Text;

namespace CheckinBot.Chat.TextCommands;

/// <summary>
/// One word of a text, lower case, and where it ends: what stands between words (blanks, quotes, dashes, emoji) does
/// not count.
/// </summary>
internal readonly record struct Token(string Text, int End)
{
    public static IReadOnlyList<Token> Of(string text)
    {
        var (tokens, word, at) = (new List<Token>(), new StringBuilder(), 0);
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsOfAWord(rune, word.Length > 0))
            {
                word.Append(Rune.ToLowerInvariant(rune).ToString());
            }
            else
            {
                Add(tokens, word, at);
            }

            at += rune.Utf16SequenceLength;
        }

        Add(tokens, word, at);
        return tokens;
    }

    /// <summary>The words of a text, with one blank between them.</summary>
    public static string Key(string text) => string.Join(' ', Of(text).Select(token => token.Text));

    private static void Add(List<Token> tokens, StringBuilder word, int end)
    {
        if (word.Length > 0)
        {
            tokens.Add(new(word.ToString(), end));
            word.Clear();
        }
    }

    // Marks and joiners belong to words of Persian and of the scripts of India, and never begin one.
    private static bool IsOfAWord(Rune rune, bool goesOn) =>
        Rune.IsLetterOrDigit(rune)
        || (
            goesOn
            && (
                rune.Value is 0x200C or 0x200D
                || Rune.GetUnicodeCategory(rune)
                    is UnicodeCategory.NonSpacingMark
                        or UnicodeCategory.SpacingCombiningMark
            )
        );
}

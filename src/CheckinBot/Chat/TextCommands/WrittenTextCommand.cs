using System.Text.RegularExpressions;

namespace CheckinBot.Chat.TextCommands;

/// <summary>
/// What somebody wrote: the word of ours that it begins with (null for none), and what follows that.
/// <paramref name="Text"/>: all of it.
/// </summary>
internal sealed partial record WrittenTextCommand(ITextCommand? Word, string Rest, string Text)
{
    private static readonly HashSet<string> Before =
    [
        "please",
        "pls",
        "hey",
        "hi",
        "hello",
        "ok",
        "okay",
        "so",
        "bitte",
        "now",
        "open",
        "show",
        "a",
        "an",
        "the",
        "my",
    ];
    private static readonly HashSet<string> After =
    [
        "please",
        "pls",
        "now",
        "thanks",
        "thank",
        "you",
        "bitte",
        "again",
        "today",
    ];

    /// <summary>Reads a text, for the words that there are, each by its <see cref="Token.Key"/>.</summary>
    public static WrittenTextCommand Of(string text, IReadOnlyDictionary<string, ITextCommand> words)
    {
        var tokens = Token.Of(text);
        var polite = tokens.TakeWhile(token => Before.Contains(token.Text)).Count();
        var start = polite == tokens.Count ? 0 : polite;
        return Found(tokens, start, words) is var (word, count)
            ? Taken(text, tokens, start + count, word)
            : new(null, "", text);
    }

    // The longest of our words wins: "check in" is no "check".
    private static (ITextCommand Word, int Count)? Found(
        IReadOnlyList<Token> tokens,
        int start,
        IReadOnlyDictionary<string, ITextCommand> words
    )
    {
        for (var count = Math.Min(tokens.Count - start, MostTokens); count > 0; count--)
        {
            if (
                words.TryGetValue(
                    string.Join(' ', tokens.Skip(start).Take(count).Select(token => token.Text)),
                    out var word
                )
            )
            {
                return (word, count);
            }
        }

        return null;
    }

    private static WrittenTextCommand Taken(string text, IReadOnlyList<Token> tokens, int used, ITextCommand word)
    {
        var after = tokens.Skip(used).ToList();
        var rest = after.Count == 0 ? "" : Separator().Replace(text[tokens[used - 1].End..], "");
        if (word.TakesText)
        {
            return new(word, rest, text);
        }

        if (after.All(token => After.Contains(token.Text)))
        {
            return new(word, "", text);
        }

        return new(null, "", text);
    }

    private const int MostTokens = 6;

    // What may stand between a word and what follows it: quotes that end, blanks, and one colon, comma or dash.
    [GeneratedRegex(@"^[\s""'”’»)\]>*_]*[:：;؛,،、.\-‐‑‒–—−=→]?\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();
}

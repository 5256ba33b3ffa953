using CheckinBot.EventStore;
using FuzzySharp;

namespace CheckinBot.Chat.TextCommands;

/// <summary>What somebody may have meant whom nobody understood.</summary>
internal static class LikelyTextCommands
{
    private const int Most = 3;
    private const int Near = 70;
    private const int Hinted = 90;
    private const string Help = "help";

    /// <summary>One warm line, with the likeliest words.</summary>
    public static string Sentence(string text, ChatKind chat)
    {
        var likely = Of(text, chat).Select(word => $"\"{word.Word}\"").ToList();
        return $"Sorry, I did not understand that, so nothing is kept of it. Perhaps you meant {Or(likely)}? "
            + $"\"{Help}\" shows all the words"
            + $"{(chat == ChatKind.Personal ? "" : ", and your sprint with the button that ends it")}.";
    }

    /// <summary>True for what is most likely about the sprint itself: to end it, say.</summary>
    public static bool AreOfTheSprint(string text) =>
        Token.Of(text).Any(token => KnownTextCommands.Help.Hints.Contains(token.Text));

    /// <summary>The three likeliest, the nearest first.</summary>
    public static IReadOnlyList<KnownTextCommand> Of(string text, ChatKind chat)
    {
        var tokens = Token.Of(text).Select(token => token.Text).ToList();
        var others = KnownTextCommands.In(chat).Where(word => word.Word != Help);
        return [.. others.OrderByDescending(word => Score(word, tokens)).Take(Most)];
    }

    private static string Or(List<string> words) =>
        words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words.SkipLast(1))} or {words[^1]}";

    private static int Score(KnownTextCommand word, List<string> tokens)
    {
        var hints = tokens.Count(word.Hints.Contains);
        return hints > 0
            ? Hinted + hints
            : word.Word.Split(' ').Concat(word.Hints).Max(one => tokens.Max(token => (int?)Likeness(one, token)) ?? 0);
    }

    // Short words are like many others by chance.
    private static int Likeness(string one, string other)
    {
        if (Math.Min(one.Length, other.Length) < 3)
        {
            return 0;
        }

        if (Fuzz.Ratio(one, other) is >= Near and var ratio)
        {
            return ratio;
        }

        return 0;
    }
}

namespace CheckinBot.Startup;

/// <summary>
/// Which of several words somebody most likely meant: the one that the fewest slips of the finger turn into what they
/// wrote.
/// </summary>
internal static class Nearest
{
    /// <summary>Null when none is near: less than two thirds of it would be right.</summary>
    public static string? To(string written, IEnumerable<string> words) =>
        words
            .Select(word => (Word: word, Slips: Slips(written.ToUpperInvariant(), word.ToUpperInvariant())))
            .Where(one => one.Slips * 3 <= Math.Max(one.Word.Length, written.Length))
            .OrderBy(one => one.Slips)
            .ThenBy(one => one.Word, StringComparer.Ordinal)
            .Select(one => one.Word)
            .FirstOrDefault();

    // Levenshtein's distance, a row at a time.
    private static int Slips(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var replaced = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}

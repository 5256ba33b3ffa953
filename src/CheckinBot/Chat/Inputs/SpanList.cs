using System.Collections.Immutable;

namespace CheckinBot.Chat.Inputs;

/// <summary>Several spans of days in one text, one a line or with commas or semicolons between.</summary>
internal static class SpanList
{
    private static readonly char[] Lines = ['\n', '\r', ';'];

    /// <summary>Each in the order in which they were typed; what cannot be read is unreadable as a whole.</summary>
    public static Reading<ImmutableArray<DateInterval>> Read(string text, Client client, LocalDate from)
    {
        var spans = text.Split(Lines, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(line => Line(TypedText.Of(line), client, from))
            .ToList();
        return ReadingList.Of(spans.Count, spans.OfType<DateInterval>(), text);
    }

    // A comma may stand within one day, "December 3, 2026", or between two.
    private static IEnumerable<DateInterval?> Line(string line, Client client, LocalDate from)
    {
        if (line.Length == 0)
        {
            return [];
        }

        if (SpanText.Read(line, client, from) is { } one)
        {
            return [one];
        }

        return line.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(part => SpanText.Read(part, client, from));
    }
}

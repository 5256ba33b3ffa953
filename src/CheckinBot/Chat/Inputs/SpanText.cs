using System.Globalization;
using System.Text.RegularExpressions;

namespace CheckinBot.Chat.Inputs;

/// <summary>
/// A day or several as people write them: <c>3-7 December</c>, <c>21 Dec to 3 Jan</c>, <c>until Friday</c>,
/// <c>tomorrow</c>, <c>2026-12-21</c>. A day without a year is the first such day from a given one on; a day alone is a
/// span of one. What has two meanings is not read.
/// </summary>
internal static partial class SpanText
{
    /// <summary>
    /// As <paramref name="typed"/> is read by this client; days without a year, or by their weekday, are from
    /// <paramref name="from"/> on.
    /// </summary>
    public static DateInterval? Read(string typed, Client client, LocalDate from)
    {
        var text = Filler().Replace(typed.Trim().TrimEnd('.', ','), "").Trim();
        if (Until().Match(text) is { Success: true } until)
        {
            return Span(from, Day(until.Groups["day"].Value, client, from));
        }

        if (Day(text, client, from) is { } day)
        {
            return new(day, day);
        }

        return Week(text, from) ?? WithinAMonth(text, client, from) ?? Between(text, client, from);
    }

    // "3-7 December", "December 3 to 7".
    private static DateInterval? WithinAMonth(string text, Client client, LocalDate from)
    {
        var match = OneMonth().Match(text);
        return
            match.Success
            && Day($"{match.Groups["first"]} {match.Groups["month"]} {match.Groups["year"]}".Trim(), client, from)
                is { } first
            ? Span(first, Day($"{match.Groups["last"]} {match.Groups["month"]} {first.Year}", client, first))
            : null;
    }

    // A year that only the last day has is counted from there: the first is the last such day before it.
    private static DateInterval? Between(string text, Client client, LocalDate from)
    {
        var match = Two().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var (first, last) = (match.Groups["first"].Value, match.Groups["last"].Value);
        if (Yearless().IsMatch(first) && DayText.Read(last, client) is { } end)
        {
            return Backwards(first, end, client);
        }

        return Day(first, client, from) is { } start ? Span(start, Day(last, client, start)) : null;
    }

    private static DateInterval? Backwards(string first, LocalDate last, Client client)
    {
        if (InYear(first, last.Year, client) is { } same && same <= last)
        {
            return new(same, last);
        }

        if (InYear(first, last.Year - 1, client) is { } before)
        {
            return new(before, last);
        }

        return null;
    }

    private static DateInterval? Week(string text, LocalDate from)
    {
        var monday = from.Next(IsoDayOfWeek.Monday);
        if (text.Equals("next week", StringComparison.OrdinalIgnoreCase))
        {
            return new(monday, monday.PlusDays(6));
        }

        if (text.Equals("this week", StringComparison.OrdinalIgnoreCase))
        {
            return new(from, monday.PlusDays(-1));
        }

        return null;
    }

    private static LocalDate? Day(string text, Client client, LocalDate from) =>
        Named(text, from) ?? DayText.Read(text, client) ?? WithoutYear(text, client, from);

    private static LocalDate? Named(string text, LocalDate from) =>
        text.ToLowerInvariant() switch
        {
            "today" => from,
            "tomorrow" => from.PlusDays(1),
            var word when Weekdays().Match(word) is { Success: true } match => NextOrSame(
                from,
                match.Groups["day"].Value
            ),
            _ => null,
        };

    private static LocalDate NextOrSame(LocalDate from, string day)
    {
        var weekday = Enum.GetValues<IsoDayOfWeek>()
            .First(one =>
                one != IsoDayOfWeek.None && one.ToString().StartsWith(day[..3], StringComparison.OrdinalIgnoreCase)
            );
        return from.DayOfWeek == weekday ? from : from.Next(weekday);
    }

    // The first such day from then on; 29 February may be years away.
    private static LocalDate? WithoutYear(string text, Client client, LocalDate from) =>
        !Yearless().IsMatch(text)
            ? null
            : Enumerable
                .Range(from.Year, 5)
                .Select(year => InYear(text, year, client))
                .FirstOrDefault(day => day >= from);

    private static LocalDate? InYear(string text, int year, Client client) =>
        DayText.Read($"{text.TrimEnd('.', '/')}{Separator(text)}{year.ToString(CultureInfo.InvariantCulture)}", client);

    private static string Separator(string text) =>
        text switch
        {
            _ when text.Any(char.IsAsciiLetter) => " ",
            _ when text.Contains('/', StringComparison.Ordinal) => "/",
            _ => ".",
        };

    private static DateInterval? Span(LocalDate first, LocalDate? last) =>
        last is { } end && end >= first ? new(first, end) : null;

    [GeneratedRegex(@"^(?:from|on|the|between)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Filler();

    [GeneratedRegex(
        @"^(?:until|untill|till|til|up to|through)\s+(?:the\s+)?(?<day>.+)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Until();

    [GeneratedRegex(
        @"^(?:(?<first>\d{1,2})(?:st|nd|rd|th)?\s*(?:-|to|until|till|and)\s*(?<last>\d{1,2})(?:st|nd|rd"
            + @"|th)?\s+(?<month>[a-z]{3,9})\.?"
            + @"|(?<month>[a-z]{3,9})\.?\s+(?<first>\d{1,2})(?:st|nd|rd|th)?\s*(?:-|to|until|till"
            + @"|and)\s*(?<last>\d{1,2})(?:st|nd|rd|th)?)"
            + @"(?:,?\s+(?<year>\d{4}))?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex OneMonth();

    [GeneratedRegex(
        @"^(?<first>.+?)(?:\s+-\s+|\s+(?:to|until|till|through|and)\s+|\s*/(?=\d{4}-)"
            + @"|(?<=[a-z.])\s*-\s*(?=\d))(?:the\s+)?(?<last>.+)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Two();

    [GeneratedRegex(
        @"^(?:this\s+)?(?<day>mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:rs|rsday)?|fri(?:day)?"
            + @"|sat(?:urday)?|sun(?:day)?)$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Weekdays();

    [GeneratedRegex(
        @"^(?:[a-z]{3,9}\.?,?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+[a-z]{3,9}\.?"
            + @"|[a-z]{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?|\d{1,2}[./]\d{1,2}[./]?)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Yearless();
}

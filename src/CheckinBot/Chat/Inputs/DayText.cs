using System.Globalization;
using System.Text.RegularExpressions;

namespace CheckinBot.Chat.Inputs;

/// <summary>
/// A day as clients send it: ISO, with a time and an offset or without; day, month and year in the order of the
/// client's locale, where that is without doubt; English names of months. What has two meanings is not read.
/// </summary>
internal static partial class DayText
{
    private const int Century = 2000;
    private static readonly string[] Months =
    [
        "jan",
        "feb",
        "mar",
        "apr",
        "may",
        "jun",
        "jul",
        "aug",
        "sep",
        "oct",
        "nov",
        "dec",
    ];

    public static LocalDate? Read(string typed, Client client)
    {
        var (day, rest) = DayAndRest(typed, client);
        return day is { } date ? DayWithTime.Of(date, rest, client) : null;
    }

    private static (LocalDate? Day, string Remainder) DayAndRest(string typed, Client client)
    {
        if (Compact().Match(typed) is { Success: true } compact)
        {
            return (Iso(compact), "");
        }

        if (Numbers().Match(typed) is { Success: true } numbers)
        {
            return (Ordered(numbers, client), numbers.Groups["rest"].Value);
        }

        return Named().Match(typed) is { Success: true } named
            ? (WithName(named), named.Groups["rest"].Value)
            : (null, "");
    }

    private static LocalDate? Iso(Match match) => Day(Number(match, "a"), Number(match, "b"), Number(match, "c"));

    // A year in four digits comes first or last; in two digits, only last, and only where the order is known.
    private static LocalDate? Ordered(Match match, Client client) =>
        (match.Groups["a"].Length, match.Groups["c"].Length) switch
        {
            (4, <= 2) => WithYear(Number(match, "a"), Number(match, "b"), Number(match, "c"), client),
            (<= 2, 4) => YearLast(match, Number(match, "c"), client),
            (<= 2, 2) when Order(match, client) != DayOrder.Unknown => YearLast(
                match,
                Century + Number(match, "c"),
                client
            ),
            _ => null,
        };

    private static LocalDate? YearLast(Match match, int year, Client client)
    {
        var (first, second) = (Number(match, "a"), Number(match, "b"));
        return (Order(match, client), first, second) switch
        {
            (DayOrder.DayFirst, _, <= 12) => WithYear(year, second, first, client),
            (DayOrder.MonthFirst, <= 12, _) => WithYear(year, first, second, client),
            (_, > 12, <= 12) => WithYear(year, second, first, client),
            (_, <= 12, > 12) => WithYear(year, first, second, client),
            _ when first == second => WithYear(year, first, second, client),
            _ => null,
        };
    }

    // Full stops are written by those who begin with the day.
    private static DayOrder Order(Match match, Client client) =>
        (DayOrders.Of(client), match.Groups["separator"].Value) switch
        {
            (DayOrder.Unknown, ".") => DayOrder.DayFirst,
            (DayOrder.MonthFirst, ".") => DayOrder.Unknown,
            var (order, _) => order,
        };

    private static LocalDate? WithName(Match match)
    {
        var month = Array.IndexOf(Months, match.Groups["month"].Value[..3].ToLowerInvariant()) + 1;
        return month > 0 ? Day(Number(match, "year"), month, Number(match, "day")) : null;
    }

    // Calendars that clients of a language use, told from ours by the year.
    private static LocalDate? WithYear(int year, int month, int day, Client client) =>
        (client.Language, client.Region, year) switch
        {
            ("fa" or "ckb", _, >= 1379 and < 1479) => Day(year, month, day, CalendarSystem.PersianSimple),
            ("ar", "SA", >= 1421 and < 1499) => Day(year, month, day, CalendarSystem.UmAlQura),
            ("th", _, >= 2543 and < 2643) => Day(year - 543, month, day),
            _ => Day(year, month, day),
        };

    private static LocalDate? Day(int year, int month, int day) =>
        year is >= Century and < Century + 100 ? Day(year, month, day, CalendarSystem.Iso) : null;

    private static LocalDate? Day(int year, int month, int day, CalendarSystem calendar) =>
        month >= 1 && month <= calendar.GetMonthsInYear(year) && day >= 1 && day <= calendar.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day, calendar).WithCalendar(CalendarSystem.Iso)
            : null;

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<a>\d{4})(?<b>\d{2})(?<c>\d{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex Compact();

    [GeneratedRegex(
        @"^(?<a>\d{1,4})\s*(?<separator>[-/.\s年년])\s*(?<b>\d{1,2})\s*[-/.\s月월]\s*(?<c>\d{1,4})(?!\d)"
            + @"\s*[.日일]?(?<rest>.*)$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Numbers();

    [GeneratedRegex(
        @"^(?:[A-Za-z]{3,9}\.?,?\s+)??(?:(?<day>\d{1,2})(?:st|nd|rd|th)?[\s-]+(?<month>[A-Za-z]{3,9})\.?"
            + @"|(?<month>[A-Za-z]{3,9})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?),?[\s-]+(?<year>\d{4})(?!\d)(?<rest>.*)$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Named();
}

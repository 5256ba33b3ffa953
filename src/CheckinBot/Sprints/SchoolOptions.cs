using CheckinBot.Cards;
using CheckinBot.Chat.Inputs;
using CheckinBot.Domain;
using NodaTime.Text;

namespace CheckinBot.Sprints;

/// <summary>What is the same for the whole school.</summary>
internal sealed class SchoolOptions
{
    public const string Section = "School";

    private static readonly LocalTimePattern Hour = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>An IANA time zone, for people whose Teams does not say theirs. Default UTC.</summary>
    public string TimeZone { get; set; } = "UTC";

    /// <summary>
    /// Whom people ask about their data, as the page /privacy names them. Default: none, "your school's administrator".
    /// </summary>
    public string Contact { get; set; } = "";

    /// <summary>
    /// When the agreed hours of a school day begin, <c>HH:mm</c> in the group's zone. Outside them nobody is written
    /// to. Default 08:00.
    /// </summary>
    public string HoursFrom { get; set; } = "08:00";

    /// <summary>When they end; at least two hours later. Default 17:00.</summary>
    public string HoursTo { get; set; } = "17:00";

    /// <summary>
    /// The school days: weekdays in English, separated by commas. A group's own days win. Default Monday to Friday.
    /// </summary>
    public string Days { get; set; } = "Monday,Tuesday,Wednesday,Thursday,Friday";

    /// <summary>
    /// The school's holidays, <c>2026-12-21/2027-01-03</c> from the first day to the last, or one day,
    /// <c>2027-02-15</c>; a list, or with commas. On these days no group is asked and nobody is written to. Default
    /// none.
    /// </summary>
    public string[] Holidays { get; set; } = [];

    /// <summary>
    /// How many school hours a blocking barrier waits for a leader to see it, before they are reminded. 1 or more.
    /// Default 4.
    /// </summary>
    public int BlockingHours { get; set; } = 4;

    /// <summary>The same for a slowing one, in school days. 1 or more. Default 1.</summary>
    public int SlowingDays { get; set; } = 1;

    /// <summary>The same for one that can wait, in school days. 1 or more. Default 3.</summary>
    public int CanWaitDays { get; set; } = 3;

    /// <summary>All of it as the domain knows it; only of valid options.</summary>
    public SchoolCare Care =>
        Time(HoursFrom) is { } from && Time(HoursTo) is { } to && Week(Days) is { } week
            ? new(from, to, BlockingHours, SlowingDays, CanWaitDays) { Week = week }
            : throw new InvalidOperationException("The school's hours or days cannot be read.");

    /// <summary>The holidays; only of valid options.</summary>
    public DaysOff Closed => new(Holidays.Select(Span).OfType<DateInterval>());

    /// <summary>Null for what is no day, nor two with a stroke between, the first of them first.</summary>
    public static DateInterval? Span(string? text) =>
        (text ?? "").Split('/', StringSplitOptions.TrimEntries) switch
        {
            [var day] when Day(day) is { } one => new(one, one),
            [var from, var to] when Day(from) is { } first && Day(to) is { } last && last >= first => new(first, last),
            _ => null,
        };

    private static LocalDate? Day(string text) =>
        LocalDatePattern.Iso.Parse(text) is { Success: true } day ? day.Value : null;

    /// <summary>Null for what is no list of weekdays.</summary>
    public static SchoolWeek? Week(string? text)
    {
        var days = ListText.Of(text ?? "").Select(Choices<IsoDayOfWeek>.Read).ToList();
        return days.Count == 0 || days.Any(day => day is null or IsoDayOfWeek.None)
            ? null
            : new(days.OfType<IsoDayOfWeek>());
    }

    /// <summary>Null for what is no time of day.</summary>
    public static LocalTime? Time(string? text) => Hour.Parse(text ?? "") is { Success: true } time ? time.Value : null;
}

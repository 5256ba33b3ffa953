using CheckinBot.Domain;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using CalendarPeriod = Ical.Net.DataTypes.Period;

namespace CheckinBot.Calendar;

/// <summary>
/// The days without school that an iCalendar text names (RFC 5545): its all-day events, or those of them whose category
/// or title matches. What programs write for "all day" counts: dates, midnight to midnight in the event's own zone, a
/// minute before midnight as the end. The last day of an event is the day before its end.
/// </summary>
internal sealed class ClosedEvents(DateTimeZone zone, IReadOnlyCollection<string> only)
{
    // An endless rule of seconds would name no more days than this many.
    private const int MostOccurrences = 5_000;

    // Longer than any holiday, so that one which began before the time that is asked about is found.
    private static readonly NodaTime.Period Before = NodaTime.Period.FromMonths(6);
    private static readonly LocalTime LastMinute = new(23, 59);

    /// <summary>
    /// Throws <see cref="UnreadableCalendarException"/> for a text that is no calendar, or one that cannot be worked
    /// out.
    /// </summary>
    public DaysOff Within(string text, LocalDate from, LocalDate to)
    {
        if (!text.Contains("BEGIN:VCALENDAR", StringComparison.OrdinalIgnoreCase))
        {
            throw new UnreadableCalendarException("it holds no iCalendar");
        }

        try
        {
            return new DaysOff(
                CalendarCollection.Load(text).SelectMany(calendar => Spans(calendar, from, to)).ToList()
            ).Within(from, to);
        }
        catch (Exception failure)
            when (failure
                    is FormatException
                        or ArgumentException
                        or InvalidOperationException
                        or System.Runtime.Serialization.SerializationException
                        or KeyNotFoundException
                        or OverflowException
                        or NotSupportedException
                        or Ical.Net.Evaluation.EvaluationException
                        or TimeZoneNotFoundException
                        or NodaTime.TimeZones.DateTimeZoneNotFoundException
            )
        {
            // What it says may quote the calendar.
            throw new UnreadableCalendarException(
                $"its iCalendar cannot be worked out ({failure.GetType().Name})",
                failure
            );
        }
    }

    private IEnumerable<DateInterval> Spans(Ical.Net.Calendar calendar, LocalDate from, LocalDate to)
    {
        if (calendar.Events.Any(one => one.DtStart is null))
        {
            throw new UnreadableCalendarException("it has an event without a day that can be read");
        }

        var moved = calendar
            .Events.Where(one => one.RecurrenceIdentifier is not null)
            .ToLookup(one => one.Uid, one => DayOf(one.RecurrenceIdentifier!.StartTime));
        return calendar
            .Events.Where(IsMeant)
            .SelectMany(one =>
                Occurrences(one, from, to)
                    .Where(occurrence =>
                        one.RecurrenceIdentifier is not null || !moved[one.Uid].Contains(DayOf(occurrence.StartTime))
                    )
                    .Select(occurrence => Days(one, occurrence))
                    .OfType<DateInterval>()
            );
    }

    private bool IsMeant(CalendarEvent one) =>
        !string.Equals(one.Status, "CANCELLED", StringComparison.OrdinalIgnoreCase)
        && (
            only.Count == 0
            || only.Any(word => Matches(one.Summary, word) || one.Categories.Any(category => Matches(category, word)))
        );

    private static bool Matches(string? text, string word) =>
        text?.Contains(word, StringComparison.CurrentCultureIgnoreCase) == true;

    private static IEnumerable<CalendarPeriod> Occurrences(CalendarEvent one, LocalDate from, LocalDate to)
    {
        var (begin, end) = ((from - Before).ToDateOnly(), to.ToDateOnly());
        return one.GetOccurrences(new CalDateTime(begin))
            .Select(occurrence => occurrence.Period)
            .Take(MostOccurrences)
            .TakeWhile(period => period.StartTime.Date <= end);
    }

    // Null for what is no whole day.
    private DateInterval? Days(CalendarEvent one, CalendarPeriod period)
    {
        var (start, end) = (
            Local(period.StartTime),
            one.DtEnd is null && one.Duration is null ? null : End(one, period)
        );
        return end is not { } until ? Whole(start, start.Date.PlusDays(1).AtMidnight()) : Whole(start, until);
    }

    private LocalDateTime? End(CalendarEvent one, CalendarPeriod period) =>
        (period.EffectiveEndTime ?? one.DtEnd) is { } end ? Local(end) : null;

    private static DateInterval? Whole(LocalDateTime start, LocalDateTime end)
    {
        var until = end.TimeOfDay >= LastMinute ? end.Date.PlusDays(1) : end.Date;
        return
            start.TimeOfDay != LocalTime.Midnight || (end.TimeOfDay != LocalTime.Midnight && end.TimeOfDay < LastMinute)
            ? null
            : new(start.Date, LocalDate.Max(start.Date, until.PlusDays(-1)));
    }

    private LocalDate DayOf(CalDateTime at) => Local(at).Date;

    // A moment in UTC is where the school is; what names a zone, or none, stands on its own clock.
    private LocalDateTime Local(CalDateTime at) =>
        at.IsUtc
            ? Instant.FromDateTimeUtc(DateTime.SpecifyKind(at.AsUtc, DateTimeKind.Utc)).InZone(zone).LocalDateTime
            : LocalDateTime.FromDateTime(at.Value);
}

/// <summary>A calendar could not be fetched or understood; the message quotes nothing of it.</summary>
internal sealed class UnreadableCalendarException(string message, Exception? inner = null) : Exception(message, inner);

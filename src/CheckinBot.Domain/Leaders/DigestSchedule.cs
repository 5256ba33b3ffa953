namespace CheckinBot.Domain;

/// <summary>
/// When digests come, in the leader's own zone. Skipped and ambiguous hours as in <see cref="Schedule"/>.
/// </summary>
public static class DigestSchedule
{
    /// <summary>
    /// Later than this, a digest is written down and not sent: the next one, or the word, is fresher.
    /// </summary>
    public static readonly Duration Grace = Duration.FromHours(24);

    private static readonly LocalTime From = new(7, 0);
    private static readonly LocalTime To = new(18, 0);

    /// <summary>The first moment for a digest after another moment, or null when none comes by itself.</summary>
    public static Instant? Next(LeaderSettings settings, Instant after)
    {
        if (settings.Rhythm == DigestRhythm.Off)
        {
            return null;
        }

        var step = settings.Rhythm == DigestRhythm.Weekly ? 7 : 14;
        var days = Math.Max(0, Period.DaysBetween(settings.First, DayOf(settings, after)));
        var day = settings.First.PlusDays(days / step * step);
        while (At(settings, day, settings.At) <= after)
        {
            day = day.PlusDays(step);
        }

        return At(settings, day, settings.At);
    }

    /// <summary>The first day of that weekday on which the hour is still to come.</summary>
    public static LocalDate FirstDay(LeaderSettings settings, Instant now)
    {
        var today = DayOf(settings, now);
        var day = today.DayOfWeek == settings.Day ? today : today.Next(settings.Day);
        return At(settings, day, settings.At) > now ? day : day.PlusDays(7);
    }

    /// <summary>
    /// This moment if it is between 07:00 and 18:00 of a school day in the leader's zone that is not
    /// <paramref name="closed"/>, else when that next begins.
    /// </summary>
    public static Instant InHours(LeaderSettings settings, Instant at, DaysOff closed) =>
        new AgreedHours(settings.Zone, From, To) { Week = settings.Week }.Earliest(at, closed);

    /// <summary>The local date in the leader's zone.</summary>
    public static LocalDate DayOf(LeaderSettings settings, Instant at) => at.InZone(Zone(settings)).Date;

    private static Instant At(LeaderSettings settings, LocalDate day, LocalTime time) =>
        Schedule.At(Zone(settings), day, time);

    private static DateTimeZone Zone(LeaderSettings settings) => DateTimeZoneProviders.Tzdb[settings.Zone];
}

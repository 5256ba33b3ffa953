namespace CheckinBot.Domain;

/// <summary>
/// When somebody may be written to: on the days of <see cref="Week"/>, from <paramref name="From"/> to
/// <paramref name="To"/> in <paramref name="Zone"/>.
/// </summary>
public sealed record AgreedHours(string Zone, LocalTime From, LocalTime To)
{
    /// <summary>On which days. Default: Monday to Friday.</summary>
    public SchoolWeek Week { get; init; } = SchoolWeek.MondayToFriday;

    /// <summary>
    /// This moment if it is within the hours and on no day of <paramref name="closed"/>, else when they next begin.
    /// </summary>
    public Instant Earliest(Instant at, DaysOff closed)
    {
        var zone = DateTimeZoneProviders.Tzdb[Zone];
        for (var day = at.InZone(zone).Date; ; day = day.PlusDays(1))
        {
            if (
                Week.Has(day.DayOfWeek)
                && !closed.Has(day)
                && at < Schedule.At(zone, day, To)
                && Schedule.At(zone, day, From).InZone(zone).Date == day
            )
            {
                return Instant.Max(at, Schedule.At(zone, day, From));
            }
        }
    }
}

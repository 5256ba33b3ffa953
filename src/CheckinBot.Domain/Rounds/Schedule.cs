namespace CheckinBot.Domain;

/// <summary>
/// When things happen, in the group's own zone. An hour that the clocks skip is asked just after the gap, unless the
/// gap swallowed the whole day: that day is not asked. An hour that comes twice is asked the first time only.
/// </summary>
public static class Schedule
{
    /// <summary>Later than this, a round's hour is written down as missed and nobody is asked.</summary>
    public static readonly Duration Grace = Duration.FromHours(2);

    private static readonly LocalTime SchoolDayEnds = new(16, 0);
    private static readonly LocalTime SprintEnds = new(17, 0);
    private static readonly Duration Apart = Duration.FromHours(1);

    /// <summary>The zone by its IANA name, or null when there is no such zone.</summary>
    public static DateTimeZone? Zone(string name) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(name);

    /// <summary>What to say of a zone that there is not, or null.</summary>
    public static string? ZoneProblem(string name) =>
        Zone(name) is null ? $"\"{name}\" is not a time zone that is known here. Use a name like Europe/London." : null;

    /// <summary>The local date in the plan's zone.</summary>
    public static LocalDate DayOf(SprintPlan plan, Instant at) => at.InZone(ZoneOf(plan)).Date;

    /// <summary>The moment of a local time of day on a day in the plan's zone.</summary>
    public static Instant At(SprintPlan plan, LocalDate day, LocalTime time) => At(ZoneOf(plan), day, time);

    /// <summary>The moment of a local time of day in a zone.</summary>
    public static Instant At(DateTimeZone zone, LocalDate day, LocalTime time) =>
        zone.ResolveLocal(day + time, SkippedAfterAmbiguousFirst).ToInstant();

    /// <summary>The first scheduled hour after a moment, or null when the sprint has no more.</summary>
    public static Instant? NextAsk(SprintPlan plan, Instant after)
    {
        var first = LocalDate.Max(plan.FirstDay, DayOf(plan, after));
        for (var day = first; day <= plan.LastDay; day = day.PlusDays(1))
        {
            if (
                plan.AsksOn(day)
                && At(plan, day, plan.Rhythm.At) is var hour
                && hour > after
                && DayOf(plan, hour) == day
            )
            {
                return hour;
            }
        }

        return null;
    }

    /// <summary>From when on a round may be answered before it opens: the end of the school day before it.</summary>
    public static Instant EarlyFrom(SprintPlan plan, Instant asked)
    {
        var (day, first) = (DayOf(plan, asked).PlusDays(-1), DayOf(plan, asked).PlusDays(-Limits.DaysAhead));
        while (!plan.IsSchoolDay(day) && day > first)
        {
            day = day.PlusDays(-1);
        }

        return At(plan, day, SchoolDayEnds);
    }

    /// <summary>
    /// When the sprint ends: on its last day at 17:00, or an hour after its hour to ask if that is later.
    /// </summary>
    public static Instant End(SprintPlan plan) =>
        Instant.Max(At(plan, plan.LastDay, SprintEnds), At(plan, plan.LastDay, plan.Rhythm.At) + Apart);

    /// <summary>The last moment of the local day: "Ask now" stands for a round scheduled later the same day.</summary>
    public static Instant EndOfDay(SprintPlan plan, Instant at) =>
        At(plan, DayOf(plan, at).PlusDays(1), LocalTime.Midnight) - Duration.Epsilon;

    /// <summary>
    /// When a round closes: at the end of the next school day (16:00, or the hour to ask if that is later), but never
    /// after the next round opens or the sprint ends; at least an hour after it opened even so.
    /// </summary>
    public static Instant Close(SprintPlan plan, Instant opened)
    {
        var day = NextSchoolDay(plan, DayOf(plan, opened));
        var close = At(plan, day, LocalTime.Max(SchoolDayEnds, plan.Rhythm.At));
        var next = NextAsk(plan, EndOfDay(plan, opened)) ?? Instant.MaxValue;
        return Instant.Max(opened + Apart, Instant.Min(close, Instant.Min(next, End(plan))));
    }

    /// <summary>
    /// The moment for the one reminder: 10:00 on the closing day, or 15:00 on the opening day, whichever is later,
    /// on a school day and at least an hour from both ends; null when there is none.
    /// </summary>
    public static Instant? Remind(SprintPlan plan, Instant opened, Instant closes)
    {
        var moments = new[] { At(plan, DayOf(plan, closes), new(10, 0)), At(plan, DayOf(plan, opened), new(15, 0)) };
        var fitting = moments
            .Where(at => at >= opened + Apart && at <= closes - Apart && plan.IsSchoolDay(DayOf(plan, at)))
            .ToList();
        return fitting.Count == 0 ? null : fitting.Max();
    }

    /// <summary>This moment if it is within the agreed hours of a school day, else when they next begin.</summary>
    public static Instant InHours(SprintPlan plan, Instant at)
    {
        var day = DayOf(plan, at);
        if (plan.IsSchoolDay(day) && at < At(plan, day, plan.Care.To))
        {
            return Instant.Max(at, At(plan, day, plan.Care.From));
        }

        return At(plan, SchoolDayAfter(plan, day), plan.Care.From);
    }

    /// <summary>
    /// The moment at which so much school time has passed since <paramref name="from"/>: only agreed hours of school
    /// days count.
    /// </summary>
    public static Instant AfterSchoolTime(SprintPlan plan, Instant from, Duration time)
    {
        var (start, left) = (InHours(plan, from), time);
        while (At(plan, DayOf(plan, start), plan.Care.To) - start is var today && today < left)
        {
            (start, left) = (At(plan, SchoolDayAfter(plan, DayOf(plan, start)), plan.Care.From), left - today);
        }

        return start + left;
    }

    /// <summary>The day that is so many school days after the day of <paramref name="now"/>.</summary>
    public static LocalDate SchoolDaysLater(SprintPlan plan, Instant now, int days) =>
        Enumerable.Range(0, days).Aggregate(DayOf(plan, now), (day, _) => SchoolDayAfter(plan, day));

    /// <summary>
    /// When the group is asked on this day, or on the next school day if it is none: at its own hour, within the agreed
    /// hours.
    /// </summary>
    public static Instant AskOn(SprintPlan plan, LocalDate day)
    {
        var school = IsSchoolDay(plan, day) ? day : SchoolDayAfter(plan, day);
        var last = plan.Care.To.PlusHours(-1);
        return At(plan, school, LocalTime.Max(plan.Care.From, LocalTime.Min(plan.Rhythm.At, last)));
    }

    private static LocalDate SchoolDayAfter(SprintPlan plan, LocalDate day)
    {
        do
        {
            day = day.PlusDays(1);
        } while (!IsSchoolDay(plan, day));

        return day;
    }

    // A day that the clocks skip has no hours.
    private static bool IsSchoolDay(SprintPlan plan, LocalDate day) =>
        plan.IsSchoolDay(day) && DayOf(plan, At(plan, day, plan.Care.From)) == day;

    private static readonly NodaTime.TimeZones.ZoneLocalMappingResolver SkippedAfterAmbiguousFirst =
        NodaTime.TimeZones.Resolvers.CreateMappingResolver(
            NodaTime.TimeZones.Resolvers.ReturnEarlier,
            NodaTime.TimeZones.Resolvers.ReturnStartOfIntervalAfter
        );

    private static DateTimeZone ZoneOf(SprintPlan plan) => DateTimeZoneProviders.Tzdb[plan.Rhythm.Zone];

    private static LocalDate NextSchoolDay(SprintPlan plan, LocalDate day)
    {
        var next = day.PlusDays(1);
        while (!plan.IsSchoolDay(next) && next < plan.LastDay)
        {
            next = next.PlusDays(1);
        }

        return next;
    }
}

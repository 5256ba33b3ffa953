namespace CheckinBot.Domain;

/// <summary>
/// When a group is asked: on which weekdays, at which hour, in its own IANA time zone. The hour is 07:00 to 18:00, so
/// that nobody is asked at night.
/// </summary>
public sealed record Rhythm(ImmutableSortedSet<IsoDayOfWeek> Days, LocalTime At, string Zone)
{
    /// <summary>The earliest hour a group may choose.</summary>
    public static readonly LocalTime Earliest = new(7, 0);

    /// <summary>The latest hour a group may choose.</summary>
    public static readonly LocalTime Latest = new(18, 0);

    /// <summary>True when it asks on this weekday.</summary>
    public bool AsksOn(IsoDayOfWeek day) => Days.Contains(day);
}

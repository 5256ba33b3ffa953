namespace CheckinBot.Domain;

/// <summary>How often a digest comes by itself.</summary>
public enum DigestRhythm
{
    /// <summary>Never: only on request.</summary>
    Off,

    /// <summary>Once a week.</summary>
    Weekly,

    /// <summary>Every other week.</summary>
    Fortnightly,
}

/// <summary>
/// What a leader chose. <paramref name="Day"/> and <paramref name="At"/> (07:00 to 18:00), in <paramref name="Zone"/>:
/// when the digest comes; a day on which it comes first is <paramref name="First"/>, so that every other week is known.
/// <paramref name="AnyHourWhenBlocking"/>: a blocking barrier may reach them outside the agreed hours.
/// </summary>
public sealed record LeaderSettings(
    DigestRhythm Rhythm,
    IsoDayOfWeek Day,
    LocalTime At,
    string Zone,
    LocalDate First,
    bool AnyHourWhenBlocking
)
{
    /// <summary>
    /// The school's week when they chose: outside it nothing comes by itself. Default: Monday to Friday.
    /// </summary>
    public SchoolWeek Week { get; init; } = SchoolWeek.MondayToFriday;

    /// <summary>No digest by itself, and nothing outside the agreed hours.</summary>
    public static LeaderSettings Default { get; } =
        new(DigestRhythm.Off, IsoDayOfWeek.Friday, new(14, 0), "UTC", new(2000, 1, 7), false);
}

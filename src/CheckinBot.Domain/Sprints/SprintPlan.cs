namespace CheckinBot.Domain;

/// <summary>
/// What a group agreed on when it started: what it improves, how it will know, from when to when (both days included),
/// how often it checks in, who supports it, and which days nobody is asked.
/// <paramref name="Holiday"/>: the one holiday that rows from before 27 November 2026 have; it is read into
/// <see cref="Holidays"/>.
/// </summary>
public sealed record SprintPlan(
    string Focus,
    string Evidence,
    LocalDate FirstDay,
    LocalDate LastDay,
    Rhythm Rhythm,
    Person Leader,
    DateInterval? Holiday
)
{
    /// <summary>The group's own holidays: on these days nobody is asked.</summary>
    public DaysOff Holidays { get; init; } = Holiday is { } one ? new(one) : DaysOff.None;

    /// <summary>What this sprint knows of the days that its school closes; null while that is nothing.</summary>
    public SchoolCalendar? School { get; init; }

    /// <summary>
    /// What the group asks itself, where it is not what every group is asked; null for that. See <see cref="Asks"/>.
    /// </summary>
    public QuestionSet? Questions { get; init; }

    /// <summary>Who hears of a barrier that the leader has not seen in time; null for nobody.</summary>
    public Person? Deputy { get; init; }

    /// <summary>What the leader's digest may hold of this group. Default: pulse and wins.</summary>
    public DigestHolds Digest { get; init; } = DigestHolds.PulseAndWins;

    /// <summary>
    /// True when the group and other groups of the school may learn from what each tried, without names. Default: no.
    /// </summary>
    public bool SharesMoves { get; init; }

    /// <summary>The agreed hours, and how long a leader is waited for.</summary>
    public SchoolCare Care { get; init; } = SchoolCare.Default;

    /// <summary>
    /// True when the leader allows a blocking barrier to reach them outside the agreed hours. Default: no.
    /// </summary>
    public bool AnyHourWhenBlocking { get; init; }

    /// <summary>What a check-in of this group asks.</summary>
    public QuestionSet Asks() => Questions ?? QuestionSet.Default;

    /// <summary>
    /// True when the group may be asked on this day: within the sprint, on one of its weekdays, not on a day off.
    /// </summary>
    public bool AsksOn(LocalDate day) => IsInRhythm(day) && !IsOff(day);

    /// <summary>
    /// The days of its rhythm on which nobody is asked all the same: the group's own holidays, and what the school
    /// closes.
    /// </summary>
    public IEnumerable<LocalDate> FallAway() =>
        new DateInterval(FirstDay, LastDay).Where(day => IsInRhythm(day) && IsOff(day));

    /// <summary>The group's own week: the school's, unless the days on which it is asked say otherwise.</summary>
    public SchoolWeek WorkingWeek() => Care.Week.Of(Rhythm.Days);

    /// <summary>True when the group works on this day: a day of its week, and no day off.</summary>
    public bool IsSchoolDay(LocalDate day) => !IsOff(day) && WorkingWeek().Has(day.DayOfWeek);

    private bool IsInRhythm(LocalDate day) => day >= FirstDay && day <= LastDay && Rhythm.AsksOn(day.DayOfWeek);

    // A holiday of the group's that goes on after the sprint is another sprint's: nobody may be kept waiting without
    // end.
    private bool IsOff(LocalDate day) => (day <= LastDay && Holidays.Has(day)) || School?.Closed.Has(day) == true;
}

/// <summary>What a leader's digest may hold of a group, as the group decides.</summary>
public enum DigestHolds
{
    /// <summary>The barriers raised for the leader, and what became of them.</summary>
    BarriersOnly,

    /// <summary>Those, how many are on track, how many answered, and shout-outs.</summary>
    PulseAndWins,

    /// <summary>Those, and what members wrote in the newest round.</summary>
    Everything,
}

/// <summary>Where a sprint stands in its time.</summary>
public enum Phase
{
    /// <summary>Agreed, not begun.</summary>
    Prepare,

    /// <summary>Under way.</summary>
    Sprint,

    /// <summary>Over: looking back.</summary>
    Review,
}

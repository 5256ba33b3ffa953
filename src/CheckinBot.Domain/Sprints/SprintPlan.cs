namespace CheckinBot.Domain;

/// <summary>
/// What a group agreed on when it started: what it improves, how it will know, from when to when (both days included),
/// how often it checks in, who supports it, and which days nobody is asked (a holiday, both days included, or none).
/// </summary>
public sealed record SprintPlan(
    string Focus,
    string Evidence,
    LocalDate FirstDay,
    LocalDate LastDay,
    Rhythm Rhythm,
    Person Leader,
    DateInterval? Holiday)
{
    /// <summary>True when the group may be asked on this day: within the sprint, on one of its weekdays, not in the holiday.</summary>
    public bool AsksOn(LocalDate day) =>
        day >= FirstDay && day <= LastDay && Rhythm.AsksOn(day.DayOfWeek) && !IsHoliday(day);

    /// <summary>True when the group works on this day: Monday to Friday (or one of its own days), and not in the holiday.</summary>
    public bool IsSchoolDay(LocalDate day) =>
        !IsHoliday(day) && (day.DayOfWeek < IsoDayOfWeek.Saturday || Rhythm.AsksOn(day.DayOfWeek));

    private bool IsHoliday(LocalDate day) => Holiday is { } away && away.Contains(day);
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

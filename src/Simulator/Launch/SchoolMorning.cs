namespace Simulator;

/// <summary>
/// When a world that somebody tries out begins: within school hours, where messages to a leader do not wait for the
/// morning.
/// </summary>
public static class SchoolMorning
{
    private const int First = 9;
    private const int Last = 15;

    /// <summary>This moment from 09:00 to 15:00 (UTC) of a weekday, else 09:00 of the next one.</summary>
    public static DateTimeOffset From(DateTimeOffset now)
    {
        var morning = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero).AddHours(First);
        if (IsSchoolDay(morning) && now >= morning && now.UtcDateTime.Hour < Last)
        {
            return now;
        }

        morning = now < morning ? morning : morning.AddDays(1);
        while (!IsSchoolDay(morning))
        {
            morning = morning.AddDays(1);
        }

        return morning;
    }

    private static bool IsSchoolDay(DateTimeOffset day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
}

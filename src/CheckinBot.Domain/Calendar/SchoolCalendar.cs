namespace CheckinBot.Domain;

/// <summary>
/// The days that the school closes, whatever said so (its settings, its calendar), and since when that is known. A log
/// takes over what it needs of it as an event (<see cref="ClosedDaysLearned"/>): so what was decided can be decided
/// again, whatever the calendar says by then.
/// </summary>
public sealed record SchoolCalendar(DaysOff Closed, Instant AsOf);

/// <summary>The school closes other days than this log knew of, as far ahead as it may need.</summary>
public sealed record ClosedDaysLearned(SchoolCalendar School) : LogEvent;

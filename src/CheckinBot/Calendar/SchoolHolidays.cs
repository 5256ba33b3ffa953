using CheckinBot.Domain;

namespace CheckinBot.Calendar;

/// <summary>The holidays that the school's settings name, and where its days begin.</summary>
internal sealed record SchoolHolidays(DaysOff Days, DateTimeZone Zone)
{
    public LocalDate Today(Instant now) => now.InZone(Zone).Date;
}

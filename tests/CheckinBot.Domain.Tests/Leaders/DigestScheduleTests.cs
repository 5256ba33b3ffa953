namespace CheckinBot.Domain.Tests.Leaders;

public sealed class DigestScheduleTests
{
    private static LeaderSettings Settings(
        DigestRhythm rhythm,
        IsoDayOfWeek day,
        int hour,
        string zone,
        LocalDate first
    ) => new(rhythm, day, new(hour, 0), zone, first, false);

    private static readonly LeaderSettings Friday = Settings(
        DigestRhythm.Weekly,
        IsoDayOfWeek.Friday,
        14,
        "Europe/London",
        new(2026, 3, 6)
    );

    [Fact]
    public void Off_is_never() => Assert.Null(DigestSchedule.Next(Friday with { Rhythm = DigestRhythm.Off }, default));

    [Fact]
    public void Before_the_first_day_it_is_the_first_day() =>
        Assert.Equal(
            Instant.FromUtc(2026, 3, 6, 14, 0),
            DigestSchedule.Next(Friday, Instant.FromUtc(2026, 1, 1, 0, 0))
        );

    [Fact]
    public void At_the_hour_itself_it_is_the_next_week_s() =>
        Assert.Equal(
            Instant.FromUtc(2026, 3, 13, 14, 0),
            DigestSchedule.Next(Friday, Instant.FromUtc(2026, 3, 6, 14, 0))
        );

    [Fact]
    public void The_hour_stays_the_same_on_the_wall_when_the_clocks_change()
    {
        Assert.Equal(
            Instant.FromUtc(2026, 3, 27, 14, 0),
            DigestSchedule.Next(Friday, Instant.FromUtc(2026, 3, 21, 0, 0))
        );
        Assert.Equal(
            Instant.FromUtc(2026, 4, 3, 13, 0),
            DigestSchedule.Next(Friday, Instant.FromUtc(2026, 3, 28, 0, 0))
        );
    }

    [Fact]
    public void Every_other_week_keeps_its_weeks_over_the_change()
    {
        var fortnightly = Friday with { Rhythm = DigestRhythm.Fortnightly };
        Assert.Equal(
            Instant.FromUtc(2026, 4, 3, 13, 0),
            DigestSchedule.Next(fortnightly, Instant.FromUtc(2026, 3, 21, 0, 0))
        );
        Assert.Equal(
            Instant.FromUtc(2026, 4, 3, 13, 0),
            DigestSchedule.Next(fortnightly, Instant.FromUtc(2026, 3, 28, 0, 0))
        );
        Assert.Equal(
            Instant.FromUtc(2026, 4, 17, 13, 0),
            DigestSchedule.Next(fortnightly, Instant.FromUtc(2026, 4, 3, 13, 0))
        );
    }

    [Fact]
    public void Years_later_it_is_still_found() =>
        Assert.Equal(
            Instant.FromUtc(2031, 3, 7, 14, 0),
            DigestSchedule.Next(Friday, Instant.FromUtc(2031, 3, 5, 0, 0))
        );

    [Theory]
    [InlineData("2026-03-02 09:00", 6)]
    [InlineData("2026-03-06 13:59", 6)]
    [InlineData("2026-03-06 14:00", 13)]
    [InlineData("2026-03-07 09:00", 13)]
    public void The_first_day_is_the_next_on_which_the_hour_is_still_to_come(string now, int day) =>
        Assert.Equal(new(2026, 3, day), DigestSchedule.FirstDay(Friday, Some.Plan.Local(now)));

    [Theory]
    [InlineData("2026-03-06 06:59", "2026-03-06 07:00")]
    [InlineData("2026-03-06 17:59", "2026-03-06 17:59")]
    [InlineData("2026-03-06 18:00", "2026-03-09 07:00")]
    [InlineData("2026-03-08 12:00", "2026-03-09 07:00")]
    public void Outside_the_day_it_waits_for_the_next_weekday_s(string at, string expected) =>
        Assert.Equal(Some.Plan.Local(expected), DigestSchedule.InHours(Friday, Some.Plan.Local(at), DaysOff.None));

    [Fact]
    public void A_day_that_the_zone_skips_is_no_weekday()
    {
        var apia = Friday with { Zone = "Pacific/Apia" };
        var zone = DateTimeZoneProviders.Tzdb["Pacific/Apia"];
        Assert.Equal(
            new LocalDateTime(2012, 1, 2, 7, 0),
            DigestSchedule
                .InHours(apia, new LocalDateTime(2011, 12, 29, 18, 0).InZoneStrictly(zone).ToInstant(), DaysOff.None)
                .InZone(zone)
                .LocalDateTime
        );
    }
}

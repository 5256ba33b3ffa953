namespace CheckinBot.Domain.Tests.Rounds;

public sealed class NextAskTests
{
    private static readonly SprintPlan Plan = Some.Plan;

    private static Instant? After(string local, SprintPlan? plan = null) =>
        Schedule.NextAsk(plan ?? Plan, Plan.Local(local));

    [Fact]
    public void Before_the_first_day_it_is_the_first_day_s_hour() =>
        Assert.Equal(Plan.Local("2026-03-02 14:00"), After("2026-02-01 09:00"));

    [Fact]
    public void A_first_day_in_the_past_asks_on_the_next_weekday_of_the_rhythm() =>
        Assert.Equal(Plan.Local("2026-03-06 14:00"), After("2026-03-05 09:00"));

    [Fact]
    public void Today_s_hour_counts_until_it_strikes() =>
        Assert.Equal(Plan.Local("2026-03-04 14:00"), After("2026-03-04 13:59"));

    [Fact]
    public void At_the_hour_itself_it_is_the_next_day_s() =>
        Assert.Equal(Plan.Local("2026-03-06 14:00"), After("2026-03-04 14:00"));

    [Fact]
    public void Weekends_are_not_asked() => Assert.Equal(Plan.Local("2026-03-09 14:00"), After("2026-03-06 14:00"));

    [Fact]
    public void Holidays_are_not_asked() =>
        Assert.Equal(
            Plan.Local("2026-03-11 14:00"),
            After("2026-03-04 14:00", Plan with { Holidays = new(new DateInterval(new(2026, 3, 5), new(2026, 3, 10))) })
        );

    [Fact]
    public void After_the_last_hour_there_is_none() => Assert.Null(After("2026-03-13 14:00"));

    [Fact]
    public void The_hour_stays_the_same_on_the_wall_when_the_clocks_change()
    {
        var plan = Plan with { FirstDay = new(2026, 3, 23), LastDay = new(2026, 4, 3) };
        Assert.Equal(Instant.FromUtc(2026, 3, 27, 14, 0), After("2026-03-26 09:00", plan));
        Assert.Equal(Instant.FromUtc(2026, 3, 30, 13, 0), After("2026-03-28 09:00", plan));
    }
}

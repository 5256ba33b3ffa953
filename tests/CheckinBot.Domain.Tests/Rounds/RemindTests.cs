namespace CheckinBot.Domain.Tests.Rounds;

public sealed class RemindTests
{
    private static readonly SprintPlan Plan = Some.Plan;

    private static Instant? Remind(string opened, string closes, SprintPlan? plan = null) =>
        Schedule.Remind(plan ?? Plan, Plan.Local(opened), Plan.Local(closes));

    [Fact]
    public void The_closing_morning_at_10() =>
        Assert.Equal(Plan.Local("2026-03-03 10:00"), Remind("2026-03-02 14:00", "2026-03-03 16:00"));

    [Fact]
    public void The_opening_afternoon_at_15_when_the_closing_morning_is_too_near() =>
        Assert.Equal(Plan.Local("2026-03-02 15:00"), Remind("2026-03-02 09:00", "2026-03-03 09:00"));

    [Fact]
    public void Exactly_an_hour_from_both_ends_is_far_enough()
    {
        Assert.Equal(Plan.Local("2026-03-02 15:00"), Remind("2026-03-02 14:00", "2026-03-03 10:30"));
        Assert.Equal(Plan.Local("2026-03-03 10:00"), Remind("2026-03-02 14:00", "2026-03-03 11:00"));
    }

    [Fact]
    public void Nothing_less_than_an_hour_from_either_end() =>
        Assert.Null(Remind("2026-03-02 14:01", "2026-03-03 10:59"));

    [Fact]
    public void Never_on_a_weekend_that_the_group_does_not_work()
    {
        var plan = Plan with { LastDay = new(2026, 3, 14) };
        Assert.Equal(Plan.Local("2026-03-13 15:00"), Remind("2026-03-13 14:00", "2026-03-14 16:00", plan));
    }

    [Fact]
    public void Never_in_the_holiday()
    {
        var plan = Plan with { Holidays = new(new DateInterval(new(2026, 3, 4), new(2026, 3, 4))) };
        Assert.Equal(Plan.Local("2026-03-05 10:00"), Remind("2026-03-04 09:00", "2026-03-05 16:00", plan));
        Assert.Null(Remind("2026-03-04 09:00", "2026-03-05 10:30", plan));
    }
}

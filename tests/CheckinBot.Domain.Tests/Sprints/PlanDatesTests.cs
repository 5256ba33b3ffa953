namespace CheckinBot.Domain.Tests.Sprints;

public sealed class PlanDatesTests
{
    private static string? Refused(SprintPlan plan, string now = "2026-03-01 12:00") =>
        new Scenario(plan).At(now).Start(plan).Refused;

    [Fact]
    public void The_last_day_is_not_before_the_first() =>
        Assert.Contains(
            "Please swap them",
            Refused(Some.Plan with { LastDay = new(2026, 3, 1) }),
            StringComparison.Ordinal
        );

    [Fact]
    public void One_day_is_a_sprint() => Assert.Null(Refused(Some.Plan with { LastDay = Some.Plan.FirstDay }));

    [Fact]
    public void Ninety_two_days_both_included_are_allowed() =>
        Assert.Null(Refused(Some.Plan with { LastDay = Some.Plan.FirstDay.PlusDays(Limits.SprintDays - 1) }));

    [Fact]
    public void Ninety_three_days_are_too_long() =>
        Assert.Contains(
            "longer than three months",
            Refused(Some.Plan with { LastDay = Some.Plan.FirstDay.PlusDays(Limits.SprintDays) }),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_sprint_that_is_over_cannot_start() =>
        Assert.Contains("over already", Refused(Some.Plan, "2026-03-13 17:00"), StringComparison.Ordinal);

    [Fact]
    public void A_first_day_in_the_past_is_allowed() => Assert.Null(Refused(Some.Plan, "2026-03-05 09:00"));

    [Fact]
    public void A_sprint_with_no_hour_left_to_ask_cannot_start() =>
        Assert.Contains("no day left to check in on", Refused(Some.Plan, "2026-03-13 14:00"), StringComparison.Ordinal);

    [Fact]
    public void A_sprint_that_is_all_holiday_cannot_start() =>
        Assert.Contains(
            "no day left",
            Refused(Some.Plan with { Holidays = new(new DateInterval(new(2026, 3, 1), new(2026, 3, 31))) }),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_sprint_at_the_end_of_the_calendar_is_refused_not_a_crash()
    {
        var far = Some.Plan with
        {
            FirstDay = new(9999, 12, 1),
            LastDay = new(9999, 12, 31),
            Rhythm = Some.Daily(new(9, 0), "America/Los_Angeles"),
        };
        Assert.Contains("more than a year away", Refused(far), StringComparison.Ordinal);
    }
}

namespace CheckinBot.Domain.Tests.Rounds;

public sealed class CloseTests
{
    private static void Closes(string opened, string expected, SprintPlan? plan = null) =>
        Assert.Equal(Some.Plan.Local(expected), Schedule.Close(plan ?? Some.Plan, Some.Plan.Local(opened)));

    [Fact]
    public void A_round_closes_at_the_end_of_the_next_school_day() => Closes("2026-03-02 14:00", "2026-03-03 16:00");

    [Fact]
    public void A_friday_s_round_closes_on_monday_as_the_next_opens() => Closes("2026-03-06 14:00", "2026-03-09 14:00");

    [Fact]
    public void A_friday_s_round_of_a_weekly_rhythm_closes_at_monday_s_end() =>
        Closes(
            "2026-03-06 14:00",
            "2026-03-09 16:00",
            Some.Plan with
            {
                Rhythm = Some.Rhythm(new(14, 0), "Europe/London", IsoDayOfWeek.Friday),
            }
        );

    [Fact]
    public void An_evening_rhythm_closes_at_its_own_hour() =>
        Closes("2026-03-02 18:00", "2026-03-03 18:00", Some.Plan with { Rhythm = Some.Rhythm(new(18, 0)) });

    [Fact]
    public void A_daily_round_closes_as_the_next_one_opens() =>
        Closes("2026-03-02 09:00", "2026-03-03 09:00", Some.Plan with { Rhythm = Some.Daily(new(9, 0)) });

    [Fact]
    public void A_holiday_is_waited_out() =>
        Closes(
            "2026-03-02 14:00",
            "2026-03-06 14:00",
            Some.Plan with
            {
                Holidays = new(new DateInterval(new(2026, 3, 3), new(2026, 3, 5))),
            }
        );

    [Fact]
    public void The_last_round_closes_as_the_sprint_ends() => Closes("2026-03-13 14:00", "2026-03-13 17:00");

    [Fact]
    public void A_round_lasts_an_hour_even_past_the_end() => Closes("2026-03-13 16:50", "2026-03-13 17:50");

    [Fact]
    public void A_sprint_ends_at_17_or_an_hour_after_its_hour()
    {
        Assert.Equal(Some.Plan.Local("2026-03-13 17:00"), Schedule.End(Some.Plan));
        Assert.Equal(
            Some.Plan.Local("2026-03-13 19:00"),
            Schedule.End(Some.Plan with { Rhythm = Some.Rhythm(new(18, 0)) })
        );
    }
}

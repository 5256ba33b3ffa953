namespace CheckinBot.Domain.Tests.Rounds;

public sealed class SchoolTimeTests
{
    private static readonly SprintPlan Plan = Some.Plan;
    private static readonly SprintPlan Holiday = Plan with
    {
        LastDay = new(2026, 3, 31),
        Holidays = new(new DateInterval(new(2026, 3, 5), new(2026, 3, 10))),
    };

    private static void After(int hours, string from, string expected, SprintPlan? plan = null) =>
        Assert.Equal(
            Plan.Local(expected),
            Schedule.AfterSchoolTime(plan ?? Plan, Plan.Local(from), Duration.FromHours(hours))
        );

    [Fact]
    public void Four_hours_of_a_morning_are_four_hours() => After(4, "2026-03-02 08:30", "2026-03-02 12:30");

    [Fact]
    public void What_is_left_of_the_day_counts_and_the_rest_the_next_morning() =>
        After(4, "2026-03-02 16:00", "2026-03-03 11:00");

    [Fact]
    public void Exactly_the_rest_of_the_day_ends_with_the_day() => After(4, "2026-03-02 13:00", "2026-03-02 17:00");

    [Fact]
    public void From_the_night_it_counts_from_the_morning() => After(4, "2026-03-02 22:00", "2026-03-03 12:00");

    [Fact]
    public void Before_the_hours_it_counts_from_their_beginning() => After(1, "2026-03-02 03:00", "2026-03-02 09:00");

    [Fact]
    public void Weekends_do_not_count() => After(9, "2026-03-06 12:00", "2026-03-09 12:00");

    [Fact]
    public void Holidays_do_not_count() => After(9, "2026-03-04 12:00", "2026-03-11 12:00", Holiday);

    [Fact]
    public void Three_days_are_three_times_the_school_day() =>
        Assert.Equal(
            Plan.Local("2026-03-05 09:00"),
            Schedule.AfterSchoolTime(Plan, Plan.Local("2026-03-02 09:00"), SchoolCare.Default.Patience(Urgency.CanWait))
        );

    [Fact]
    public void The_day_the_clocks_change_is_a_school_day_like_any_other() =>
        After(9, "2026-03-27 12:00", "2026-03-30 12:00", Plan with { LastDay = new(2026, 4, 10) });

    [Fact]
    public void No_time_at_all_is_the_next_moment_of_school() => After(0, "2026-03-07 12:00", "2026-03-09 08:00");

    [Fact]
    public void School_days_later_pass_over_weekends_and_holidays()
    {
        Assert.Equal(new(2026, 3, 9), Schedule.SchoolDaysLater(Plan, Plan.Local("2026-03-06 09:00"), 1));
        Assert.Equal(new(2026, 3, 9), Schedule.SchoolDaysLater(Plan, Plan.Local("2026-03-07 09:00"), 1));
        Assert.Equal(new(2026, 3, 11), Schedule.SchoolDaysLater(Holiday, Plan.Local("2026-03-04 09:00"), 1));
        Assert.Equal(new(2026, 3, 4), Schedule.SchoolDaysLater(Plan, Plan.Local("2026-03-04 09:00"), 0));
    }

    [Theory]
    [InlineData(7, 8)]
    [InlineData(9, 9)]
    [InlineData(18, 16)]
    public void A_group_is_asked_at_its_own_hour_within_the_agreed_ones(int hour, int asked) =>
        Assert.Equal(
            Plan.Local($"2026-03-04 {asked:00}:00"),
            Schedule.AskOn(Plan with { Rhythm = Some.Rhythm(new(hour, 0)) }, new(2026, 3, 4))
        );

    [Fact]
    public void A_group_that_works_on_saturdays_is_asked_on_saturdays() =>
        Assert.Equal(
            Plan.Local("2026-03-07 14:00"),
            Schedule.AskOn(
                Plan with
                {
                    Rhythm = Some.Rhythm(new(14, 0), "Europe/London", IsoDayOfWeek.Saturday),
                },
                new(2026, 3, 7)
            )
        );

    [Fact]
    public void A_day_that_the_zone_skips_has_no_hours()
    {
        var apia = Plan with
        {
            FirstDay = new(2011, 12, 27),
            LastDay = new(2012, 1, 6),
            Rhythm = Some.Daily(new(9, 0), "Pacific/Apia"),
        };
        var monday = apia.Local("2012-01-02 08:00");
        Assert.Equal(monday, Schedule.InHours(apia, apia.Local("2011-12-29 17:00")));
        Assert.Equal(apia.Local("2012-01-02 09:00"), Schedule.AskOn(apia, new(2011, 12, 30)));
        Assert.Equal(
            monday + Duration.FromHours(1),
            Schedule.AfterSchoolTime(apia, apia.Local("2011-12-29 16:00"), Duration.FromHours(2))
        );
    }

    [Fact]
    public void An_hour_that_the_clocks_skip_begins_just_after()
    {
        var khartoum = Plan with
        {
            FirstDay = new(2000, 1, 12),
            LastDay = new(2000, 1, 21),
            Rhythm = Some.Rhythm(new(12, 30), "Africa/Khartoum", IsoDayOfWeek.Saturday),
        };
        Assert.Equal(khartoum.Local("2000-01-15 13:00"), Schedule.AskOn(khartoum, new(2000, 1, 15)));
    }
}

namespace CheckinBot.Domain.Tests.Rounds;

/// <summary>Weeks that are not Monday to Friday. Monday is 2 March 2026.</summary>
public sealed class SchoolWeekTests
{
    private const IsoDayOfWeek Mon = IsoDayOfWeek.Monday,
        Tue = IsoDayOfWeek.Tuesday,
        Wed = IsoDayOfWeek.Wednesday,
        Thu = IsoDayOfWeek.Thursday;
    private const IsoDayOfWeek Fri = IsoDayOfWeek.Friday,
        Sat = IsoDayOfWeek.Saturday,
        Sun = IsoDayOfWeek.Sunday;
    private static readonly LocalDate Monday = new(2026, 3, 2);

    private static SprintPlan Plan(string zone, params IsoDayOfWeek[] days) =>
        Some.Plan with
        {
            LastDay = new(2026, 3, 31),
            Rhythm = Some.Rhythm(new(14, 0), zone, days),
        };

    private static SprintPlan Riyadh => Plan("Asia/Riyadh", Sun, Mon, Tue, Wed, Thu);

    private static SprintPlan Tehran => Plan("Asia/Tehran", Sat, Sun, Mon, Tue, Wed);

    private static SprintPlan SixDays => Plan("Asia/Kolkata", Mon, Tue, Wed, Thu, Fri, Sat);

    private static string Worked(SprintPlan plan) =>
        string.Concat(
            Enumerable.Range(0, 7).Select(day => plan.IsSchoolDay(Monday.PlusDays(day)) ? "MTWTFSS"[day] : '-')
        );

    [Fact]
    public void A_school_works_Monday_to_Friday_unless_it_says_otherwise() =>
        Assert.Equal("MTWTF--", Worked(Plan("Europe/London", Thu)));

    [Fact]
    public void A_group_that_is_asked_on_most_of_a_week_that_is_not_the_school_s_works_on_those_days()
    {
        Assert.Equal("MTWT--S", Worked(Riyadh));
        Assert.Equal("MTW--SS", Worked(Tehran));
        Assert.Equal("MTWTFS-", Worked(SixDays));
    }

    [Fact]
    public void A_single_day_beside_the_school_s_week_is_a_school_day_as_well() =>
        Assert.Equal("MTWTFS-", Worked(Plan("Europe/London", Sat)));

    [Fact]
    public void Days_within_the_school_s_week_leave_it_as_it_is()
    {
        var school = Plan("Asia/Riyadh", Sun) with
        {
            Care = SchoolCare.Default with { Week = new(Sun, Mon, Tue, Wed, Thu) },
        };
        Assert.Equal("MTWT--S", Worked(school));
        Assert.Equal(
            "MTWT--S",
            Worked(school with { Rhythm = Some.Rhythm(new(14, 0), "Asia/Riyadh", Sun, Mon, Tue, Wed, Thu) })
        );
    }

    [Fact]
    public void The_group_s_own_days_win_over_the_school_s()
    {
        var school = Riyadh with { Care = SchoolCare.Default with { Week = SchoolWeek.MondayToFriday } };
        Assert.Equal("MTWT--S", Worked(school));
    }

    [Fact]
    public void A_holiday_is_no_school_day_in_any_week() =>
        Assert.Equal("-TWT--S", Worked(Riyadh with { Holidays = new(new DateInterval(Monday, Monday)) }));

    [Theory]
    [InlineData("2026-03-05 18:00", "2026-03-08 08:00")]
    [InlineData("2026-03-06 10:00", "2026-03-08 08:00")]
    [InlineData("2026-03-07 10:00", "2026-03-08 08:00")]
    [InlineData("2026-03-08 10:00", "2026-03-08 10:00")]
    public void From_Sunday_to_Thursday_what_waits_for_the_hours_waits_over_Friday_and_Saturday(
        string at,
        string sent
    ) => Assert.Equal(Riyadh.Local(sent), Schedule.InHours(Riyadh, Riyadh.Local(at)));

    [Theory]
    [InlineData("2026-03-04 18:00", "2026-03-07 08:00")]
    [InlineData("2026-03-06 10:00", "2026-03-07 08:00")]
    public void From_Saturday_to_Wednesday_it_waits_over_Thursday_and_Friday(string at, string sent) =>
        Assert.Equal(Tehran.Local(sent), Schedule.InHours(Tehran, Tehran.Local(at)));

    [Theory]
    [InlineData("2026-03-06 18:00", "2026-03-07 08:00")]
    [InlineData("2026-03-07 18:00", "2026-03-09 08:00")]
    public void In_a_six_day_week_Saturday_counts_and_Sunday_does_not(string at, string sent) =>
        Assert.Equal(SixDays.Local(sent), Schedule.InHours(SixDays, SixDays.Local(at)));

    [Fact]
    public void A_Thursday_round_closes_on_Sunday_before_it_is_asked_again()
    {
        var close = Schedule.Close(Riyadh, Riyadh.Local("2026-03-05 14:00"));
        Assert.Equal(Riyadh.Local("2026-03-08 14:00"), close);
    }

    [Fact]
    public void A_Thursday_round_of_a_group_that_is_asked_once_a_week_is_open_until_Sunday_afternoon()
    {
        var weekly = Plan("Asia/Riyadh", Thu) with
        {
            Care = SchoolCare.Default with { Week = new(Sun, Mon, Tue, Wed, Thu) },
        };
        var opened = weekly.Local("2026-03-05 14:00");
        var close = Schedule.Close(weekly, opened);
        Assert.Equal(weekly.Local("2026-03-08 16:00"), close);
        Assert.Equal(weekly.Local("2026-03-08 10:00"), Schedule.Remind(weekly, opened, close));
    }

    [Fact]
    public void Nobody_is_reminded_on_a_day_of_rest()
    {
        var opened = Riyadh.Local("2026-03-05 14:00");
        Assert.NotEqual(
            IsoDayOfWeek.Friday,
            Schedule.DayOf(Riyadh, Schedule.Remind(Riyadh, opened, Schedule.Close(Riyadh, opened))!.Value).DayOfWeek
        );
    }

    [Fact]
    public void School_days_are_counted_in_the_group_s_own_week()
    {
        Assert.Equal(new LocalDate(2026, 3, 9), Schedule.SchoolDaysLater(Riyadh, Riyadh.Local("2026-03-05 10:00"), 2));
        Assert.Equal(new LocalDate(2026, 3, 8), Schedule.SchoolDaysLater(Tehran, Tehran.Local("2026-03-04 10:00"), 2));
        Assert.Equal(
            new LocalDate(2026, 3, 9),
            Schedule.SchoolDaysLater(SixDays, SixDays.Local("2026-03-06 10:00"), 2)
        );
    }

    [Fact]
    public void School_time_passes_on_school_days_only() =>
        Assert.Equal(
            Riyadh.Local("2026-03-08 10:00"),
            Schedule.AfterSchoolTime(Riyadh, Riyadh.Local("2026-03-05 15:00"), Duration.FromHours(4))
        );

    [Fact]
    public void A_barrier_raised_on_Thursday_evening_reaches_a_leader_in_Riyadh_on_Sunday_morning()
    {
        var it = Scenario.Started(Riyadh).At("2026-03-05 18:00").Raise(Some.Ann);
        Assert.Equal(Riyadh.Local("2026-03-08 08:00"), it.Nudge().NotBefore);
    }

    [Fact]
    public void A_week_without_a_day_is_a_bug() => Assert.Throws<ArgumentException>(() => new SchoolWeek());

    [Fact]
    public void Two_weeks_with_the_same_days_are_equal() =>
        Assert.Equal(new SchoolWeek(Sun, Mon), new SchoolWeek(Mon, Sun, Mon));

    [Fact]
    public void A_leader_is_written_to_in_their_school_s_week_too()
    {
        var hours = new AgreedHours("Asia/Riyadh", new(8, 0), new(17, 0)) { Week = new(Sun, Mon, Tue, Wed, Thu) };
        Assert.Equal(Riyadh.Local("2026-03-08 08:00"), hours.Earliest(Riyadh.Local("2026-03-06 10:00"), DaysOff.None));
    }
}

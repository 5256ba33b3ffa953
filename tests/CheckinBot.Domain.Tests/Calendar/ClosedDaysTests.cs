namespace CheckinBot.Domain.Tests.Calendar;

/// <summary>What a sprint learns of the days that its school closes, and what it does then.</summary>
public sealed class ClosedDaysTests
{
    private static readonly Instant Known = Instant.FromUtc(2026, 3, 1, 6, 0);
    private static readonly LocalDate Wednesday = new(2026, 3, 4);

    [Fact]
    public void A_sprint_that_starts_knows_them() =>
        Assert.Equal(
            new(Closed(Wednesday).Closed, Known),
            new Scenario(Some.Plan).Run(Start(Closed(Wednesday))).State.Plan.School
        );

    [Fact]
    public void On_a_day_that_the_school_closes_meanwhile_nobody_is_asked()
    {
        var it = Scenario.Asked().Wake("2026-03-03 16:00").Run(Woken("2026-03-04 14:00", Closed(Wednesday)));
        Assert.IsType<ClosedDaysLearned>(Assert.Single(it.Events));
        Assert.Equal(Some.Plan.Local("2026-03-06 14:00"), SprintTimers.Next(Delivered(it).State));
    }

    [Fact]
    public void On_a_day_that_the_school_closes_meanwhile_nobody_is_reminded()
    {
        var it = Scenario.Asked().Deliver("ask:1").Run(Woken("2026-03-03 10:00", Closed(new(2026, 3, 3))));
        Assert.False(it.Events.OfType<RoundReminded>().Single().Told);
    }

    [Fact]
    public void A_nudge_that_waits_for_the_morning_waits_on_when_the_school_closes_that_day()
    {
        var it = Scenario.Asked().At("2026-03-03 20:00").Raise(Some.Ann);
        Assert.Equal(Some.Plan.Local("2026-03-04 08:00"), it.Nudge().NotBefore);
        it.Run(Woken("2026-03-03 21:00", Closed(Wednesday)));
        Assert.Equal(Some.Plan.Local("2026-03-05 08:00"), it.Nudge().NotBefore);
    }

    [Fact]
    public void A_nudge_that_waited_for_the_end_of_a_closed_day_goes_when_the_day_is_open_after_all()
    {
        var it = Scenario
            .Asked()
            .Run(Woken("2026-03-03 18:00", Closed(Wednesday)))
            .At("2026-03-04 09:00")
            .Raise(Some.Ann);
        Assert.Equal(Some.Plan.Local("2026-03-05 08:00"), it.Nudge().NotBefore);
        it.Run(Woken("2026-03-04 10:00", new(DaysOff.None, Known + Duration.FromDays(3))));
        Assert.Equal(Some.Plan.Local("2026-03-04 10:00"), it.Nudge().NotBefore);
    }

    [Fact]
    public void A_round_over_a_closed_day_closes_before_the_next_opens_when_the_day_is_open_after_all()
    {
        var it = Scenario
            .Started()
            .Run(Woken("2026-03-02 14:00", new(new(new DateInterval(new(2026, 3, 3), Wednesday)), Known)));
        Assert.Equal(Some.Plan.Local("2026-03-05 16:00"), it.State.OpenRound!.ClosesAt);
        it.Run(Woken("2026-03-04 14:00", new(DaysOff.None, Known + Duration.FromDays(3))));
        Assert.Equal([RoundState.Closed, RoundState.Open], it.State.Rounds.Select(round => round.State));
    }

    [Fact]
    public void An_older_copy_changes_nothing() =>
        Assert.Empty(
            Scenario
                .Asked()
                .Run(Woken("2026-03-03 18:00", Closed(Wednesday)))
                .Run(Woken("2026-03-03 18:01", new(DaysOff.None, Known - Duration.FromHours(1))))
                .Events
        );

    [Fact]
    public void What_is_said_again_is_no_news() =>
        Assert.Empty(
            Scenario
                .Asked()
                .Run(Woken("2026-03-03 18:00", Closed(Wednesday)))
                .Run(Woken("2026-03-03 18:01", Closed(Wednesday)))
                .Events
        );

    [Fact]
    public void What_is_past_is_kept_when_a_calendar_forgets_it()
    {
        var later = new SchoolCalendar(
            new(new DateInterval(new(2026, 3, 9), new(2026, 3, 9))),
            Known + Duration.FromDays(5)
        );
        var it = Scenario
            .Asked()
            .Run(Woken("2026-03-03 18:00", Closed(Wednesday)))
            .Run(Woken("2026-03-06 18:00", later));
        Assert.True(it.State.Plan.School!.Closed.Has(Wednesday) && it.State.Plan.School.Closed.Has(new(2026, 3, 9)));
    }

    [Fact]
    public void What_is_far_away_is_not_taken_over() =>
        Assert.DoesNotContain(Scenario.Asked().Run(Woken("2026-03-03 18:00", Closed(new(2026, 8, 3)))).Events, one =>
            one is ClosedDaysLearned
        );

    [Fact]
    public void A_check_in_that_is_refused_learns_nothing() =>
        Assert.Empty(
            Scenario
                .Asked()
                .Run(
                    new AskNow(new("x"), Some.Plan.Local("2026-03-02 15:00"), Some.Ann.Id)
                    {
                        School = Closed(Wednesday),
                    }
                )
                .Events
        );

    [Fact]
    public void A_sprint_without_a_day_left_says_that_holidays_and_the_school_take_them_all() =>
        Assert.Contains(
            "the school is closed",
            new Scenario(Some.Plan)
                .At("2026-03-01 12:00")
                .Run(Start(new(new(new DateInterval(new(2026, 3, 1), new(2026, 3, 31))), Known)))
                .Refused,
            StringComparison.Ordinal
        );

    [Fact]
    public void More_holidays_than_anybody_has_are_refused()
    {
        var many = new DaysOff(
            Enumerable
                .Range(0, 21)
                .Select(n => new LocalDate(2026, 3, 3).PlusDays(2 * n))
                .Select(day => new DateInterval(day, day))
        );
        Assert.Contains(
            "more than 20 holidays",
            new Scenario(Some.Plan).At("2026-03-01 12:00").Start(Some.Plan with { Holidays = many }).Refused,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_check_ins_that_fall_away_are_those_of_the_rhythm_in_a_holiday_or_on_a_closed_day()
    {
        var plan = Some.Plan with
        {
            Holidays = new(new DateInterval(new(2026, 3, 5), new(2026, 3, 6))),
            School = Closed(Wednesday),
        };
        Assert.Equal([Wednesday, new(2026, 3, 6)], plan.FallAway());
    }

    [Fact]
    public void Of_a_calendar_of_500_entries_a_sprint_keeps_what_it_may_need_and_a_prompt_writes_none()
    {
        var tuesdays = Enumerable.Range(0, 500).Select(n => new LocalDate(2026, 3, 3).PlusWeeks(n));
        var school = new SchoolCalendar(new(tuesdays.Select(day => new DateInterval(day, day))), Known);
        var it = new Scenario(Some.Plan).Run(Start(school));
        Assert.InRange(it.State.Plan.School!.Closed.Spans.Length, 2, 20);
        Assert.IsType<RoundOpened>(Assert.Single(it.Run(Woken("2026-03-02 14:00", school)).Events));
    }

    private static SchoolCalendar Closed(LocalDate day) => new(new(new DateInterval(day, day)), Known);

    private static RunDue Woken(string at, SchoolCalendar school) =>
        new(new($"wake {at}"), Some.Plan.Local(at)) { School = school };

    private static Scenario Delivered(Scenario it) =>
        it.State.Pending.Select(one => one.Notice.Id.Value).ToList().Aggregate(it, (so, id) => so.Deliver(id));

    private static StartSprint Start(SchoolCalendar school) =>
        new(new("start"), Some.Plan.Local("2026-03-01 12:00"), Some.Ann.Id, Some.Group, Some.Plan, [Some.Ann, Some.Ben])
        {
            School = school,
        };
}

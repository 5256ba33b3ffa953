namespace CheckinBot.Domain.Tests.Rounds;

public sealed class OpeningTests
{
    [Fact]
    public void Nothing_opens_before_its_hour() => Assert.Empty(Scenario.Started().Wake("2026-03-02 13:59").Events);

    [Fact]
    public void A_round_opens_at_its_hour_and_asks_the_group()
    {
        var it = Scenario.Asked();
        Assert.Equal(1, Assert.IsType<RoundOpened>(Assert.Single(it.Events)).Round);
        Assert.Equal(RoundState.Open, it.State.OpenRound!.State);
        Assert.Equal([NoticeKind.Ask, NoticeKind.SoFar], it.Told());
    }

    [Fact]
    public void A_round_two_hours_late_is_still_asked() =>
        Assert.IsType<RoundOpened>(Assert.Single(Scenario.Started().Wake("2026-03-02 16:00").Events));

    [Fact]
    public void A_round_more_than_two_hours_late_is_written_down_as_missed()
    {
        var it = Scenario.Started().Wake("2026-03-02 16:01");
        Assert.Equal([new RoundMissed(1, Some.Plan.Local("2026-03-02 14:00"))], it.Events);
        Assert.Empty(it.State.Outbox);
    }

    [Fact]
    public void Nobody_checks_in_to_a_missed_round() =>
        Assert.Equal(
            RefusalKind.NotNow,
            Scenario.Started().Wake("2026-03-02 16:01").CheckIn(Some.Ann).Last.Refusal!.Kind
        );

    [Fact]
    public void After_a_long_absence_each_hour_is_missed_once_and_the_current_one_asked()
    {
        var it = Scenario.Started().Wake("2026-03-06 14:30");
        Assert.Collection(
            it.Events,
            monday => Assert.Equal(1, Assert.IsType<RoundMissed>(monday).Round),
            wednesday => Assert.Equal(2, Assert.IsType<RoundMissed>(wednesday).Round),
            friday => Assert.Equal(3, Assert.IsType<RoundOpened>(friday).Round)
        );
    }

    [Fact]
    public void A_round_opens_once_however_often_the_clock_wakes() => Assert.Empty(Scenario.Asked().Wake().Events);

    [Fact]
    public void The_next_round_opens_at_its_own_hour_after_the_last_one_closed()
    {
        var it = Scenario.Asked().Deliver("ask:1").Wake("2026-03-03 16:00").Wake("2026-03-04 14:00");
        Assert.Equal(2, it.State.OpenRound!.Number);
        Assert.Equal(RoundState.Closed, it.State.Round(1).State);
    }

    [Fact]
    public void An_hour_that_passed_before_the_start_is_not_missed()
    {
        var it = new Scenario(Some.Plan).At("2026-03-04 15:00").Start(Some.Plan).Wake("2026-03-04 15:00");
        Assert.Empty(it.Events);
        Assert.Equal(Some.Plan.Local("2026-03-06 14:00"), SprintTimers.Next(it.State));
    }

    [Fact]
    public void The_whole_longest_sprint_missed_fits_one_write()
    {
        var days = Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None);
        var plan = Some.Plan with
        {
            LastDay = Some.Plan.FirstDay.PlusDays(Limits.SprintDays - 1),
            Rhythm = Some.Rhythm(new(9, 0), "Europe/London", days),
        };
        var it = Scenario.Started(plan).Wake("2027-01-01 12:00");
        Assert.Equal(Limits.SprintDays + 1, it.Events.Count());
        Assert.False(it.State.IsRunning);
    }

    [Fact]
    public void Once_the_sprint_is_over_its_last_hour_is_missed_and_not_asked_late()
    {
        var it = Scenario
            .Started(Some.Plan with { LastDay = Some.Plan.FirstDay, Rhythm = Some.Rhythm(new(16, 30)) })
            .Wake("2026-03-02 17:40");
        Assert.Equal(
            [new RoundMissed(1, Some.Plan.Local("2026-03-02 16:30")), new SprintEnded(Early: false)],
            it.Events
        );
    }
}

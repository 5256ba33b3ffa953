namespace CheckinBot.Domain.Tests.Rounds;

public sealed class AskNowTests
{
    [Fact]
    public void A_member_opens_a_round_at_once()
    {
        var it = Scenario.Started().At("2026-03-02 09:00").AskNow(Some.Ann);
        Assert.Equal(1, it.State.OpenRound!.Number);
        Assert.Equal([NoticeKind.Ask, NoticeKind.SoFar], it.Told());
    }

    [Fact]
    public void Asking_in_the_morning_stands_for_the_afternoon() =>
        Assert.Empty(
            Scenario
                .Started()
                .At("2026-03-02 09:00")
                .AskNow(Some.Ann)
                .Wake("2026-03-02 14:00")
                .Events.OfType<RoundOpened>()
        );

    [Fact]
    public void The_next_scheduled_day_is_asked_again()
    {
        var it = Scenario.Started().At("2026-03-02 09:00").AskNow(Some.Ann).Wake("2026-03-04 14:00");
        Assert.Equal(2, it.State.OpenRound!.Number);
    }

    [Fact]
    public void While_a_round_is_open_asking_is_refused()
    {
        var it = Scenario.Asked().AskNow(Some.Ann);
        Assert.StartsWith("Check-in 1 is open already", it.Refused, StringComparison.Ordinal);
        Assert.Single(it.State.Rounds);
    }

    [Fact]
    public void Neither_leader_nor_stranger_asks()
    {
        Assert.Equal(RefusalKind.NotAMember, Scenario.Started().AskNow(Some.Leader).Last.Refusal!.Kind);
        Assert.Equal(RefusalKind.NotAMember, Scenario.Started().AskNow(Some.Stranger).Last.Refusal!.Kind);
    }

    [Fact]
    public void Past_its_last_hour_a_sprint_asks_no_more() =>
        Assert.StartsWith(
            "This sprint has come to its end",
            Scenario.Started().At("2026-03-13 17:00").AskNow(Some.Ann).Refused,
            StringComparison.Ordinal
        );

    [Fact]
    public void An_ended_sprint_asks_no_more() =>
        Assert.StartsWith(
            "This sprint is over",
            Scenario.Started().End(Some.Ann).AskNow(Some.Ann).Refused,
            StringComparison.Ordinal
        );

    [Fact]
    public void Asked_in_the_last_half_hour_the_round_still_lasts_an_hour_and_then_the_sprint_ends()
    {
        var late = new Scenario(Some.Plan)
            .At("2026-03-12 12:00")
            .Start(Some.Plan)
            .Wake("2026-03-13 16:30")
            .AskNow(Some.Ann);
        Assert.Equal(Some.Plan.Local("2026-03-13 17:30"), late.State.OpenRound!.ClosesAt);
        Assert.Equal(
            [typeof(RoundClosed), typeof(SprintEnded)],
            late.Wake("2026-03-13 17:30").Events.Select(one => one.GetType())
        );
    }

    [Fact]
    public void A_command_that_was_held_up_does_not_bring_covered_hours_back()
    {
        var it = Scenario.Started().Wake("2026-03-04 17:00").At("2026-03-03 20:00").AskNow(Some.Ann);
        Assert.Equal(Some.Plan.Local("2026-03-04 14:00"), it.State.CoveredUntil);
    }
}

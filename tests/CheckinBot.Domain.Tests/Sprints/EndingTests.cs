namespace CheckinBot.Domain.Tests.Sprints;

public sealed class EndingTests
{
    [Fact]
    public void A_sprint_ends_at_17_on_its_last_day_and_tells_the_group()
    {
        var it = Scenario.Started().Wake("2026-03-13 16:59");
        Assert.True(it.State.IsRunning);
        Assert.Contains(new SprintEnded(Early: false), it.Wake("2026-03-13 17:00").Events);
        Assert.Equal(it.Now, it.State.EndedAt);
        Assert.Equal(NoticeKind.TellEnded, it.Message("ended")!.Notice.Kind);
    }

    [Fact]
    public void The_last_round_closes_before_the_sprint_ends()
    {
        var it = Scenario.Started().Wake("2026-03-13 14:00").Wake("2026-03-13 16:00").Wake("2026-03-13 17:00");
        Assert.Equal([typeof(RoundClosed), typeof(SprintEnded)], it.Events.Select(one => one.GetType()));
    }

    [Fact]
    public void A_member_ends_a_sprint_early_and_the_open_round_closes() =>
        Assert.Equal(
            [typeof(RoundClosed), typeof(SprintEnded)],
            Scenario.Asked().End(Some.Ann).Events.Select(one => one.GetType())
        );

    [Fact]
    public void Without_an_open_round_only_the_sprint_ends() =>
        Assert.Equal([new SprintEnded(Early: true)], Scenario.Started().End(Some.Ann).Events);

    [Fact]
    public void The_leader_does_not_end_a_group_s_sprint() =>
        Assert.Equal(RefusalKind.NotAMember, Scenario.Started().End(Some.Leader).Last.Refusal!.Kind);

    [Fact]
    public void Ending_twice_changes_nothing() => Assert.Empty(Scenario.Started().End(Some.Ann).End(Some.Ben).Events);

    [Fact]
    public void Nothing_falls_due_after_the_end()
    {
        var it = Scenario.Started().End(Some.Ann).Deliver("ended");
        Assert.Null(SprintTimers.Next(it.State));
        Assert.Empty(it.Wake("2026-03-06 14:00").Events);
    }

    [Fact]
    public void The_phases_are_prepare_sprint_and_review()
    {
        var it = Scenario.Started();
        Assert.Equal(Phase.Prepare, it.State.PhaseOn(new(2026, 3, 1)));
        Assert.Equal(Phase.Sprint, it.State.PhaseOn(new(2026, 3, 2)));
        Assert.Equal(Phase.Review, it.End(Some.Ann).State.PhaseOn(new(2026, 3, 2)));
    }

    [Fact]
    public void Nothing_is_asked_of_a_sprint_that_has_not_started()
    {
        var it = new Scenario(Some.Plan);
        Assert.Empty(it.Wake("2026-03-02 14:00").Events);
        Assert.Null(SprintTimers.Next(it.State));
        Assert.StartsWith("There is no sprint here yet", it.AskNow(Some.Ann).Refused, StringComparison.Ordinal);
    }
}

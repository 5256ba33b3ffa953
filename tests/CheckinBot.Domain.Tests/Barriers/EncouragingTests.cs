namespace CheckinBot.Domain.Tests.Barriers;

public sealed class EncouragingTests
{
    private static Scenario Raised() => Scenario.Started().At("2026-03-02 09:00").Raise(Some.Ann);

    [Fact]
    public void Words_reach_the_group_as_the_leader_s_and_are_no_acknowledgement()
    {
        var it = Raised().Encourage(Some.Leader);
        Assert.Equal(
            new Encouragement(new("b1"), Some.Leader.Id, "You are on a good way", it.Now),
            Assert.Single(it.State.Encouragements)
        );
        Assert.Equal(BarrierState.Open, it.State.Barriers[0].State);
        Assert.Contains(NoticeKind.TellEncouraged, it.Told());
    }

    [Fact]
    public void The_same_words_twice_are_sent_once_and_others_are_sent()
    {
        Assert.Empty(Raised().Encourage(Some.Leader).Encourage(Some.Leader).Events);
        var it = Raised().Encourage(Some.Leader).Encourage(Some.Leader, "Nearly there");
        Assert.Equal(
            [0, 1],
            it.State.Pending.Where(one => one.Notice.Kind == NoticeKind.TellEncouraged).Select(one => one.Notice.Number)
        );
    }

    [Fact]
    public void Words_are_needed_and_500_fit()
    {
        Assert.StartsWith(
            "Please write a few words",
            Raised().Encourage(Some.Leader, "").Refused,
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "Your encouragement is 501",
            Raised().Encourage(Some.Leader, new('x', 501)).Refused,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_cleared_barrier_needs_none() =>
        Assert.Contains(
            "cleared meanwhile",
            Raised().Clear(Some.Ann).Encourage(Some.Leader).Refused,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_member_does_not_speak_as_the_leader() =>
        Assert.Equal(RefusalKind.NotTheLeader, Raised().Encourage(Some.Ann).Last.Refusal!.Kind);

    [Fact]
    public void At_night_it_waits_for_the_morning() =>
        Assert.Equal(
            Some.Plan.Local("2026-03-03 08:00"),
            Raised().At("2026-03-02 22:00").Encourage(Some.Leader).Message("cheer:b1:3")!.NotBefore
        );
}

namespace CheckinBot.Domain.Tests.Barriers;

public sealed class AcknowledgingTests
{
    [Fact]
    public void The_leader_acknowledges_and_the_group_is_told()
    {
        var it = Scenario.Started().Raise(Some.Ann).Acknowledge(Some.Leader);
        Assert.Equal(
            (BarrierState.Acknowledged, Some.Leader.Id),
            (it.State.Barriers[0].State, it.State.Barriers[0].AcknowledgedBy)
        );
        Assert.Contains(NoticeKind.TellAcknowledged, it.Told());
    }

    [Fact]
    public void A_member_is_told_that_only_the_leader_may()
    {
        var it = Scenario.Started().Raise(Some.Ann).Acknowledge(Some.Ann);
        Assert.Equal(RefusalKind.NotTheLeader, it.Last.Refusal!.Kind);
        Assert.StartsWith("Only Lena can do this", it.Refused, StringComparison.Ordinal);
    }

    [Fact]
    public void Acknowledging_twice_changes_nothing() =>
        Assert.Empty(Scenario.Started().Raise(Some.Ann).Acknowledge(Some.Leader).Acknowledge(Some.Leader).Events);

    [Fact]
    public void A_cleared_barrier_is_not_acknowledged() =>
        Assert.Empty(Scenario.Started().Raise(Some.Ann).Clear(Some.Ann).Acknowledge(Some.Leader).Events);

    [Fact]
    public void An_unknown_barrier_is_refused()
    {
        var it = Scenario.Started();
        it.Run(new AcknowledgeBarrier(it.NextId(), it.Now, Some.Leader.Id, new("none")));
        Assert.StartsWith("This barrier is not one of this group's", it.Refused, StringComparison.Ordinal);
    }
}

namespace CheckinBot.Domain.Tests.Notices;

public sealed class UnreachableTests
{
    // The living card of each barrier, which the group gets as well, is out of the way.
    private static Scenario Parked() => Scenario.Started().Raise(Some.Ann).Deliver("barrier:b1").Park("nudge:b1");

    private static int TimesTold(Scenario it) => it.State.Outgoing.Values.Count(one => one.Notice.Kind == NoticeKind.TellUnreachable);

    [Fact]
    public void The_group_is_told_when_the_leader_cannot_be_reached()
    {
        var it = Parked();
        Assert.Equal(OutgoingState.Parked, it.Nudge().State);
        Assert.Equal([NoticeKind.TellUnreachable], it.Told());
    }

    [Fact]
    public void The_group_is_told_once_for_any_number_of_barriers() =>
        Assert.Equal(1, TimesTold(Parked().Raise(Some.Ben).Park("nudge:b2").Raise(Some.Cem).Park("nudge:b3")));

    [Fact]
    public void A_parked_message_is_not_due() => Assert.Null(Due.Next(Parked().Deliver(Unreachable).End(Some.Ann).Deliver("ended").State));

    [Fact]
    public void A_parked_message_to_the_group_says_nothing_of_the_leader() => Assert.Equal(0, TimesTold(Scenario.Asked().Park("ask:1")));

    [Fact]
    public void When_the_leader_can_be_reached_what_was_kept_is_sent()
    {
        var it = Parked().Raise(Some.Ben).Deliver("barrier:b2").Park("nudge:b2").Deliver(Unreachable).Release(Some.Leader);
        Assert.Equal([new NoticesReleased(Some.Leader.Id)], it.Events);
        Assert.Equal([NoticeKind.Nudge, NoticeKind.Nudge], it.Told());
    }

    [Fact]
    public void A_word_about_the_leader_that_was_not_sent_is_withdrawn_when_they_can_be_reached() =>
        Assert.Equal([NoticeKind.Nudge], Parked().Release(Some.Leader).Told());

    [Fact]
    public void Releasing_the_group_leaves_the_leader_s_messages() => Assert.Empty(Parked().Release().Events);

    [Fact]
    public void Releasing_twice_changes_nothing() => Assert.Empty(Parked().Release(Some.Leader).Release(Some.Leader).Events);

    [Fact]
    public void A_barrier_cleared_while_its_nudge_was_kept_is_not_sent_on_release()
    {
        var it = Parked().Clear(Some.Ann);
        Assert.Empty(it.Release(Some.Leader).Events);
        Assert.Equal(OutgoingState.Withdrawn, it.Nudge().State);
    }

    private const string Unreachable = "unreachable:nudge:b1:4";
}

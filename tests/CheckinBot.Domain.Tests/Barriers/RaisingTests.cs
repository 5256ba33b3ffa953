namespace CheckinBot.Domain.Tests.Barriers;

public sealed class RaisingTests
{
    [Fact]
    public void A_member_raises_a_barrier_the_group_gets_its_living_card_and_the_leader_is_nudged_once()
    {
        var it = Scenario.Started().Raise(Some.Ann);
        Assert.IsType<BarrierRaised>(Assert.Single(it.Events));
        Assert.Equal([NoticeKind.Nudge, NoticeKind.Living], it.Told());
        Assert.Equal((null, Some.Leader.Id), (it.Message("barrier:b1")!.Notice.To, it.Nudge().Notice.To));
        Assert.True(it.State.Barriers[0].IsOpen);
    }

    [Fact]
    public void The_same_form_sent_again_changes_nothing() =>
        Assert.Empty(Scenario.Started().Raise(Some.Ann).Raise(Some.Ann).Events);

    [Fact]
    public void Another_form_with_other_words_is_another_barrier() =>
        Assert.Equal(
            2,
            Scenario
                .Started()
                .Raise(Some.Ann)
                .Raise(Some.Ann, Some.Words("No room"), source: "form:2")
                .State.Barriers.Count
        );

    [Fact]
    public void The_same_member_s_same_words_from_another_form_are_the_same_barrier_mentioned_again()
    {
        var it = Scenario.Started().Raise(Some.Ann).Raise(Some.Ann, source: "form:2");
        Assert.Equal([new BarrierMentioned(new("b1"), Some.Ann.Id, "form:2")], it.Events);
        Assert.Single(it.State.Outbox.Values, one => one.Notice.Kind == NoticeKind.Nudge);
    }

    [Fact]
    public void Another_member_s_same_words_are_another_barrier() =>
        Assert.Equal(2, Scenario.Started().Raise(Some.Ann).Raise(Some.Ben, source: "form:2").State.Barriers.Count);

    [Fact]
    public void A_cleared_barrier_s_words_from_another_form_are_a_new_barrier() =>
        Assert.Equal(
            [BarrierState.Cleared, BarrierState.Open],
            Scenario
                .Started()
                .Raise(Some.Ann)
                .Clear(Some.Ben)
                .Raise(Some.Ann, source: "form:2")
                .State.Barriers.Select(one => one.State)
        );

    [Fact]
    public void Written_down_from_one_form_and_raised_from_another_it_is_one_barrier()
    {
        var it = Scenario.Started().CarPark(Some.Ann).Raise(Some.Ann, source: "form:2");
        Assert.Equal(BarrierState.Open, Assert.Single(it.State.Barriers).State);
        Assert.Empty(it.Raise(Some.Ann, source: "form:2").Events);
    }

    [Fact]
    public void Strangers_and_the_leader_do_not_raise()
    {
        Assert.Equal(RefusalKind.NotAMember, Scenario.Started().Raise(Some.Stranger).Last.Refusal!.Kind);
        Assert.Equal(RefusalKind.NotAMember, Scenario.Started().Raise(Some.Leader).Last.Refusal!.Kind);
    }

    [Fact]
    public void A_barrier_without_words_is_refused() =>
        Assert.Contains(
            "what is in the way",
            Scenario.Started().Raise(Some.Ann, Some.Words("")).Refused,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_barrier_too_long_is_told_its_length() =>
        Assert.StartsWith(
            "What is in the way is 1001",
            Scenario.Started().Raise(Some.Ann, Some.Words(new('x', 1001))).Refused,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_barrier_is_raised_in_the_review_too() =>
        Assert.Null(Scenario.Started().End(Some.Ann).Raise(Some.Ann).Refused);

    [Fact]
    public void Rewording_an_acknowledged_barrier_keeps_it_acknowledged()
    {
        var it = Scenario
            .Started()
            .Raise(Some.Ann)
            .Acknowledge(Some.Leader)
            .Raise(Some.Ann, Some.Words("Both projectors"));
        Assert.Equal(
            (BarrierState.Acknowledged, "Both projectors"),
            (it.State.Barriers[0].State, it.State.Barriers[0].Words.Text)
        );
    }

    [Fact]
    public void Even_a_log_that_says_it_twice_nudges_once()
    {
        var it = Scenario.Started().Raise(Some.Ann).Deliver("nudge:b1");
        var again = SprintProjection.Apply(
            it.State,
            new(
                it.State.Sequence + 1,
                it.Now,
                new("twice"),
                it.Log.Select(one => one.Event).OfType<BarrierRaised>().Single()
            )
        );
        Assert.Equal(OutboxState.Delivered, again.Outbox[new("nudge:b1")].State);
    }

    [Fact]
    public void Events_fold_in_their_order_only() =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            SprintProjection.Apply(Scenario.Started().State, new(3, default, new("x"), new SprintEnded(Early: true)))
        );
}

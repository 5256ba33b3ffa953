namespace CheckinBot.Domain.Tests.Barriers;

public sealed class HoldingBackTests
{
    private static Scenario Raised() =>
        Scenario
            .Started(Some.Plan with { Deputy = Some.Deputy })
            .At("2026-03-02 09:00")
            .Raise(Some.Ann)
            .Deliver("nudge:b1");

    private static Scenario Asked() => Raised().HoldBack(Some.Leader).Wake("2026-03-04 14:00");

    private static Instant? AskAt(int days) => Raised().HoldBack(Some.Leader, days).State.Barriers[0].AskAt;

    [Fact]
    public void The_leader_holds_back_and_the_group_is_told_that_it_is_trusted()
    {
        var it = Raised().HoldBack(Some.Leader);
        Assert.Equal(
            (BarrierState.HeldBack, Some.Plan.Local("2026-03-04 14:00")),
            (it.State.Barriers[0].State, it.State.Barriers[0].AskAt)
        );
        Assert.Contains(NoticeKind.TellHeldBack, it.Told());
        Assert.True(it.State.Barriers[0].IsOpen);
    }

    [Fact]
    public void School_days_are_counted_not_days()
    {
        Assert.Equal(Some.Plan.Local("2026-03-03 14:00"), AskAt(1));
        Assert.Equal(Some.Plan.Local("2026-03-05 14:00"), AskAt(3));
        Assert.Equal(Some.Plan.Local("2026-03-09 14:00"), AskAt(5));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(6)]
    [InlineData(-1)]
    public void Other_numbers_of_days_are_refused(int days) =>
        Assert.StartsWith(
            "Please pick for how long: 1, 2, 3 or 5 school days",
            Raised().HoldBack(Some.Leader, days).Refused,
            StringComparison.Ordinal
        );

    [Fact]
    public void Only_whoever_has_the_barrier_holds_back()
    {
        Assert.StartsWith("Only Lena can do this", Raised().HoldBack(Some.Ann).Refused, StringComparison.Ordinal);
        Assert.Equal(RefusalKind.NotAMember, Raised().HoldBack(Some.Stranger).Last.Refusal!.Kind);
        Assert.Equal(RefusalKind.NotAMember, Raised().HoldBack(Some.Deputy).Last.Refusal!.Kind);
    }

    [Fact]
    public void Holding_back_twice_changes_nothing_and_the_first_days_stand() =>
        Assert.Empty(Raised().HoldBack(Some.Leader, 1).HoldBack(Some.Leader, 5).Events);

    [Fact]
    public void While_the_group_is_asked_holding_back_changes_nothing() =>
        Assert.Empty(Asked().HoldBack(Some.Leader, 5).Events);

    [Fact]
    public void An_acknowledgement_is_taken_back_and_not_told_any_more()
    {
        var it = Raised().Acknowledge(Some.Leader).HoldBack(Some.Leader);
        Assert.Null(it.State.Barriers[0].AcknowledgedBy);
        Assert.DoesNotContain(NoticeKind.TellAcknowledged, it.Told());
    }

    [Fact]
    public void A_cleared_barrier_is_not_held_back() =>
        Assert.StartsWith(
            "This barrier is cleared meanwhile",
            Raised().Clear(Some.Ann).HoldBack(Some.Leader).Refused,
            StringComparison.Ordinal
        );

    [Fact]
    public void Still_there_before_the_day_brings_nothing_back() =>
        Assert.Equal(
            BarrierState.HeldBack,
            Raised().HoldBack(Some.Leader).StillThere(Some.Ann).State.Barriers[0].State
        );

    [Fact]
    public void On_the_day_the_group_is_asked_and_its_yes_brings_it_back_to_the_leader()
    {
        var it = Asked().StillThere(Some.Ben);
        Assert.Contains(new BarrierCameBack(new("b1"), Some.Ben.Id), it.Events);
        Assert.Equal(Some.Leader.Id, it.Message("back:b1:1")!.Notice.To);
        Assert.Equal((BarrierState.Open, (Instant?)null), (it.State.Barriers[0].State, it.State.Barriers[0].SeenAt));
    }

    [Fact]
    public void The_yes_withdraws_the_question_and_the_word_of_trust() =>
        Assert.DoesNotContain(Asked().StillThere(Some.Ben).Told(), kind =>
            kind is NoticeKind.AskStill or NoticeKind.TellHeldBack
        );

    [Fact]
    public void Without_a_yes_nobody_hears() =>
        Assert.DoesNotContain(Asked().Wake("2026-04-20 14:00").Events, one =>
            one is BarrierLeaderReminded or BarrierDeputyTold or BarrierCameBack
        );

    [Fact]
    public void Held_back_again_and_still_there_again_the_leader_hears_again()
    {
        var it = Asked()
            .StillThere(Some.Ben)
            .Deliver("back:b1:1")
            .HoldBack(Some.Leader, 1)
            .Wake("2026-03-05 14:00")
            .StillThere(Some.Ben);
        Assert.Equal(OutboxState.Pending, it.Message("back:b1:2")!.State);
    }

    [Fact]
    public void I_m_on_it_ends_holding_back_and_the_question()
    {
        var it = Asked().Acknowledge(Some.Leader);
        Assert.Equal((BarrierState.Acknowledged, false), (it.State.Barriers[0].State, it.State.Barriers[0].IsAsked));
        Assert.DoesNotContain(NoticeKind.AskStill, it.Told());
    }

    [Fact]
    public void A_leader_who_acts_before_the_word_of_its_return_came_gets_none() =>
        Assert.Equal(
            OutboxState.Withdrawn,
            Asked().StillThere(Some.Ben).Acknowledge(Some.Leader).Message("back:b1:1")!.State
        );

    [Fact]
    public void Cleared_before_the_word_of_its_return_came_and_reopened_the_leader_hears_after_all()
    {
        var it = Asked().StillThere(Some.Ben).Clear(Some.Ben);
        Assert.Equal(OutboxState.Withdrawn, it.Message("back:b1:1")!.State);
        Assert.Equal(OutboxState.Pending, it.Reopen(Some.Ben).Message("back:b1:1")!.State);
    }
}

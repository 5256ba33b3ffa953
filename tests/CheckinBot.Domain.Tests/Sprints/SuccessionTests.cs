namespace CheckinBot.Domain.Tests.Sprints;

/// <summary>A running sprint can get another leader, and another deputy.</summary>
public sealed class SuccessionTests
{
    private static Scenario Raised() =>
        Scenario.Started().At("2026-03-02 09:00").Raise(Some.Ann).Deliver("barrier:b1").Deliver("nudge:b1");

    private static OutboxMessage NudgeTo(Scenario it, Person who) =>
        it.State.Outbox[it.State.NudgeTo(it.Newest, who.Id)];

    [Fact]
    public void The_group_names_another_leader() =>
        Assert.True(Scenario.Started().NameLeader(Some.Ben, Some.Other).State.IsLeader(Some.Other.Id));

    [Fact]
    public void The_leader_hands_over() =>
        Assert.True(Scenario.Started().NameLeader(Some.Leader, Some.Other).State.IsLeader(Some.Other.Id));

    [Fact]
    public void Neither_a_stranger_nor_a_deputy_names_a_leader()
    {
        Assert.Equal(
            RefusalKind.NotAMember,
            Scenario.Started().NameLeader(Some.Stranger, Some.Other).Last.Refusal!.Kind
        );
        Assert.NotNull(
            Scenario.Started(Some.Plan with { Deputy = Some.Deputy }).NameLeader(Some.Deputy, Some.Deputy).Refused
        );
    }

    [Fact]
    public void Whoever_handed_over_names_nobody_any_more() =>
        Assert.NotNull(
            Scenario.Started().NameLeader(Some.Leader, Some.Other).NameLeader(Some.Leader, Some.Leader).Refused
        );

    [Fact]
    public void Naming_the_same_leader_again_changes_nothing() =>
        Assert.Empty(Scenario.Started().NameLeader(Some.Ann, Some.Leader).Events);

    [Fact]
    public void An_open_barrier_goes_to_the_successor_once()
    {
        var it = Raised().NameLeader(Some.Ben, Some.Other);
        Assert.Equal(OutboxState.Pending, NudgeTo(it, Some.Other).State);
        Assert.Equal(Some.Other.Id, it.State.LeaderOf(it.State.Barriers[0]));
        Assert.False(it.State.Supports(Some.Leader.Id, it.State.Barriers[0]));
    }

    [Fact]
    public void A_barrier_kept_from_a_leader_who_is_gone_is_not_kept_any_more()
    {
        var it = Scenario
            .Started()
            .At("2026-03-02 09:00")
            .Raise(Some.Ann)
            .Park("nudge:b1")
            .NameLeader(Some.Ben, Some.Other);
        Assert.Equal((OutboxState.Withdrawn, OutboxState.Pending), (it.Nudge().State, NudgeTo(it, Some.Other).State));
    }

    [Fact]
    public void What_was_passed_on_to_a_colleague_stays_with_them() =>
        Assert.DoesNotContain(Raised().PassOn(Some.Leader, Some.Other).NameLeader(Some.Ben, Some.Deputy).Events, one =>
            one is BarrierHandedOver
        );

    [Fact]
    public void A_leader_who_gets_the_group_back_has_its_barrier_again_without_a_second_nudge()
    {
        var it = Raised().NameLeader(Some.Ben, Some.Other).NameLeader(Some.Ben, Some.Leader);
        Assert.Single(it.State.Outbox.Values, one => one.Notice.To == Some.Leader.Id);
        Assert.NotNull(it.State.Barriers[0].ToldAt);
        Assert.True(it.State.Supports(Some.Leader.Id, it.State.Barriers[0]));
    }

    [Fact]
    public void A_cleared_barrier_that_is_reopened_reaches_the_leader_there_is_now()
    {
        var it = Raised().Clear(Some.Ann).NameLeader(Some.Ben, Some.Other).Reopen(Some.Ann);
        Assert.Equal(OutboxState.Pending, NudgeTo(it, Some.Other).State);
    }

    [Fact]
    public void What_is_raised_later_goes_to_the_new_leader() =>
        Assert.Equal(
            Some.Other.Id,
            Scenario.Started().NameLeader(Some.Ben, Some.Other).Raise(Some.Ann).Nudge().Notice.To
        );

    [Fact]
    public void The_group_is_told_who_supports_it_now_and_once()
    {
        var it = Scenario.Started().NameLeader(Some.Ben, Some.Other).NameDeputy(Some.Ben, Some.Deputy);
        Assert.Single(it.State.Pending, one => one.Notice.Kind == NoticeKind.TellSupport);
    }

    [Fact]
    public void A_deputy_who_leads_now_is_the_deputy_no_more() =>
        Assert.Null(
            Scenario
                .Started(Some.Plan with { Deputy = Some.Deputy })
                .NameLeader(Some.Ann, Some.Deputy)
                .State.Plan.Deputy
        );

    [Fact]
    public void The_leader_cannot_be_their_own_deputy() =>
        Assert.Equal(RefusalKind.Unclear, Scenario.Started().NameDeputy(Some.Ann, Some.Leader).Last.Refusal!.Kind);

    [Fact]
    public void Another_deputy_hears_of_what_the_leader_still_has_not_seen()
    {
        var plan = Some.Plan with { Deputy = Some.Deputy };
        var it = Scenario
            .Started(plan)
            .At("2026-03-02 09:00")
            .Raise(Some.Ann, Some.Words(urgency: Urgency.Blocking))
            .Deliver("nudge:b1")
            .Wake("2026-03-04 16:00")
            .Wake("2026-03-06 16:00");
        Assert.Equal(Some.Deputy.Id, it.Message("deputy:b1")!.Notice.To);
        it.NameDeputy(Some.Ann, Some.Other).Wake();
        Assert.Equal(
            (OutboxState.Withdrawn, OutboxState.Pending),
            (it.Message("deputy:b1")!.State, it.Message($"deputy:b1:{Some.Other.Id}")!.State)
        );
    }

    [Fact]
    public void Without_a_deputy_nobody_but_the_leader_supports_the_group() =>
        Assert.Null(
            Scenario.Started(Some.Plan with { Deputy = Some.Deputy }).NameDeputy(Some.Ann, null).State.Plan.Deputy
        );

    [Fact]
    public void A_former_leader_keeps_a_name() =>
        Assert.Equal("Lena", Scenario.Started().NameLeader(Some.Ann, Some.Other).State.NameOf(Some.Leader.Id));
}

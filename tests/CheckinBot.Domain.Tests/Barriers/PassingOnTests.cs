namespace CheckinBot.Domain.Tests.Barriers;

public sealed class PassingOnTests
{
    private static Scenario Raised() =>
        Scenario
            .Started(Some.Plan with { Deputy = Some.Deputy })
            .At("2026-03-02 09:00")
            .Raise(Some.Ann)
            .Deliver("nudge:b1");

    private static Scenario Passed() => Raised().PassOn(Some.Leader, Some.Other);

    [Fact]
    public void The_other_leader_is_nudged_and_has_it()
    {
        var it = Passed();
        Assert.Equal(
            (Some.Other.Id, OutboxState.Pending),
            (it.Message("nudge:b1:otto")!.Notice.To, it.Message("nudge:b1:otto")!.State)
        );
        Assert.Equal(Some.Other.Id, it.State.LeaderOf(it.State.Barriers[0]));
        Assert.Equal("Otto", it.State.NameOf(Some.Other.Id));
    }

    [Fact]
    public void Whoever_passed_it_on_does_no_more_with_it() =>
        Assert.StartsWith("Only Otto can do this", Passed().Acknowledge(Some.Leader).Refused, StringComparison.Ordinal);

    [Fact]
    public void The_other_leader_acts_on_it_and_on_nothing_else_of_the_group()
    {
        Assert.Equal(BarrierState.Acknowledged, Passed().Acknowledge(Some.Other).State.Barriers[0].State);
        Assert.Equal(
            RefusalKind.NotAMember,
            Passed().Raise(Some.Ben, Some.Words("No room")).Acknowledge(Some.Other).Last.Refusal!.Kind
        );
    }

    [Fact]
    public void It_is_not_passed_back() =>
        Assert.StartsWith(
            "They had this barrier before",
            Passed().PassOn(Some.Other, Some.Leader).Refused,
            StringComparison.Ordinal
        );

    [Fact]
    public void To_whom_it_is_with_already_it_is_not_passed() =>
        Assert.StartsWith(
            "This barrier is with them already",
            Raised().PassOn(Some.Leader, Some.Leader).Refused,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_second_tap_changes_nothing() => Assert.Empty(Passed().PassOn(Some.Leader, Some.Other).Events);

    [Fact]
    public void A_stranger_does_not_learn_who_has_it()
    {
        Assert.Equal(RefusalKind.NotAMember, Passed().PassOn(Some.Stranger, Some.Other).Last.Refusal!.Kind);
        Assert.Equal(
            Passed().PassOn(Some.Stranger, Some.Deputy).Last.Refusal,
            Passed().PassOn(Some.Stranger, Some.Other).Last.Refusal
        );
    }

    [Fact]
    public void A_nudge_that_was_not_sent_yet_is_withdrawn_from_the_first_leader() =>
        Assert.Equal(
            OutboxState.Withdrawn,
            Scenario.Started().Raise(Some.Ann).PassOn(Some.Leader, Some.Other).Nudge().State
        );

    [Fact]
    public void It_stands_open_again_whatever_it_was()
    {
        Assert.Equal(
            (BarrierState.Open, (MemberId?)null),
            Raised().Acknowledge(Some.Leader).PassOn(Some.Leader, Some.Other).State.Barriers[0] is var known
                ? (known.State, known.AcknowledgedBy)
                : default
        );
        Assert.Equal(
            (BarrierState.Open, (Instant?)null),
            Raised().HoldBack(Some.Leader).PassOn(Some.Leader, Some.Other).State.Barriers[0] is var held
                ? (held.State, held.AskAt)
                : default
        );
    }

    [Fact]
    public void The_other_leader_is_waited_for_anew_and_reminded_once_as_well()
    {
        var it = Raised()
            .Wake("2026-03-03 09:00")
            .Deliver("unseen:b1:lena")
            .PassOn(Some.Leader, Some.Other)
            .Deliver("nudge:b1:otto");
        Assert.DoesNotContain(it.Wake("2026-03-04 08:59").Events, one => one is BarrierLeaderReminded);
        Assert.Contains(new BarrierLeaderReminded(new("b1")), it.Wake("2026-03-04 09:00").Events);
        Assert.Equal(Some.Other.Id, it.Message("unseen:b1:otto")!.Notice.To);
    }

    [Fact]
    public void When_the_other_leader_cannot_be_reached_the_deputy_is_told_as_long_after_as_for_any()
    {
        var it = Raised().Wake("2026-03-06 09:00").PassOn(Some.Leader, Some.Other).Park("nudge:b1:otto");
        Assert.DoesNotContain(it.Wake("2026-03-09 08:59").Events, one => one is BarrierDeputyTold);
        Assert.Contains(new BarrierDeputyTold(new("b1")), it.Wake("2026-03-09 09:00").Events);
    }

    [Fact]
    public void A_cleared_barrier_is_not_passed_on() =>
        Assert.Contains(
            "cleared meanwhile",
            Raised().Clear(Some.Ann).PassOn(Some.Leader, Some.Other).Refused,
            StringComparison.Ordinal
        );

    [Fact]
    public void Reopened_it_is_with_the_other_leader_still_and_their_unsent_nudge_goes_out()
    {
        var it = Passed().Clear(Some.Ann).Reopen(Some.Ann);
        Assert.Equal(OutboxState.Pending, it.Message("nudge:b1:otto")!.State);
        Assert.Equal(OutboxState.Delivered, it.Nudge().State);
    }
}

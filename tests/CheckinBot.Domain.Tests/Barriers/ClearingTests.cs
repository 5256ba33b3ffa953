namespace CheckinBot.Domain.Tests.Barriers;

public sealed class ClearingTests
{
    private static Scenario Raised() => Scenario.Started().Raise(Some.Ann);

    [Fact]
    public void A_member_clears_with_an_outcome_and_the_group_is_told()
    {
        var it = Raised().Clear(Some.Ben, Outcome.WorkedAround, "Used the hall");
        Assert.Equal(
            new Clearing(Outcome.WorkedAround, "Used the hall", Some.Ben.Id, it.Now),
            it.State.Barriers[0].ClearingOrNull
        );
        Assert.Contains(NoticeKind.TellCleared, it.Told());
        Assert.False(it.State.Barriers[0].IsOpen);
    }

    [Fact]
    public void The_leader_clears_too() =>
        Assert.Equal(BarrierState.Cleared, Raised().Clear(Some.Leader).State.Barriers[0].State);

    [Fact]
    public void A_stranger_does_not_clear() =>
        Assert.Equal(RefusalKind.NotAMember, Raised().Clear(Some.Stranger).Last.Refusal!.Kind);

    [Fact]
    public void A_note_too_long_is_refused() =>
        Assert.StartsWith(
            "What was learned is 501",
            Raised().Clear(Some.Ann, note: new('x', 501)).Refused,
            StringComparison.Ordinal
        );

    [Fact]
    public void Clearing_twice_changes_nothing_whoever_does_it() =>
        Assert.Empty(Raised().Clear(Some.Ann).Clear(Some.Leader).Events);

    [Fact]
    public void Clearing_withdraws_a_nudge_that_was_not_sent() =>
        Assert.Equal(OutboxState.Withdrawn, Raised().Clear(Some.Ann).Nudge().State);

    [Fact]
    public void Clearing_leaves_a_sent_nudge_as_it_is() =>
        Assert.Equal(OutboxState.Delivered, Raised().Deliver("nudge:b1").Clear(Some.Ann).Nudge().State);

    [Fact]
    public void Clearing_withdraws_an_acknowledgement_that_was_not_told() =>
        Assert.DoesNotContain(NoticeKind.TellAcknowledged, Raised().Acknowledge(Some.Leader).Clear(Some.Ann).Told());

    [Fact]
    public void Reopened_it_stands_again_and_the_record_keeps_how_it_was_cleared()
    {
        var barrier = Raised().Acknowledge(Some.Leader).Clear(Some.Ann).Reopen(Some.Ben).State.Barriers[0];
        Assert.Equal((BarrierState.Open, (MemberId?)null), (barrier.State, barrier.AcknowledgedBy));
        Assert.NotNull(barrier.ClearingOrNull);
    }

    [Fact]
    public void Reopening_what_stands_changes_nothing() => Assert.Empty(Raised().Reopen(Some.Ann).Events);

    [Fact]
    public void A_stranger_does_not_reopen() =>
        Assert.Equal(RefusalKind.NotAMember, Raised().Clear(Some.Ann).Reopen(Some.Stranger).Last.Refusal!.Kind);

    [Fact]
    public void Reopening_sends_the_nudge_that_was_withdrawn() =>
        Assert.Equal(OutboxState.Pending, Raised().Clear(Some.Ann).Reopen(Some.Ann).Nudge().State);

    [Fact]
    public void Reopening_does_not_nudge_a_leader_who_heard() =>
        Assert.Equal(
            OutboxState.Delivered,
            Raised().Deliver("nudge:b1").Clear(Some.Ann).Reopen(Some.Ann).Nudge().State
        );

    [Fact]
    public void Reopening_withdraws_a_word_of_clearing_that_was_not_told() =>
        Assert.DoesNotContain(NoticeKind.TellCleared, Raised().Clear(Some.Ann).Reopen(Some.Ann).Told());

    [Fact]
    public void The_group_is_told_each_time_it_is_cleared() =>
        Assert.Equal(
            2,
            Raised()
                .Clear(Some.Ann)
                .Reopen(Some.Ann)
                .Clear(Some.Ann)
                .State.Outbox.Values.Count(one => one.Notice.Kind == NoticeKind.TellCleared)
        );
}

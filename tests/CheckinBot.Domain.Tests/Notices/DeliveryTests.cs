namespace CheckinBot.Domain.Tests.Notices;

public sealed class DeliveryTests
{
    private static readonly Duration Minute = Duration.FromMinutes(1);

    // In the agreed hours, so that nothing waits; the living card, which the group gets as well, is out of the way.
    private static Scenario Pending() =>
        Scenario.Started().At("2026-03-02 09:00").Raise(Some.Ann).Deliver("barrier:b1");

    private static Scenario Later(Scenario it, string local) => it.At(local);

    [Fact]
    public void A_sent_message_is_recorded_with_its_place()
    {
        var nudge = Pending().Deliver("nudge:b1").Nudge();
        Assert.Equal(
            (OutboxState.Delivered, "chat", "activity-nudge:b1"),
            (nudge.State, nudge.Sent?.Conversation, nudge.Sent?.Activity)
        );
    }

    [Fact]
    public void A_message_is_delivered_once() => Assert.Empty(Pending().Deliver("nudge:b1").Deliver("nudge:b1").Events);

    [Fact]
    public void The_writer_s_turn_lasts_a_minute()
    {
        var it = Pending();
        Assert.Equal(it.Now + OutboxMessage.Turn, SprintTimers.Next(it.State));
        Assert.StartsWith(
            "Another instance is sending this",
            it.Claim("nudge:b1", Minute).Refused,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void When_the_turn_is_over_one_claims_it_and_another_is_refused()
    {
        var it = Later(Pending(), "2026-03-02 09:01").Claim("nudge:b1", Minute);
        Assert.IsType<NoticeDeferred>(Assert.Single(it.Events));
        Assert.NotNull(it.Claim("nudge:b1", Minute).Refused);
    }

    [Fact]
    public void A_delivered_message_cannot_be_claimed() =>
        Assert.NotNull(Later(Pending().Deliver("nudge:b1"), "2026-03-02 10:00").Claim("nudge:b1", Minute).Refused);

    [Fact]
    public void A_message_that_does_not_exist_cannot_be_claimed() =>
        Assert.NotNull(Pending().Claim("nudge:b9", Minute).Refused);

    [Fact]
    public void A_deferred_message_waits_and_counts_its_attempts()
    {
        var it = Pending().Defer("nudge:b1", 10 * Minute);
        Assert.Equal((1, it.Now + (10 * Minute)), (it.Nudge().Attempts, it.Nudge().LeaseExpiresAt));
        Assert.Equal(it.Now + (10 * Minute), SprintTimers.Next(it.State));
    }

    [Fact]
    public void A_dropped_message_is_withdrawn_for_good()
    {
        var it = Scenario.Asked().Drop("ask:1");
        Assert.Equal(OutboxState.Withdrawn, it.Message("ask:1")!.State);
        Assert.Empty(it.Drop("ask:1").Events);
    }

    [Fact]
    public void A_nudge_that_cannot_be_sent_is_kept_and_the_group_is_told()
    {
        var it = Pending().Drop("nudge:b1");
        Assert.Equal(OutboxState.Parked, it.Nudge().State);
        Assert.Equal([NoticeKind.TellUnreachable], it.Told());
    }

    [Fact]
    public void A_withdrawn_message_that_arrived_anyway_is_recorded() =>
        Assert.Equal(OutboxState.Delivered, Pending().Clear(Some.Ann).Deliver("nudge:b1").Nudge().State);

    [Fact]
    public void A_withdrawn_message_is_not_deferred_parked_or_dropped()
    {
        var it = Pending().Clear(Some.Ann);
        Assert.Empty(it.Defer("nudge:b1", Minute).Events);
        Assert.Empty(it.Park("nudge:b1").Events);
        Assert.Empty(it.Drop("nudge:b1").Events);
    }

    [Fact]
    public void A_moved_card_is_updated_in_its_new_place()
    {
        var it = Scenario.Asked().Deliver("ask:1").Move("ask:1", "further down");
        Assert.Equal("further down", it.Message("ask:1")!.Sent?.Activity);
        Assert.Empty(it.Move("ask:1", "further down").Events);
    }

    [Fact]
    public void An_unsent_card_does_not_move() => Assert.Empty(Scenario.Asked().Move("ask:1", "further down").Events);
}

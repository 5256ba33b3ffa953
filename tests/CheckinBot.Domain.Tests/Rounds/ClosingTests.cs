namespace CheckinBot.Domain.Tests.Rounds;

public sealed class ClosingTests
{
    [Fact]
    public void A_round_closes_at_its_time_and_is_summed_up()
    {
        var it = Scenario.Asked().Deliver("ask:1").Wake("2026-03-03 10:00").Wake("2026-03-03 16:00");
        Assert.Equal([new RoundClosed(1)], it.Events);
        Assert.Null(it.State.OpenRound);
        Assert.Equal([NoticeKind.SumUp], it.Told());
    }

    [Fact]
    public void A_round_nobody_was_shown_is_not_summed_up_and_its_card_is_withdrawn()
    {
        var it = Scenario.Asked().Wake("2026-03-03 16:00");
        Assert.Equal(OutboxState.Withdrawn, it.Message("ask:1")!.State);
        Assert.Null(it.Message("sum:1"));
    }

    [Fact]
    public void A_round_with_an_answer_is_summed_up_even_if_its_card_was_never_recorded() =>
        Assert.NotNull(Scenario.Asked().CheckIn(Some.Ann).Wake("2026-03-03 16:00").Message("sum:1"));

    [Fact]
    public void A_daily_round_closes_as_the_next_one_opens()
    {
        var it = Scenario
            .Started(Some.Plan with { Rhythm = Some.Daily(new(9, 0)) })
            .Wake("2026-03-02 09:00")
            .Wake("2026-03-03 09:00");
        Assert.Contains(new RoundClosed(1), it.Events);
        Assert.Equal(2, Assert.IsType<RoundOpened>(it.Events.Last()).Round);
        Assert.Equal(2, it.State.OpenRound!.Number);
    }

    [Fact]
    public void A_card_that_arrives_after_its_round_closed_is_recorded()
    {
        var it = Scenario.Asked().Wake("2026-03-03 16:00").Deliver("ask:1");
        Assert.Equal(OutboxState.Delivered, it.Message("ask:1")!.State);
    }
}

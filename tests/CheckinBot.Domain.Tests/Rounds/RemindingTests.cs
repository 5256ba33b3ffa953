namespace CheckinBot.Domain.Tests.Rounds;

public sealed class RemindingTests
{
    private static Scenario Posted() => Scenario.Asked().Deliver("ask:1");

    // Asked on Monday at 14:00; closes on Tuesday at 16:00; the reminder is at Tuesday 10:00.
    [Fact]
    public void A_round_reminds_the_group_on_the_closing_morning()
    {
        var it = Posted().Wake("2026-03-03 10:00");
        Assert.Equal([new RoundReminded(1, Told: true)], it.Events);
        Assert.Contains(NoticeKind.Remind, it.Told());
    }

    [Fact]
    public void A_round_reminds_once() =>
        Assert.Empty(Posted().Wake("2026-03-03 10:00").Wake("2026-03-03 11:00").Events);

    [Fact]
    public void When_everybody_answered_nobody_is_reminded()
    {
        var it = Posted().CheckIn(Some.Ann).CheckIn(Some.Ben).CheckIn(Some.Cem).Wake("2026-03-03 10:00");
        Assert.Equal([new RoundReminded(1, Told: false)], it.Events);
        Assert.DoesNotContain(NoticeKind.Remind, it.Told());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_card_that_was_never_posted_is_not_brought_to_mind(bool parked)
    {
        var it = parked ? Scenario.Asked().Park("ask:1") : Scenario.Asked();
        Assert.Equal([new RoundReminded(1, Told: false)], it.Wake("2026-03-03 10:00").Events);
        Assert.DoesNotContain(NoticeKind.Remind, it.Told());
    }

    [Fact]
    public void Whoever_left_is_not_waited_for()
    {
        var it = Posted().CheckIn(Some.Ann).CheckIn(Some.Ben).Leave(Some.Cem).Wake("2026-03-03 10:00");
        Assert.Equal([new RoundReminded(1, Told: false)], it.Events);
    }

    [Fact]
    public void A_reminder_more_than_two_hours_late_is_not_sent() =>
        Assert.Equal([new RoundReminded(1, Told: false)], Posted().Wake("2026-03-03 12:01").Events);

    [Fact]
    public void A_reminder_of_a_closed_round_is_not_sent()
    {
        var it = Posted().Wake("2026-03-03 16:00");
        Assert.Equal([new RoundReminded(1, Told: false), new RoundClosed(1)], it.Events);
    }

    [Fact]
    public void An_unsent_reminder_is_withdrawn_when_the_round_closes()
    {
        var it = Posted().Wake("2026-03-03 10:00").Wake("2026-03-03 16:00");
        Assert.Equal(OutboxState.Withdrawn, it.Message("remind:1")!.State);
    }

    [Fact]
    public void A_reminder_whose_round_should_have_closed_is_not_sent()
    {
        var it = Scenario
            .Started(Some.Plan with { Rhythm = Some.Daily(new(11, 0)) })
            .Wake("2026-03-02 11:00")
            .Wake("2026-03-03 11:30");
        Assert.Contains(new RoundReminded(1, Told: false), it.Events);
    }
}

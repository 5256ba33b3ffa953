namespace CheckinBot.Domain.Tests.Barriers;

public sealed class StillThereTests
{
    private static Scenario Raised() => Scenario.Started().Raise(Some.Ann);

    [Fact]
    public void A_mention_is_the_same_barrier_and_no_second_nudge()
    {
        var it = Raised().StillThere(Some.Ann);
        Assert.Contains("round:2", Assert.Single(it.State.Barriers).Mentions);
        Assert.Single(it.State.Outbox.Values, one => one.Notice.Kind == NoticeKind.Nudge);
    }

    [Fact]
    public void A_second_tap_in_the_same_place_is_no_second_mention() =>
        Assert.Empty(Raised().StillThere(Some.Ann).StillThere(Some.Ben).Events);

    [Fact]
    public void Where_it_was_raised_it_is_not_mentioned() =>
        Assert.Empty(Raised().StillThere(Some.Ann, "form:1").Events);

    [Fact]
    public void What_is_cleared_is_reopened_not_mentioned() =>
        Assert.Contains(
            "press \"Still in the way\"",
            Raised().Clear(Some.Ann).StillThere(Some.Ben).Refused,
            StringComparison.Ordinal
        );

    [Fact]
    public void Only_the_group_says_so()
    {
        Assert.Equal(RefusalKind.NotAMember, Raised().StillThere(Some.Leader).Last.Refusal!.Kind);
        Assert.Equal(RefusalKind.NotAMember, Raised().StillThere(Some.Stranger).Last.Refusal!.Kind);
    }

    [Fact]
    public void In_the_car_park_it_stays_there() =>
        Assert.Equal(
            BarrierState.CarParked,
            Scenario.Started().CarPark(Some.Ann).StillThere(Some.Ben).State.Barriers[0].State
        );

    [Fact]
    public void The_same_words_in_the_next_check_in_are_the_same_barrier()
    {
        var it = Raised()
            .Wake("2026-03-02 14:00")
            .CheckIn(Some.Ann, Some.Answer(stuck: Some.Words().Text), hears: Hears.CarPark);
        Assert.Contains(new BarrierMentioned(new("b1"), Some.Ann.Id, "round:1"), it.Events);
        Assert.Equal(BarrierState.Open, Assert.Single(it.State.Barriers).State);
    }

    [Fact]
    public void The_same_words_more_urgent_reword_it()
    {
        var it = Raised().Raise(Some.Ann, Some.Words(urgency: Urgency.Blocking), source: "form:2");
        Assert.Equal(Urgency.Blocking, Assert.Single(it.State.Barriers).Words.Urgency);
    }
}

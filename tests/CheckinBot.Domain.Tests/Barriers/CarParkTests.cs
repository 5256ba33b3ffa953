namespace CheckinBot.Domain.Tests.Barriers;

public sealed class CarParkTests
{
    private static Scenario Parked() => Scenario.Started().CarPark(Some.Ann);

    private static void IsUnknown(Scenario it) =>
        Assert.StartsWith("This barrier is not one of this group's", it.Refused, StringComparison.Ordinal);

    [Fact]
    public void A_car_parked_barrier_has_a_living_card_in_the_group_and_tells_no_leader()
    {
        var it = Parked();
        Assert.IsType<BarrierCarParked>(Assert.Single(it.Events));
        Assert.Equal([NoticeKind.Living], it.Told());
        Assert.False(it.State.Barriers[0].IsOpen);
    }

    [Fact]
    public void To_the_leader_it_does_not_exist()
    {
        IsUnknown(Parked().Acknowledge(Some.Leader));
        IsUnknown(Parked().Clear(Some.Leader));
        IsUnknown(Parked().Reopen(Some.Leader));
    }

    [Fact]
    public void To_the_leader_it_does_not_exist_when_it_is_cleared_either()
    {
        IsUnknown(Parked().Clear(Some.Ann).Acknowledge(Some.Leader));
        IsUnknown(Parked().Clear(Some.Ann).Clear(Some.Leader));
        IsUnknown(Parked().Clear(Some.Ann).Reopen(Some.Leader));
    }

    [Fact]
    public void A_leader_who_is_in_the_chat_clears_it_as_a_member() =>
        Assert.Equal(BarrierState.Cleared, Parked().Join(Some.Leader).Clear(Some.Leader).State.Barriers[0].State);

    [Fact]
    public void A_member_rewords_it() =>
        Assert.Equal("Other", Parked().CarPark(Some.Ann, Some.Words("Other")).State.Barriers[0].Words.Text);

    [Fact]
    public void Raised_later_it_nudges_with_the_newest_words_and_time()
    {
        var it = Parked().Deliver("barrier:b1").At("2026-03-02 09:00").Raise(Some.Ann, Some.Words("Now it blocks us"));
        Assert.Equal(("Now it blocks us", it.Now), (it.State.Barriers[0].Words.Text, it.State.Barriers[0].RaisedAt));
        Assert.Equal([NoticeKind.Nudge], it.Told());
    }

    [Fact]
    public void Cleared_and_reopened_it_goes_back_to_the_car_park()
    {
        var it = Parked().Clear(Some.Ann).Reopen(Some.Ben);
        Assert.Equal(BarrierState.CarParked, it.State.Barriers[0].State);
        Assert.DoesNotContain(NoticeKind.Nudge, it.Told());
    }

    [Fact]
    public void Even_a_leader_who_is_in_the_chat_does_not_acknowledge_it() =>
        IsUnknown(Parked().Join(Some.Leader).Acknowledge(Some.Leader));
}

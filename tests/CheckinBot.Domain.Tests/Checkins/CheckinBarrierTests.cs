namespace CheckinBot.Domain.Tests.Checkins;

public sealed class CheckinBarrierTests
{
    private static readonly Answer Stuck = Some.Answer(stuck: "No room");

    private static Scenario ToLeader() => Scenario.Asked().CheckIn(Some.Ann, Stuck, hears: Hears.Leader);

    [Fact]
    public void A_barrier_without_words_is_refused_with_both_ways_on() =>
        Assert.Contains(
            "pick \"Just our group\"",
            Scenario.Asked().CheckIn(Some.Ann, Some.Answer(), hears: Hears.Leader).Refused,
            StringComparison.Ordinal
        );

    [Fact]
    public void An_answer_for_the_leader_raises_a_barrier_and_nudges()
    {
        var it = ToLeader();
        Assert.Collection(
            it.Events,
            first => Assert.IsType<CheckedIn>(first),
            then => Assert.IsType<BarrierRaised>(then)
        );
        Assert.Equal("No room", it.State.Barriers[0].Words.Text);
        Assert.Equal(Some.Leader.Id, it.Nudge().Notice.To);
    }

    [Fact]
    public void An_answer_for_the_group_keeps_no_barrier() =>
        Assert.Empty(Scenario.Asked().CheckIn(Some.Ann, Stuck).State.Barriers);

    [Fact]
    public void An_answer_for_the_car_park_nudges_nobody()
    {
        var it = Scenario.Asked().CheckIn(Some.Ann, Stuck, hears: Hears.CarPark);
        Assert.Equal(BarrierState.CarParked, it.State.Barriers[0].State);
        Assert.DoesNotContain(NoticeKind.Nudge, it.Told());
    }

    [Fact]
    public void An_answer_that_tries_first_waits_for_its_day()
    {
        var it = Scenario.Asked();
        it.Run(
            new SubmitCheckin(
                it.NextId(),
                it.Now,
                Some.Ann.Id,
                1,
                Stuck,
                Hears.TryFirst,
                Urgency.Blocking,
                Help.Ear,
                new("b1")
            )
            {
                TryUntil = new(2026, 3, 4),
                Kind = BarrierKind.Time,
                Tried = "The hall",
                AsGroup = true,
            }
        );
        var barrier = it.State.Barriers[0];
        Assert.Equal((BarrierState.TryingFirst, Some.Plan.Local("2026-03-04 14:00")), (barrier.State, barrier.AskAt));
        Assert.Equal(
            new BarrierText("No room", Urgency.Blocking, Help.Ear)
            {
                Kind = BarrierKind.Time,
                Tried = "The hall",
                AsGroup = true,
            },
            barrier.Words
        );
    }

    [Fact]
    public void An_answer_that_tries_first_needs_its_day_and_is_not_kept_without()
    {
        var it = Scenario.Asked().CheckIn(Some.Ann, Stuck, hears: Hears.TryFirst);
        Assert.StartsWith("Please pick the day", it.Refused, StringComparison.Ordinal);
        Assert.Empty(it.State.Round(1).Checkins);
    }

    [Fact]
    public void Submitting_again_and_again_raises_once()
    {
        var it = ToLeader();
        for (var time = 0; time < 5; time++)
        {
            it.CheckIn(Some.Ann, Stuck with { Done = $"Edit {time}" }, hears: Hears.Leader);
        }

        Assert.Single(it.State.Barriers);
        Assert.Single(it.Log, one => one.Event is BarrierRaised);
    }

    [Fact]
    public void Other_words_reword_the_barrier_and_nudge_no_more()
    {
        var it = ToLeader().CheckIn(Some.Ann, Stuck, hears: Hears.Leader, urgency: Urgency.Blocking);
        Assert.IsType<BarrierReworded>(Assert.Single(it.Events));
        Assert.Equal(Urgency.Blocking, it.State.Barriers[0].Words.Urgency);
        Assert.Single(it.State.Outbox.Values, one => one.Notice.Kind == NoticeKind.Nudge);
    }

    [Fact]
    public void Car_parked_then_meant_for_the_leader_raises_the_same_barrier()
    {
        var it = Scenario
            .Asked()
            .CheckIn(Some.Ann, Stuck, hears: Hears.CarPark)
            .CheckIn(Some.Ann, Stuck, hears: Hears.Leader);
        Assert.IsType<BarrierRaised>(Assert.Single(it.Events));
        Assert.Equal(BarrierState.Open, Assert.Single(it.State.Barriers).State);
    }

    [Fact]
    public void A_raised_barrier_does_not_go_back_to_the_car_park() =>
        Assert.Equal(
            BarrierState.Open,
            ToLeader().CheckIn(Some.Ann, Stuck, hears: Hears.CarPark).State.Barriers[0].State
        );

    [Fact]
    public void Two_members_raise_two_barriers()
    {
        var it = ToLeader().CheckIn(Some.Ben, Stuck, hears: Hears.Leader);
        Assert.Equal([1, 2], it.State.Barriers.Select(barrier => barrier.Number));
    }

    [Fact]
    public void The_same_answer_after_its_barrier_was_cleared_raises_nothing() =>
        Assert.Empty(ToLeader().Clear(Some.Ben).CheckIn(Some.Ann, Stuck, hears: Hears.Leader).Events);

    [Fact]
    public void Something_else_after_the_barrier_was_cleared_is_a_new_barrier_and_the_leader_hears()
    {
        var it = ToLeader().Clear(Some.Ben).CheckIn(Some.Ann, Some.Answer(stuck: "No time"), hears: Hears.Leader);
        Assert.Equal([BarrierState.Cleared, BarrierState.Open], it.State.Barriers.Select(barrier => barrier.State));
        Assert.Equal(OutboxState.Pending, it.Nudge(2).State);
    }

    [Fact]
    public void What_was_car_parked_and_cleared_still_reaches_the_leader_when_it_is_meant_for_them()
    {
        var it = Scenario
            .Asked()
            .CheckIn(Some.Ann, Stuck, hears: Hears.CarPark)
            .Clear(Some.Ben)
            .CheckIn(Some.Ann, Stuck, hears: Hears.Leader);
        Assert.Equal(BarrierState.Open, Assert.Single(it.State.Barriers).State);
        Assert.Equal(OutboxState.Pending, it.Nudge().State);
    }
}

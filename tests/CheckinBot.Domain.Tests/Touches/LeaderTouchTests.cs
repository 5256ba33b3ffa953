namespace CheckinBot.Domain.Tests.Touches;

/// <summary>What leaders do in the bot logs itself.</summary>
public sealed class LeaderTouchTests
{
    private static Scenario Raised() => Scenario.Started().At("2026-03-02 09:00").Raise(Some.Ann).Deliver("nudge:b1");

    private static TouchKind[] Kinds(Scenario it) => [.. it.State.Touches.Select(touch => touch.Kind)];

    [Fact]
    public void Every_act_upon_a_barrier_is_one_touch()
    {
        var it = Raised()
            .Encourage(Some.Leader)
            .OpenOptions(Some.Leader, IdeaPhase.Why)
            .OpenOptions(Some.Leader)
            .HoldBack(Some.Leader)
            .Acknowledge(Some.Leader)
            .Clear(Some.Leader);
        Assert.Equal(
            [
                TouchKind.Encouraged,
                TouchKind.AskedWhy,
                TouchKind.AskedForIdeas,
                TouchKind.HeldBack,
                TouchKind.Acknowledged,
                TouchKind.Cleared,
            ],
            Kinds(it)
        );
    }

    [Fact]
    public void Its_place_in_the_log_names_it()
    {
        var touch = Assert.Single(Raised().Acknowledge(Some.Leader).State.Touches);
        Assert.Equal(
            new LeaderTouch(4, Some.Leader.Id, TouchKind.Acknowledged, new("b1"), Some.Plan.Local("2026-03-02 09:00")),
            touch
        );
        Assert.Equal("s-1:4", TouchNaming.Of(new("s-1"), touch));
    }

    [Fact]
    public void What_members_do_is_none() =>
        Assert.Empty(Raised().Clear(Some.Ann).Reopen(Some.Ben).OpenOptions(Some.Cem).State.Touches);

    [Fact]
    public void Passing_on_is_a_touch_of_the_first_leader() =>
        Assert.Equal(
            (Some.Leader.Id, TouchKind.PassedOn),
            Assert.Single(Raised().PassOn(Some.Leader, Some.Other).State.Touches) is var touch
                ? (touch.By, touch.Kind)
                : default
        );

    [Fact]
    public void It_is_seen_from_the_first_and_touched_by_the_last()
    {
        var barrier = Raised().Encourage(Some.Leader).At("2026-03-02 11:00").HoldBack(Some.Leader).State.Barriers[0];
        Assert.Equal(
            (Some.Plan.Local("2026-03-02 09:00"), Some.Plan.Local("2026-03-02 11:00")),
            (barrier.SeenAt, barrier.TouchedAt)
        );
    }
}

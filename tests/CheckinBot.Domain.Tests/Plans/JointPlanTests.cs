namespace CheckinBot.Domain.Tests.Plans;

public sealed class JointPlanTests
{
    private static Scenario Raised() =>
        Scenario
            .Started(Some.Plan with { Deputy = Some.Deputy })
            .At("2026-03-02 09:00")
            .Raise(Some.Ann)
            .Deliver("nudge:b1");

    private static Scenario Share(
        Scenario it,
        Person leader,
        Person coOwner,
        string? barrier = "b1",
        string plan = "p1"
    ) =>
        it.Run(
            new ShareJointPlan(
                it.NextId(),
                it.Now,
                new(plan),
                barrier is null ? null : new(barrier),
                leader,
                coOwner.Id,
                "If it rains",
                "We use the hall"
            )
        );

    private static Scenario Shared() => Share(Raised(), Some.Leader, Some.Ben);

    private static Scenario End(
        Scenario it,
        Person by,
        TrialOutcome result = TrialOutcome.Worked,
        string learned = ""
    ) => it.Run(new EndJointPlan(it.NextId(), it.Now, by.Id, new("p1"), result, learned));

    [Fact]
    public void The_group_sees_it_and_the_leader_is_on_it()
    {
        var it = Shared();
        Assert.Equal((Some.Ben.Id, Some.Leader), (it.State.Joint[0].CoOwner, it.State.Joint[0].Leader));
        Assert.Equal(
            (BarrierState.Acknowledged, Some.Leader.Id),
            (it.State.Barriers[0].State, it.State.Barriers[0].AcknowledgedBy)
        );
        Assert.Equal(
            (null, new PlanId("p1")),
            (it.Message("joint:p1")!.Notice.To, it.Message("joint:p1")!.Notice.Plan)
        );
    }

    [Fact]
    public void It_ends_holding_back_and_its_question()
    {
        var it = Share(Raised().HoldBack(Some.Leader, 1).Wake("2026-03-03 14:00"), Some.Leader, Some.Ben);
        Assert.Equal(BarrierState.Acknowledged, it.State.Barriers[0].State);
        Assert.DoesNotContain(it.Told(), kind => kind is NoticeKind.AskStill or NoticeKind.TellHeldBack);
    }

    [Fact]
    public void A_plan_is_shown_once() => Assert.Empty(Share(Shared(), Some.Leader, Some.Ben).Events);

    [Fact]
    public void A_plan_about_no_barrier_is_shown_too() =>
        Assert.Single(Share(Raised(), Some.Leader, Some.Ben, barrier: null).State.Joint);

    [Fact]
    public void The_co_owner_is_in_the_group()
    {
        Assert.Equal(RefusalKind.NotAMember, Share(Raised(), Some.Leader, Some.Stranger).Last.Refusal!.Kind);
        Assert.Equal(RefusalKind.NotAMember, Share(Raised().Leave(Some.Ben), Some.Leader, Some.Ben).Last.Refusal!.Kind);
    }

    [Fact]
    public void The_leader_supports_the_group_with_this_barrier()
    {
        Assert.Contains(
            "no longer supports the group",
            Share(Raised(), Some.Stranger, Some.Ben).Refused,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "no longer supports the group",
            Share(Raised(), Some.Deputy, Some.Ben).Refused,
            StringComparison.Ordinal
        );
        Assert.Null(Share(Raised().PassOn(Some.Leader, Some.Other), Some.Other, Some.Ben).Refused);
    }

    [Fact]
    public void Whoever_has_one_barrier_steps_in_with_no_other()
    {
        var it = Raised().PassOn(Some.Leader, Some.Other).Raise(Some.Cem, Some.Words("No room"));
        Assert.Contains(
            "no longer supports the group",
            Share(it, Some.Other, Some.Ben, "b2").Refused,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_sprint_s_leader_may_step_in_with_what_was_passed_on_and_whoever_has_it_has_it_still()
    {
        var it = Share(Raised().PassOn(Some.Leader, Some.Other), Some.Leader, Some.Ben);
        Assert.Single(it.State.Joint);
        Assert.Equal(
            (BarrierState.Open, Some.Other.Id),
            (it.State.Barriers[0].State, it.State.LeaderOf(it.State.Barriers[0]))
        );
    }

    [Fact]
    public void What_was_not_raised_for_the_leader_does_not_exist() =>
        Assert.StartsWith(
            "This barrier is not one of this group's",
            Share(Scenario.Started().CarPark(Some.Ann), Some.Leader, Some.Ben).Refused,
            StringComparison.Ordinal
        );

    [Fact]
    public void At_night_its_card_waits() =>
        Assert.Equal(
            Some.Plan.Local("2026-03-03 08:00"),
            Share(Raised().At("2026-03-02 21:00"), Some.Leader, Some.Ben).Message("joint:p1")!.NotBefore
        );

    [Fact]
    public void Cleared_before_its_card_was_sent_and_reopened_it_is_shown_after_all()
    {
        var it = Shared().Clear(Some.Ann);
        Assert.Equal(OutboxState.Withdrawn, it.Message("joint:p1")!.State);
        Assert.Equal(OutboxState.Pending, it.Reopen(Some.Ann).Message("joint:p1")!.State);
    }

    [Theory]
    [InlineData("ben")]
    [InlineData("lena")]
    public void Either_of_the_two_says_what_came_of_it_and_it_is_kept_as_a_move(string by)
    {
        var it = End(Shared(), Some.Leader with { Id = new(by) }, TrialOutcome.Partly, "Start earlier");
        Assert.Equal(
            new Trial(
                new("b1"),
                BarrierKind.Other,
                0,
                "We use the hall",
                TrialOutcome.Partly,
                "Start earlier",
                new(by),
                it.Now
            ),
            Assert.Single(it.State.Moves)
        );
        Assert.Equal(TrialOutcome.Partly, it.State.Joint[0].Result);
    }

    [Fact]
    public void It_ends_once_whoever_says_so() =>
        Assert.Empty(End(End(Shared(), Some.Ben), Some.Leader, TrialOutcome.DidNot).Events);

    [Fact]
    public void Anybody_else_in_the_group_is_told_who_says_so() =>
        Assert.StartsWith(
            "Ben and Lena carry this out together",
            End(Shared(), Some.Ann).Refused,
            StringComparison.Ordinal
        );

    [Fact]
    public void Strangers_and_a_co_owner_who_left_end_nothing()
    {
        Assert.Equal(RefusalKind.NotAMember, End(Shared(), Some.Stranger).Last.Refusal!.Kind);
        Assert.Equal(RefusalKind.NotAMember, End(Shared().Leave(Some.Ben), Some.Ben).Last.Refusal!.Kind);
    }

    [Fact]
    public void A_plan_that_is_not_there_does_not_end() =>
        Assert.StartsWith(
            "This plan is not one of this group's",
            End(Raised(), Some.Leader).Refused,
            StringComparison.Ordinal
        );

    [Fact]
    public void What_was_learned_has_500_characters() =>
        Assert.StartsWith(
            "What was learned is 501",
            End(Shared(), Some.Ben, learned: new('x', 501)).Refused,
            StringComparison.Ordinal
        );
}

using CheckinBot.Domain.Tests.Leaders;

namespace CheckinBot.Domain.Tests.Plans;

public sealed class BackupPlanTests
{
    private static LeaderScenario Drafted() => new LeaderScenario().Draft();

    private static LeaderScenario Asked() => Drafted().Offer(Some.Ann);

    private static PlanState State(LeaderScenario it) => it.State.Plan(LeaderScenario.P1).State;

    private static void Refuses(LeaderScenario it, string sentence) =>
        Assert.StartsWith(sentence, it.Refused, StringComparison.Ordinal);

    [Fact]
    public void A_draft_is_the_leader_s_alone()
    {
        Assert.Equal(PlanState.Draft, State(Drafted()));
        Assert.Empty(Drafted().State.Outbox);
    }

    [Fact]
    public void Then_and_when_are_needed_unless_a_barrier_says_when()
    {
        Refuses(new LeaderScenario().Draft(then: ""), "Please write what you would do then");
        Refuses(new LeaderScenario().Draft(when: ""), "Please write after \"If\"");
        Assert.Null(new LeaderScenario().Draft(when: "", barrier: new("b1")).Refused);
        Refuses(new LeaderScenario().Draft(then: new('x', 1001)), "\"Then\" is 1001 characters long");
    }

    [Fact]
    public void Drafted_twice_under_one_name_it_is_one() => Assert.Empty(Drafted().Draft("Other").Last.Events);

    [Fact]
    public void A_draft_is_changed_and_dropped()
    {
        Assert.Equal("Other", Drafted().ChangePlan("Other").State.Plans[0].Facts.Then);
        Assert.Empty(Drafted().ChangePlan("Other").ChangePlan("Other").Last.Events);
        Assert.Equal(PlanState.Dropped, State(Drafted().Drop()));
        Assert.Empty(Drafted().Drop().Drop().Last.Events);
    }

    [Fact]
    public void What_is_dropped_or_was_never_there_is_not_there()
    {
        Refuses(Drafted().Drop().ChangePlan("Other"), "This plan is not there");
        Refuses(Drafted().Drop().Offer(Some.Ann), "This plan is not there");
        Refuses(new LeaderScenario().Drop(), "This plan is not there");
        Refuses(new LeaderScenario().Offer(Some.Ann), "This plan is not there");
    }

    [Fact]
    public void Whoever_is_asked_gets_an_invitation_of_their_own()
    {
        var it = Asked();
        Assert.Equal(
            (Some.Ann.Id, LeaderScenario.P1),
            (it.Message("letter:p1:1")!.Notice.To, it.Message("letter:p1:1")!.Notice.Plan)
        );
        Assert.Equal((PlanState.Asked, Some.Ann), (State(it), it.State.Plans[0].CoOwnerOrNull));
    }

    [Fact]
    public void While_they_think_the_plan_stands_and_nobody_else_is_asked()
    {
        Refuses(Asked().ChangePlan("Other"), "Somebody was asked about this plan");
        Refuses(Asked().Offer(Some.Ben), "Somebody was asked about this plan");
        Assert.Empty(Asked().Offer(Some.Ann).Last.Events);
    }

    [Fact]
    public void Nobody_carries_it_out_together_with_themselves() =>
        Refuses(Drafted().Offer(Some.Leader), "Please pick somebody of the group");

    [Fact]
    public void A_message_has_500_characters() =>
        Refuses(Drafted().Offer(Some.Ann, new('x', 501)), "Your message is 501");

    [Fact]
    public void A_yes_makes_it_joint_for_good()
    {
        var it = Asked().Answer(Some.Ann);
        Assert.Equal(PlanState.Joint, State(it));
        Assert.Empty(it.Answer(Some.Ann).Last.Events);
        Refuses(it.Answer(Some.Ann, yes: false), "This question is over");
        Refuses(it.Drop(), "This plan is joint");
        Refuses(it.ChangePlan("Other"), "This plan is joint");
        Refuses(it.Offer(Some.Ben), "This plan is joint");
    }

    [Fact]
    public void After_a_no_it_is_the_leader_s_again_and_somebody_else_may_be_asked()
    {
        var it = Asked().Answer(Some.Ann, yes: false);
        Assert.Equal(PlanState.Declined, State(it));
        Assert.Equal(Some.Ben.Id, it.Offer(Some.Ben).Message("letter:p1:2")!.Notice.To);
        Assert.Equal(PlanState.Asked, State(it));
    }

    [Fact]
    public void Dropped_its_invitation_is_withdrawn_and_a_late_yes_is_told_so()
    {
        var it = Asked().Drop();
        Assert.Equal(OutboxState.Withdrawn, it.Message("letter:p1:1")!.State);
        Refuses(it.Answer(Some.Ann), "This question is over");
    }

    [Fact]
    public void Answered_its_invitation_is_not_sent_any_more() =>
        Assert.Equal(OutboxState.Withdrawn, Asked().Answer(Some.Ann).Message("letter:p1:1")!.State);

    [Fact]
    public void At_night_an_invitation_waits_for_the_morning() =>
        Assert.Equal(
            Instant.FromUtc(2026, 3, 3, 7, 0),
            Drafted().At("2026-03-02 22:00").Offer(Some.Ann).Message("letter:p1:1")!.NotBefore
        );
}

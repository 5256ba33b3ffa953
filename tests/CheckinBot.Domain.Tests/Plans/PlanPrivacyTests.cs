using CheckinBot.Domain.Tests.Leaders;

namespace CheckinBot.Domain.Tests.Plans;

public sealed class PlanPrivacyTests
{
    private static readonly Refusal Nothing = new LeaderScenario()
        .Draft()
        .Answer(Some.Ben, plan: "no such plan")
        .Last.Refusal!;

    private static void SaysNothing(LeaderScenario it) => Assert.Equal(Nothing, it.Last.Refusal);

    [Fact]
    public void Of_a_draft_nobody_learns() => SaysNothing(new LeaderScenario().Draft().Answer(Some.Ben));

    [Fact]
    public void Of_a_question_to_somebody_else_nobody_learns() =>
        SaysNothing(new LeaderScenario().Draft().Offer(Some.Ann).Answer(Some.Ben));

    [Fact]
    public void Of_a_no_a_yes_or_a_dropped_plan_nobody_else_learns()
    {
        SaysNothing(new LeaderScenario().Draft().Offer(Some.Ann).Answer(Some.Ann, yes: false).Answer(Some.Ben));
        SaysNothing(new LeaderScenario().Draft().Offer(Some.Ann).Answer(Some.Ann).Answer(Some.Ben));
        SaysNothing(new LeaderScenario().Draft().Offer(Some.Ann).Drop().Answer(Some.Ben));
    }

    [Fact]
    public void Whoever_said_no_does_not_learn_that_it_was_drafted_anew_or_that_somebody_else_was_asked()
    {
        var over = new LeaderScenario()
            .Draft()
            .Offer(Some.Ann)
            .Answer(Some.Ann, yes: false)
            .Answer(Some.Ann)
            .Last.Refusal;
        Assert.NotNull(over);
        Assert.Equal(
            over,
            new LeaderScenario()
                .Draft()
                .Offer(Some.Ann)
                .Answer(Some.Ann, yes: false)
                .ChangePlan("Other")
                .Answer(Some.Ann)
                .Last.Refusal
        );
        Assert.Equal(
            over,
            new LeaderScenario()
                .Draft()
                .Offer(Some.Ann)
                .Answer(Some.Ann, yes: false)
                .Offer(Some.Ben)
                .Answer(Some.Ann)
                .Last.Refusal
        );
        Assert.Equal(
            over,
            new LeaderScenario()
                .Draft()
                .Offer(Some.Ann)
                .Answer(Some.Ann, yes: false)
                .Drop()
                .Answer(Some.Ann)
                .Last.Refusal
        );
    }

    [Fact]
    public void The_leader_does_not_answer_for_them() =>
        SaysNothing(new LeaderScenario().Draft().Offer(Some.Ann).Answer(Some.Leader));

    [Fact]
    public void Nobody_drafts_changes_or_drops_in_another_s_log_and_hears_the_same()
    {
        var it = new LeaderScenario().Draft();
        Assert.All<Func<CommandId, Command>>(
            [
                id => new DraftPlan(id, it.Now, "tenant", Some.Ben, new("p2"), new(new("s-1"), null, "If", "Then", "")),
                id => new ChangePlan(
                    id,
                    it.Now,
                    "tenant",
                    Some.Ben,
                    new("p1"),
                    new(new("s-1"), null, "If", "Then", "")
                ),
                id => new DropPlan(id, it.Now, "tenant", Some.Ben, new("p1")),
                id => new OfferPlan(id, it.Now, "tenant", Some.Ben, new("p1"), Some.Cem, ""),
            ],
            make => SaysNothing(it.Run(make))
        );
    }
}

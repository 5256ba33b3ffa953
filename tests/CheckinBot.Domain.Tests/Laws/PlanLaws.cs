namespace CheckinBot.Domain.Tests.Laws;

/// <summary>
/// The promise: a backup plan is the leader's alone until somebody of the group who was asked says yes.
/// </summary>
public sealed class PlanLaws
{
    [Fact]
    public void Whoever_was_not_asked_hears_of_a_plan_what_they_hear_of_one_that_does_not_exist() =>
        Law.HoldsForLeaders(history =>
            Assert.All(history.State.Plans, plan =>
                Assert.All(
                    new[] { Some.Ann, Some.Ben, Some.Cem, Some.Stranger }.Where(who => !WasAsked(history, plan, who)),
                    who =>
                        Assert.Equal(
                            Answer(history.State, new("no such plan"), who),
                            Answer(history.State, plan.Id, who)
                        )
                )
            )
        );

    [Fact]
    public void A_plan_becomes_joint_only_by_the_yes_of_whom_the_leader_asked_and_stays_so() =>
        Law.HoldsForLeaders(history =>
            Assert.All(history.Folds, fold =>
                Assert.All(fold.After.Plans.Where(plan => plan.State != fold.Before.PlanOrNull(plan.Id)?.State), plan =>
                {
                    Assert.True(
                        plan.State != PlanState.Joint
                            || (
                                fold.Recorded.Event is PlanAnswered { Yes: true }
                                && fold.Before.Plan(plan.Id).State == PlanState.Asked
                            )
                    );
                    Assert.NotEqual(PlanState.Joint, fold.Before.PlanOrNull(plan.Id)?.State);
                })
            )
        );

    [Fact]
    public void What_somebody_said_yes_to_is_what_they_were_asked() =>
        Law.HoldsForLeaders(history =>
            Assert.All(history.Folds.Where(fold => fold.Recorded.Event is PlanChanged), fold =>
                Assert.True(
                    fold.Before.Plan(((PlanChanged)fold.Recorded.Event).Plan).State
                        is PlanState.Draft
                            or PlanState.Declined
                )
            )
        );

    [Fact]
    public void An_invitation_waits_only_while_its_question_does_and_each_question_has_one() =>
        Law.HoldsForLeaders(history =>
        {
            Assert.Equal(
                history.Log.Count(one => one.Event is PlanOffered),
                history.State.Outbox.Values.Count(one => one.Notice.Kind == NoticeKind.Invite)
            );
            Assert.All(history.Steps, step =>
                Assert.All(
                    step.After.Outbox.Values.Where(one =>
                        one.Notice.Kind == NoticeKind.Invite && one.State is OutboxState.Pending or OutboxState.Parked
                    ),
                    one =>
                    {
                        var plan = step.After.PlanOf(one.Notice);
                        Assert.Equal((PlanState.Asked, one.Notice.To), (plan.State, plan.CoOwnerOrNull?.Id));
                    }
                )
            );
        });

    [Fact]
    public void A_touch_keeps_what_it_said_before_and_once_removed_never_changes() =>
        Law.HoldsForLeaders(history =>
            Assert.All(history.Folds.Where(fold => fold.Recorded.Event is TouchChanged), fold =>
            {
                var (before, after) = (
                    fold.Before.Touch(((TouchChanged)fold.Recorded.Event).Touch),
                    fold.After.Touch(((TouchChanged)fold.Recorded.Event).Touch)
                );
                Assert.False(before.IsRemoved);
                Assert.Equal([.. before.Before, before.Facts], after.Before);
            })
        );

    private static bool WasAsked(LeaderHistory history, BackupPlan plan, Person who) =>
        history.Log.Any(one =>
            one.Event is PlanOffered offered && offered.Plan == plan.Id && offered.CoOwner.Id == who.Id
        );

    private static string Answer(Leader leader, PlanId plan, Person who)
    {
        var decision = LeaderDecisions.Command(
            leader,
            new AnswerPlan(new("guess"), Instant.FromUtc(2026, 3, 2, 9, 0), "tenant", who, plan, Yes: true)
        );
        return Canonical.Of(decision.Events) + Canonical.Of(decision.Refusal);
    }
}

namespace CheckinBot.Domain.Tests.Laws;

/// <summary>The rule: every command is authorised against the state.</summary>
public sealed class PeopleLaws
{
    [Fact]
    public void A_stranger_never_causes_an_event() =>
        Law.Holds(history =>
            Assert.All(Done(history).Where(step => !IsMember(step) && !IsSupporter(step)), step =>
                Assert.Empty(step.Decision.Events)
            )
        );

    [Fact]
    public void A_leader_who_is_no_member_only_does_what_leaders_do() =>
        Law.Holds(history =>
            Assert.All(Done(history).Where(step => !IsMember(step) && !step.Decision.Events.IsEmpty), step =>
                Assert.True(
                    step.Command
                        is AcknowledgeBarrier
                            or HoldBack
                            or Encourage
                            or PassOn
                            or ClearBarrier
                            or ReopenBarrier
                            or OpenIdeas
                            or ReachLeader
                            or GiveThanks
                            or EndJointPlan
                            or ChangeLeader
                            or ChangeDeputy
                )
            )
        );

    [Fact]
    public void Only_whoever_has_the_barrier_acknowledges_holds_back_encourages_and_passes_it_on() =>
        Law.Holds(history => Assert.All(history.Folds, fold =>
            {
                var (by, id) = fold.Recorded.Event switch
                {
                    BarrierAcknowledged known => (known.By, known.Barrier),
                    BarrierHeldBack held => (held.By, held.Barrier),
                    BarrierEncouraged cheered => (cheered.By, cheered.Barrier),
                    BarrierPassedOn passed => (passed.By, passed.Barrier),
                    _ => ((MemberId?)null, default(BarrierId)),
                };
                Assert.True(
                    by is not { } who || fold.Before.Supports(who, fold.Before.Barrier(id)),
                    $"{fold.Recorded}"
                );
            }));

    [Fact]
    public void Only_the_group_and_its_leader_name_another_leader_or_deputy() =>
        Law.Holds(history => Assert.All(history.Folds, fold =>
            {
                var by = fold.Recorded.Event switch
                {
                    LeaderChanged changed => changed.By,
                    DeputyChanged changed => changed.By,
                    _ => (MemberId?)null,
                };
                Assert.True(
                    by is not { } who || fold.Before.Members.Contains(who) || fold.Before.IsLeader(who),
                    $"{fold.Recorded}"
                );
            }));

    [Fact]
    public void Nobody_is_leader_and_deputy_at_once() =>
        Law.Holds(history =>
            Assert.All(history.Folds.Where(fold => fold.After.IsStarted), fold =>
                Assert.NotEqual(fold.After.Plan.Leader.Id, fold.After.Plan.Deputy?.Id ?? default)
            )
        );

    [Fact]
    public void A_leader_who_is_no_member_never_touches_what_was_not_raised_for_the_leader() =>
        Law.Holds(history => Assert.All(history.Folds, fold =>
            {
                var by = By(history.CauseOf(fold.Recorded));
                Assert.True(
                    fold.Recorded.Event is not BarrierEvent about
                        || by is not { } who
                        || fold.Before.Members.Contains(who)
                        || fold.Before.IsForLeader(about.Barrier)
                );
            }));

    [Fact]
    public void A_plan_is_joint_with_a_member_and_whoever_supports_the_group_with_it() =>
        Law.Holds(history => Assert.All(history.Folds.Where(fold => fold.Recorded.Event is JointPlanShared), fold =>
            {
                var shared = (JointPlanShared)fold.Recorded.Event;
                Assert.Contains(shared.CoOwner, fold.Before.Members);
                Assert.True(
                    fold.Before.IsLeader(shared.Leader.Id)
                        || (
                            shared.Barrier is { } id
                                ? fold.Before.Supports(shared.Leader.Id, fold.Before.Barrier(id))
                                : fold.Before.IsSupporter(shared.Leader.Id)
                        )
                );
            }));

    [Fact]
    public void Every_touch_is_of_somebody_who_supported_the_group_and_has_a_name_of_its_own() =>
        Law.Holds(history =>
        {
            Assert.All(history.Folds.Where(fold => fold.After.Touches.Count > fold.Before.Touches.Count), fold =>
                Assert.True(fold.Before.IsSupporter(fold.After.Touches[^1].By))
            );
            Assert.Equal(
                history.State.Touches.Count,
                history.State.Touches.Select(touch => touch.Sequence).Distinct().Count()
            );
        });

    private static IEnumerable<Step<Sprint>> Done(SprintHistory history) =>
        history.Steps.Where(step => By(step.Command) is not null && step.Before.IsStarted);

    private static bool IsMember(Step<Sprint> step) => step.Before.Members.Contains(By(step.Command)!.Value);

    private static bool IsSupporter(Step<Sprint> step) =>
        By(step.Command)!.Value is var by
        && (step.Before.IsSupporter(by) || step.Before.Joint.Any(plan => plan.Leader.Id == by));

    private static MemberId? By(Command command) =>
        command switch
        {
            BarrierCommand about => about.By,
            SubmitCheckin checkIn => checkIn.By,
            RaiseBarrier raise => raise.By,
            AskNow ask => ask.By,
            EndSprint end => end.By,
            ReachLeader reach => reach.By,
            GiveThanks thanks => thanks.By,
            ChangeLeader change => change.By,
            ChangeDeputy change => change.By,
            ChangeSprint change => change.By,
            TakePart part => part.By,
            AnswerReview answer => answer.By,
            DecideNext decide => decide.By,
            ShareStartingPoint share => share.By,
            TakeStartingPointBack back => back.By,
            ShareJointPlan share => share.CoOwner,
            EndJointPlan end => end.By,
            _ => null,
        };
}

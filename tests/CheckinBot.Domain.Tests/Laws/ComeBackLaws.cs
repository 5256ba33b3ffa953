namespace CheckinBot.Domain.Tests.Laws;

/// <summary>
/// The promise: what the group tries first, and what the leader holds back, comes back exactly when the group says so.
/// </summary>
public sealed class ComeBackLaws
{
    [Fact]
    public void Tried_first_it_reaches_the_leader_only_when_a_member_says_so() =>
        Law.Holds(history => Assert.All(Opened(history, BarrierState.TryingFirst), change =>
            {
                Assert.IsType<BarrierRaised>(change.Event);
                Assert.True(
                    change.Cause switch
                    {
                        TellLeader tell => change.Members.Contains(tell.By),
                        StillThere still => change.Before.IsAsked && change.Members.Contains(still.By),
                        RaiseBarrier raise => raise.Hears == Hears.Leader && raise.By == change.Before.RaisedBy,
                        SubmitCheckin checkIn => checkIn.Hears == Hears.Leader && checkIn.By == change.Before.RaisedBy,
                        _ => false,
                    },
                    $"{change}"
                );
            }));

    [Fact]
    public void Held_back_it_comes_back_only_when_a_member_who_was_asked_says_yes_or_it_is_passed_on() =>
        Law.Holds(history => Assert.All(Opened(history, BarrierState.HeldBack), change => Assert.True(
                    (change.Event, change.Cause) switch
                    {
                        (BarrierCameBack, StillThere still) => change.Before.IsAsked
                            && change.Members.Contains(still.By),
                        (BarrierPassedOn, PassOn) or (BarrierHandedOver, ChangeLeader or ChangeSprint) => true,
                        _ => false,
                    },
                    $"{change}"
                )));

    [Fact]
    public void Every_yes_to_the_question_brings_it_to_the_leader() =>
        Law.Holds(history =>
            Assert.All(
                history.Steps.Where(step =>
                    step.Command is StillThere still
                    && step.Decision.Refusal is null
                    && step.Before.BarrierOrNull(still.Barrier) is { IsAsked: true }
                    && !step.Before.Done.Contains(still.Id)
                ),
                step =>
                {
                    var (before, after) = (
                        step.Before.Barrier(((StillThere)step.Command).Barrier),
                        step.After.Barrier(((StillThere)step.Command).Barrier)
                    );
                    var message =
                        before.State == BarrierState.HeldBack
                            ? new($"back:{after.Id}:{after.Asks}")
                            : Notice.NudgeOf(after.Id);
                    Assert.Equal(
                        (BarrierState.Open, OutboxState.Pending),
                        (after.State, step.After.Outbox[message].State)
                    );
                }
            )
        );

    [Fact]
    public void Before_the_question_still_there_is_written_down_and_changes_no_more() =>
        Law.Holds(history =>
            Assert.All(
                history.Steps.Where(step =>
                    step.Command is StillThere still
                    && step.Before.BarrierOrNull(still.Barrier) is { IsAsked: false }
                    && !step.Decision.Events.IsEmpty
                ),
                step => Assert.IsType<BarrierMentioned>(Assert.Single(step.Decision.Events))
            )
        );

    [Fact]
    public void The_group_is_asked_once_each_time_it_tries_first_or_the_leader_holds_back() =>
        Law.Holds(history => Assert.All(history.Folds.Where(fold => fold.Recorded.Event is BarrierAskedAbout), fold =>
            {
                var asked = fold.Before.Barrier(((BarrierAskedAbout)fold.Recorded.Event).Barrier);
                Assert.True(asked is { IsAsked: false, AskAt: { } at } && at <= fold.Recorded.At, $"{asked}");
            }));

    private static IEnumerable<Change> Opened(SprintHistory history, BarrierState was) =>
        from fold in history.Folds
        where fold.Recorded.Event is BarrierEvent
        let before = fold.Before.BarrierOrNull(((BarrierEvent)fold.Recorded.Event).Barrier)
        where before?.State == was && fold.After.Barrier(before.Id).State == BarrierState.Open
        select new Change(before, fold.Recorded.Event, history.CauseOf(fold.Recorded), fold.Before.Members);

    private sealed record Change(Barrier Before, LogEvent Event, Command Cause, IReadOnlySet<MemberId> Members);
}

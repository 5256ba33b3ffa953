namespace CheckinBot.Domain.Tests.Laws;

/// <summary>
/// The promise: a group may agree on something anew at any time, and nothing that was asked or said before is changed
/// by it.
/// </summary>
public sealed class AgreementLaws
{
    [Fact]
    public void What_is_changed_never_changes_a_round_that_was_asked_nor_what_was_answered() =>
        Law.Holds(history => Assert.All(Agreed(history), fold => Assert.Equal(Asked(fold.Before), Asked(fold.After))));

    [Fact]
    public void What_is_changed_sends_nobody_a_message_of_their_own() =>
        Law.Holds(history =>
            Assert.All(Agreed(history), fold =>
                Assert.Equal(
                    Canonical.Of(NudgeLaws.Personal(fold.Before).Select(one => one.Notice.Id).ToHashSet()),
                    Canonical.Of(NudgeLaws.Personal(fold.After).Select(one => one.Notice.Id).ToHashSet())
                )
            )
        );

    [Fact]
    public void What_is_changed_in_one_press_is_told_in_one_message() =>
        Law.Holds(history =>
            Assert.All(
                history.Steps.Where(step => step.Command is ChangeSprint && !step.Decision.Events.IsEmpty),
                step =>
                {
                    var changes = step.After.Changes.Skip(step.Before.Changes.Count).ToList();
                    var told = changes
                        .Where(change => change.Part is not (AgreementPart.Leader or AgreementPart.Deputy))
                        .Select(change => change.Told)
                        .Distinct()
                        .ToList();
                    Assert.InRange(told.Count, 0, 1);
                    Assert.All(told, id => Assert.Equal(NoticeKind.TellChanged, step.After.Outbox[id].Notice.Kind));
                    Assert.True(told.Count == 0 || changes.TrueForAll(change => change.Told == told[0]));
                }
            )
        );

    [Fact]
    public void What_the_leader_may_see_of_a_round_never_grows() =>
        Law.Holds(history =>
            Assert.All(history.Folds.Where(fold => fold.After.IsStarted), fold =>
                Assert.All(fold.Before.Rounds.Zip(fold.After.Rounds), pair =>
                    Assert.True(pair.Second.Holds <= pair.First.Holds && pair.Second.Holds <= Narrowest(fold))
                )
            )
        );

    [Fact]
    public void What_somebody_did_not_touch_stays_as_others_left_it() =>
        Law.Holds(history =>
            Assert.All(
                history.Steps.Where(step => step.Command is ChangeSprint && !step.Decision.Events.IsEmpty),
                step =>
                {
                    var (wanted, seen) = (
                        ((ChangeSprint)step.Command).Wanted,
                        step.Before.PlanAsOf(((ChangeSprint)step.Command).Seen)
                    );
                    Assert.True(wanted.Focus != seen.Focus || step.After.Plan.Focus == step.Before.Plan.Focus);
                    Assert.True(wanted.LastDay != seen.LastDay || step.After.Plan.LastDay == step.Before.Plan.LastDay);
                    Assert.True(wanted.Digest != seen.Digest || step.After.Plan.Digest == step.Before.Plan.Digest);
                }
            )
        );

    [Fact]
    public void Whatever_is_agreed_is_something_a_group_could_have_started_with() =>
        Law.Holds(history => Assert.All(Agreed(history).Select(fold => fold.After.Plan), plan =>
            {
                Assert.InRange(plan.Focus.Length, 1, Limits.Focus);
                Assert.InRange(plan.Rhythm.At, Rhythm.Earliest, Rhythm.Latest);
                Assert.NotNull(Schedule.Zone(plan.Rhythm.Zone));
                Assert.InRange(Period.DaysBetween(plan.FirstDay, plan.LastDay), 0, Limits.SprintDays - 1);
            }));

    [Fact]
    public void Only_somebody_of_the_group_changes_a_sprint_and_only_while_it_runs() =>
        Law.Holds(history => Assert.All(history.Folds.Where(fold => fold.Recorded.Event is AgreementEvent), fold =>
            {
                Assert.Contains(((AgreementEvent)fold.Recorded.Event).By, fold.Before.Members);
                Assert.True(fold.Before.IsRunning);
            }));

    [Fact]
    public void Every_change_is_in_the_record_with_what_was_before() =>
        Law.Holds(history =>
        {
            var events = history
                .Folds.Where(fold => fold.Recorded.Event is AgreementEvent or LeaderChanged or DeputyChanged)
                .ToList();
            Assert.Equal(
                events.Select(fold => fold.Recorded.Sequence),
                history.State.Changes.Select(change => change.Sequence)
            );
            Assert.All(events.Zip(history.State.Changes), pair =>
                Assert.Same(pair.First.Before.PlanOrNull, pair.Second.Before)
            );
        });

    [Fact]
    public void Every_answer_fits_what_its_round_asked_and_lacks_nothing_but_what_may_be_skipped() =>
        Law.Holds(history =>
            Assert.All(
                history.State.Rounds.SelectMany(round =>
                    round.InOrder.Select(checkin => (round.Questions, checkin.Answer.Own))
                ),
                one =>
                {
                    Assert.All(one.Own?.All ?? [], answer =>
                        Assert.Contains(one.Questions.Own, question =>
                            question.Slot == answer.Slot && answer.Pick <= question.Most
                        )
                    );
                    Assert.All(one.Questions.Own.Where(question => !question.CanBeSkipped), question =>
                        Assert.NotNull(one.Own?.To(question.Slot))
                    );
                }
            )
        );

    [Fact]
    public void At_most_one_question_may_be_skipped_and_never_how_it_is_going() =>
        Law.Holds(history => Assert.All(history.State.Rounds, round =>
            {
                Assert.InRange(round.Questions.All.Count(question => question.CanBeSkipped), 0, 1);
                Assert.False(round.Questions.Of(QuestionKind.Going).CanBeSkipped);
            }));

    private static IEnumerable<Fold<Sprint>> Agreed(SprintHistory history) =>
        history.Folds.Where(fold => fold.Recorded.Event is AgreementEvent);

    private static DigestHolds Narrowest(Fold<Sprint> fold) =>
        fold.Recorded.Event is DigestHoldsChanged changed ? changed.Holds : DigestHolds.Everything;

    // Its one reminder follows the calendar, and the leader may come to see less.
    private static string Asked(Sprint sprint) =>
        Canonical.Of(sprint.Rounds.Select(round => round with { RemindAt = null, Holds = DigestHolds.BarriersOnly }));
}

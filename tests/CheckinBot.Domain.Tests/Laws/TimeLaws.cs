namespace CheckinBot.Domain.Tests.Laws;

/// <summary>
/// The promise: the group is asked on time, each hour once, never in holidays or outside agreed hours.
/// </summary>
public sealed class TimeLaws
{
    private static readonly LocalTime TwoHoursAfterTheLatest = new(20, 0);

    [Fact]
    public void After_a_wake_nothing_is_due_but_messages() =>
        Law.Holds(history =>
            Assert.All(
                history.Steps.Where(step => step.Command is RunDue && !step.Before.Done.Contains(step.Command.Id)),
                step =>
                {
                    Assert.True(Quiet.NextStep(step.After) is not { } next || next > step.Command.Now);
                    Assert.Empty(SprintTimers.Events(step.After, step.Command.Now));
                }
            )
        );

    [Fact]
    public void What_is_due_next_happens_then_and_not_before() => Law.Holds(history => Assert.All(history.Steps, step =>
            {
                if (Quiet.NextStep(step.After) is { } next)
                {
                    Assert.NotEmpty(SprintTimers.Events(step.After, next));
                    Assert.Empty(SprintTimers.Events(step.After, next - Duration.Epsilon));
                }
            }));

    [Fact]
    public void At_most_one_round_is_open_and_rounds_are_numbered_from_one() =>
        Law.Holds(history => Assert.All(history.Folds, fold =>
            {
                Assert.True(fold.After.Rounds.Count(round => round.State == RoundState.Open) <= 1);
                Assert.Equal(
                    Enumerable.Range(1, fold.After.Rounds.Count),
                    fold.After.Rounds.Select(round => round.Number)
                );
            }));

    [Fact]
    public void Each_hour_is_asked_covered_or_missed_exactly_once() =>
        Law.Holds(history =>
        {
            var known = new Dictionary<(Rhythm, LocalDate, LocalDate, DaysOff, DaysOff?), IReadOnlyList<Instant>>();
            IReadOnlyList<Instant> Hours(SprintPlan plan) =>
                known.TryGetValue(
                    (plan.Rhythm, plan.FirstDay, plan.LastDay, plan.Holidays, plan.School?.Closed),
                    out var hours
                )
                    ? hours
                    : known[(plan.Rhythm, plan.FirstDay, plan.LastDay, plan.Holidays, plan.School?.Closed)] =
                        Oracle.Hours(plan);
            Assert.All(history.Folds.Skip(1), fold =>
            {
                Assert.True(fold.After.CoveredUntil >= fold.Before.CoveredUntil);
                var now = Hours(fold.After.Plan)
                    .Where(hour => hour > fold.Before.CoveredUntil && hour <= fold.After.CoveredUntil)
                    .ToList();
                Assert.True(
                    Oracle.MayStandFor(fold, history, now),
                    $"{fold.Recorded} stands for {string.Join(", ", now)}"
                );
            });
        });

    [Fact]
    public void No_hour_that_should_have_been_asked_is_lost_when_the_rhythm_changes() =>
        Law.Holds(history =>
            Assert.All(
                history.Folds.Where(fold => fold.Recorded.Event is RhythmChanged or LastDayChanged or HolidaysChanged),
                fold =>
                    Assert.True(
                        Schedule.NextAsk(fold.Before.Plan, fold.Before.CoveredUntil) is not { } next
                            || next > fold.Recorded.At
                    )
            )
        );

    [Fact]
    public void The_clock_asks_within_agreed_hours_on_agreed_days() =>
        Law.Holds(history =>
            Assert.All(
                history.Folds.Where(fold =>
                    fold.Recorded.Event is RoundOpened && Oracle.IsClock(fold.Recorded, history)
                ),
                fold =>
                {
                    var local = fold.Recorded.At.InZone(Schedule.Zone(fold.Before.Plan.Rhythm.Zone)!);
                    Assert.True(fold.Before.Plan.AsksOn(local.Date), local.ToString());
                    Assert.InRange(local.TimeOfDay, Rhythm.Earliest, TwoHoursAfterTheLatest);
                }
            )
        );

    [Fact]
    public void A_reminder_comes_on_a_school_day_in_the_day_to_an_open_round() =>
        Law.Holds(history =>
            Assert.All(history.Folds.Where(fold => fold.Recorded.Event is RoundReminded { Told: true }), fold =>
            {
                var local = fold.Recorded.At.InZone(Schedule.Zone(fold.Before.Plan.Rhythm.Zone)!);
                Assert.True(fold.Before.Plan.IsSchoolDay(local.Date));
                Assert.InRange(local.TimeOfDay, new(10, 0), new(17, 0));
                Assert.NotNull(fold.Before.OpenRound);
            })
        );

    [Fact]
    public void A_round_lasts_at_least_an_hour_and_is_reminded_of_at_most_once() =>
        Law.Holds(history =>
        {
            Assert.All(history.Log.Where(one => one.Event is RoundOpened), one =>
                Assert.True(((RoundOpened)one.Event).ClosesAt >= one.At + Duration.FromHours(1))
            );
            var reminded = history
                .Log.Select(one => one.Event)
                .OfType<RoundReminded>()
                .Select(one => one.Round)
                .ToList();
            Assert.Equal(reminded.Distinct().Count(), reminded.Count);
        });

    [Fact]
    public void No_card_or_reminder_of_a_closed_round_waits_to_be_sent() =>
        Law.Holds(history =>
            Assert.All(
                history.Steps.SelectMany(step =>
                    step.After.Outbox.Values.Where(one =>
                        IsAsk(one) && step.After.Round(one.Notice.Round!.Value).State == RoundState.Closed
                    )
                ),
                one => Assert.True(one.State is OutboxState.Delivered or OutboxState.Withdrawn)
            )
        );

    private static bool IsAsk(OutboxMessage one) =>
        one.Notice.Kind is NoticeKind.Ask or NoticeKind.SoFar or NoticeKind.Remind or NoticeKind.RemindOwn;
}

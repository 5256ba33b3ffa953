namespace CheckinBot.Domain.Tests.Laws;

/// <summary>
/// The promise: no prompt, reminder or nudge falls on a day that the school closes, and what was decided can be decided
/// again.
/// </summary>
public sealed class CalendarLaws
{
    [Fact]
    public void The_clock_asks_and_reminds_on_no_day_that_the_school_closes() =>
        Law.Holds(history =>
            Assert.All(
                history.Folds.Where(fold =>
                    fold.Recorded.Event is RoundReminded { Told: true } || IsAskedByTheClock(fold, history)
                ),
                fold => Assert.False(IsClosed(fold.After, fold.Recorded.At), $"{fold.Recorded}")
            )
        );

    [Fact]
    public void What_goes_to_a_person_waits_for_a_day_that_is_open_also_when_the_school_closes_it_later() =>
        Law.Holds(history =>
            Assert.All(
                history
                    .Folds.Where(fold => fold.Recorded.Event is ClosedDaysLearned)
                    .SelectMany(fold =>
                        fold.After.Pending.Where(one => Waits(fold.After, one, fold.Recorded.At))
                            .Select(one => (fold, one))
                    ),
                pair => Assert.False(IsClosed(pair.fold.After, pair.one.NotBefore), $"{pair.one}")
            )
        );

    [Fact]
    public void Nobody_may_take_a_message_to_a_person_on_a_day_that_is_closed() =>
        Law.Holds(history =>
            Assert.All(
                history.Folds.Where(fold =>
                    fold.Recorded.Event is NoticeDeferred && history.CauseOf(fold.Recorded) is AcquireLease
                ),
                fold =>
                {
                    var (deferred, claim) = (
                        (NoticeDeferred)fold.Recorded.Event,
                        (AcquireLease)history.CauseOf(fold.Recorded)
                    );
                    var one = fold.Before.Outbox[deferred.Notice];
                    Assert.True(
                        deferred.RetryAt != claim.Until
                            || !one.Notice.InHours
                            || IsAnyHour(fold.Before, one.Notice)
                            || !IsClosed(fold.Before, claim.Now),
                        $"{deferred}"
                    );
                }
            )
        );

    [Fact]
    public void What_the_school_says_is_learned_before_a_decision_unless_something_newer_is_known() =>
        Law.Holds(history =>
            Assert.All(
                history.Steps.Where(step =>
                    step is { Command: RunDue { School: not null }, Before.IsStarted: true }
                    && !step.Before.Done.Contains(step.Command.Id)
                ),
                step =>
                {
                    var (told, known, now) = (step.Command.School!, step.Before.Plan.School, step.Command.Now);
                    var today = Schedule.DayOf(step.Before.Plan, now);
                    var asTold = told.AsOf < known?.AsOf ? known.Closed : told.Closed;
                    Assert.Equal(
                        asTold.Within(today, today.PlusDays(80)),
                        (step.After.Plan.School?.Closed ?? DaysOff.None).Within(today, today.PlusDays(80))
                    );
                    Assert.True(
                        step.Decision.Events.OfType<ClosedDaysLearned>().Count() <= 1
                            && step.Decision.Events.Skip(1).All(one => one is not ClosedDaysLearned)
                    );
                }
            )
        );

    [Fact]
    public void A_leader_s_digest_and_questions_wait_for_a_day_that_is_open() =>
        Law.HoldsForLeaders(history =>
            Assert.All(
                history.Folds.SelectMany(fold =>
                    fold.After.Pending.Where(one => IsDated(fold, one)).Select(one => (fold.After, one))
                ),
                pair =>
                    Assert.False(
                        (pair.After.School?.Closed ?? DaysOff.None).Has(DayOf(pair.After, pair.one)),
                        $"{pair.one}"
                    )
            )
        );

    [Fact]
    public void It_happens_often_enough_to_show_something()
    {
        var (learned, leaders) = (0, 0);
        Law.Holds(history => learned += history.Log.Count(one => one.Event is ClosedDaysLearned));
        Law.HoldsForLeaders(history => leaders += history.Log.Count(one => one.Event is ClosedDaysLearned));
        Assert.True(learned > 500 && leaders > 100, $"{learned} and {leaders}");
    }

    // A question about a group's sprint follows that group's hours, in its zone.
    private static LocalDate DayOf(Leader leader, OutboxMessage one) =>
        one.Notice.Plan is { } plan && leader.PlanOrNull(plan)?.Hours is { } hours
            ? one.NotBefore.InZone(DateTimeZoneProviders.Tzdb[hours.Zone]).Date
            : DigestSchedule.DayOf(leader.Settings, one.NotBefore);

    // When it became due, and whenever the school closes other days.
    private static bool IsDated(Fold<Leader> fold, OutboxMessage one) =>
        one is { Notice.InHours: true, Attempts: 0 }
        && one.NotBefore > fold.Recorded.At
        && (fold.Recorded.Event is ClosedDaysLearned || !fold.Before.Outbox.ContainsKey(one.Notice.Id));

    private static bool IsAskedByTheClock(Fold<Sprint> fold, SprintHistory history) =>
        fold.Recorded.Event is RoundOpened && Oracle.IsClock(fold.Recorded, history);

    private static bool Waits(Sprint sprint, OutboxMessage one, Instant at) =>
        one is { Notice: { InHours: true, To: not null }, Attempts: 0, WaitsForHours: true }
        && one.NotBefore > at
        && !IsAnyHour(sprint, one.Notice);

    private static bool IsAnyHour(Sprint sprint, Notice notice) =>
        sprint.Plan.AnyHourWhenBlocking
        && notice.To == sprint.Plan.Leader.Id
        && notice.Barrier is { } id
        && sprint.Barrier(id).Words.Urgency == Urgency.Blocking;

    private static bool IsClosed(Sprint sprint, Instant at) =>
        sprint.Plan.School?.Closed.Has(Schedule.DayOf(sprint.Plan, at)) == true;
}

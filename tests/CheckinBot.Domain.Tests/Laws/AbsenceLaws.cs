namespace CheckinBot.Domain.Tests.Laws;

/// <summary>
/// The promise: nobody waits for a person who is away or lets a round pass, and no barrier waits without end for a
/// leader who is.
/// </summary>
public sealed class AbsenceLaws
{
    [Fact]
    public void Who_is_away_or_has_skipped_is_never_part_of_a_reminder() =>
        Law.Holds(history =>
            Assert.All(history.Folds.Where(fold => fold.Recorded.Event is RoundReminded { Told: true }), fold =>
                Assert.Contains(Oracle.Needed(fold.Before, fold.Before.OpenRound!, fold.Recorded.At), _ => true)
            )
        );

    [Fact]
    public void A_reminder_goes_only_to_whose_answer_is_missing_in_the_chat_that_they_chose() =>
        Law.Holds(history => Assert.All(history.Folds.Where(fold => fold.Recorded.Event is RoundReminded), fold =>
            {
                var needed = Oracle
                    .Needed(fold.Before, fold.Before.OpenRound!, fold.Recorded.At)
                    .ToLookup(member => fold.Before.Reminding.GetValueOrDefault(member));
                var sent = fold
                    .After.Outbox.Values.Where(one => !fold.Before.Outbox.ContainsKey(one.Notice.Id))
                    .Select(one => one.Notice)
                    .ToList();
                Assert.Subset(
                    needed[Reminders.OwnChat].ToHashSet(),
                    sent.Where(one => one.To is not null).Select(one => one.To!.Value).ToHashSet()
                );
                Assert.True(
                    sent.All(one => one.To is not null) || needed[Reminders.InGroup].Any(),
                    string.Join(", ", sent)
                );
            }));

    [Fact]
    public void No_reminder_waits_for_who_answered_is_away_or_has_skipped() =>
        Law.Holds(history =>
            Assert.All(
                history.Folds.SelectMany(fold =>
                    fold.After.Pending.Where(one => one.Notice.Kind == NoticeKind.RemindOwn)
                        .Select(one => (fold.After, one.Notice))
                ),
                pair =>
                {
                    var round = pair.After.Round(pair.Notice.Round!.Value);
                    Assert.False(
                        round.Checkins.ContainsKey(pair.Notice.To!.Value)
                            || round.Skipped.Contains(pair.Notice.To.Value)
                            || round.State != RoundState.Open,
                        $"{pair.Notice}"
                    );
                }
            )
        );

    [Fact]
    public void What_was_answered_early_stands_in_the_round_that_opens_next() =>
        Law.Holds(history => Assert.All(history.Folds.Where(fold => fold.Recorded.Event is RoundOpened), fold =>
            {
                Assert.Equal(Canonical.Of(fold.Before.Early), Canonical.Of(fold.After.Rounds[^1].Checkins));
                Assert.Empty(fold.After.Early);
            }));

    [Fact]
    public void Nothing_that_waits_for_its_hours_goes_to_a_person_on_a_day_on_which_they_are_away() =>
        Law.Holds(history =>
            Assert.All(
                history
                    .Folds.Where(fold =>
                        fold.Recorded.Event is MemberAway or MemberBack or ClosedDaysLearned or BarrierRaised
                    )
                    .SelectMany(fold =>
                        fold.After.Pending.Where(one => Waits(one, fold.Recorded.At)).Select(one => (fold, one))
                    ),
                pair =>
                    Assert.False(
                        pair.fold.After.IsAway(
                            pair.one.Notice.To!.Value,
                            Schedule.DayOf(pair.fold.After.Plan, pair.one.NotBefore)
                        ) && !IsAnyHour(pair.fold.After, pair.one.Notice),
                        $"{pair.one}"
                    )
            )
        );

    [Fact]
    public void While_the_leader_is_away_an_unseen_barrier_is_the_deputy_s_unless_they_are_away_too() =>
        Law.Holds(history =>
            Assert.All(
                history.Steps.Where(step =>
                    step.Command is RunDue
                    && step.Decision.Refusal is null
                    && step.After.PlanOrNull?.Deputy is not null
                    && !step.Before.Done.Contains(step.Command.Id)
                    && step.Command.Now >= step.Before.At
                ),
                step =>
                {
                    var day = Schedule.DayOf(step.After.Plan, step.Command.Now);
                    var waiting = step.After.StandsIn(day)
                        ? step.After.Barriers.Where(barrier =>
                            IsUnseen(step.After, barrier)
                            && barrier.RaisedAt <= step.Command.Now
                            && !(barrier.BackAt > step.Command.Now)
                        )
                        : [];
                    Assert.DoesNotContain(waiting, barrier =>
                        Schedule.DayOf(step.After.Plan, barrier.BackAt ?? barrier.RaisedAt) <= day
                    );
                }
            )
        );

    [Fact]
    public void That_a_leader_is_away_is_told_to_the_group_and_to_nobody_else() =>
        Law.Holds(history =>
            Assert.All(history.Folds.Where(fold => fold.Recorded.Event is MemberAway or MemberBack), fold =>
            {
                var news = fold
                    .After.Outbox.Values.Where(one => !fold.Before.Outbox.ContainsKey(one.Notice.Id))
                    .Select(one => one.Notice)
                    .ToList();
                var isLeader = fold.Before.IsLeader(
                    (fold.Recorded.Event as MemberAway)?.Member ?? ((MemberBack)fold.Recorded.Event).Member
                );
                Assert.Equal(
                    isLeader ? [(NoticeKind.TellAway, Audience.Group)] : Array.Empty<(NoticeKind, Audience)>(),
                    news.Select(notice => (notice.Kind, notice.Audience))
                );
            })
        );

    private static bool Waits(OutboxMessage one, Instant at) =>
        one is { Notice: { InHours: true, To: not null }, Attempts: 0, WaitsForHours: true } && one.NotBefore > at;

    private static bool IsAnyHour(Sprint sprint, Notice notice) =>
        sprint.Plan.AnyHourWhenBlocking
        && notice.To == sprint.Plan.Leader.Id
        && notice.Barrier is { } id
        && sprint.Barrier(id).Words.Urgency == Urgency.Blocking;

    private static bool IsUnseen(Sprint sprint, Barrier barrier) =>
        barrier is { State: BarrierState.Open, SeenAt: null, DeputyToldAt: null }
        && sprint.LeaderOf(barrier) == sprint.Plan.Leader.Id
        && !sprint.WasToldOf(barrier, sprint.Plan.Deputy!.Id);
}

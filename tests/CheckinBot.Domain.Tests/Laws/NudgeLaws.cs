namespace CheckinBot.Domain.Tests.Laws;

/// <summary>The promise: the leader hears nothing until a barrier is raised, and then always hears; once.</summary>
public sealed class NudgeLaws
{
    [Fact]
    public void Nobody_gets_a_message_of_their_own_but_about_a_barrier_that_was_raised_for_the_leader() =>
        Law.Holds(history =>
        {
            var raised = new HashSet<BarrierId>();
            Assert.All(history.Folds, fold =>
            {
                raised.UnionWith(fold.Recorded.Event is BarrierRaised now ? [now.Barrier] : []);
                Assert.All(Fresh(fold), one => Assert.Contains(one.Notice.Barrier!.Value, raised));
            });
        });

    [Fact]
    public void Only_a_nudge_a_reminder_a_coming_back_and_a_deputy_s_message_go_to_a_person() =>
        Law.Holds(history =>
            Assert.All(
                history.Folds.SelectMany(fold =>
                    Fresh(fold).Select(one => (one.Notice, fold.Recorded.Event, fold.After))
                ),
                one =>
                    Assert.True(
                        (one.Notice.Kind, one.Event) switch
                        {

                            (NoticeKind.Nudge, BarrierRaised or BarrierPassedOn or BarrierHandedOver or BarrierReopened)
                            or
                            (NoticeKind.RemindLeader, BarrierLeaderReminded)
                            or (NoticeKind.ComeBack, BarrierCameBack or BarrierReopened) => one.Notice.To
                                == one.After.LeaderOf(one.After.Barrier(one.Notice.Barrier!.Value)),
                            (NoticeKind.TellDeputy, BarrierDeputyTold) => one.Notice.To == one.After.Plan.Deputy!.Id,
                            (_, NoticesReleased released) => one.Notice.To == released.To,
                            _ => false,
                        },
                        $"{one.Event}: {one.Notice}"
                    )
            )
        );

    [Fact]
    public void Nobody_is_nudged_or_reminded_twice_for_one_barrier_and_one_deputy_is_told_once() =>
        Law.Holds(history =>
            Assert.All(
                Personal(history.State).GroupBy(one => (one.Notice.Barrier, one.Notice.To, one.Notice.Kind)),
                same =>
                    Assert.True(
                        same.Key.Kind == NoticeKind.ComeBack || same.Count() == 1,
                        $"{same.Key}: {same.Count()}"
                    )
            )
        );

    [Fact]
    public void Every_barrier_raised_has_a_nudge_to_the_leader_and_each_passing_on_one_to_the_other() =>
        Law.Holds(history =>
        {
            IEnumerable<(BarrierId, MemberId)> wanted = history
                .Folds.Select(fold =>
                    fold.Recorded.Event switch
                    {
                        BarrierRaised raised => (raised.Barrier, fold.Before.Plan.Leader.Id),
                        BarrierPassedOn passed => (passed.Barrier, passed.To.Id),
                        BarrierHandedOver over => (over.Barrier, over.To.Id),
                        BarrierReopened back when fold.Before.IsForLeader(back.Barrier) => (
                            back.Barrier,
                            fold.Before.LeaderOf(fold.Before.Barrier(back.Barrier))
                        ),
                        _ => default,
                    }
                )
                .Where(one => one != default)
                .Distinct();
            var nudges = Personal(history.State)
                .Where(one => one.Notice.Kind == NoticeKind.Nudge)
                .Select(one => (one.Notice.Barrier!.Value, one.Notice.To!.Value));
            Assert.Equal(wanted.Order(ByName), nudges.Order(ByName));
        });

    private static readonly Comparer<(BarrierId Barrier, MemberId To)> ByName = Comparer<(
        BarrierId Barrier,
        MemberId To
    )>.Create((one, other) => string.CompareOrdinal($"{one.Barrier} {one.To}", $"{other.Barrier} {other.To}"));

    [Fact]
    public void A_leader_who_held_back_hears_once_each_time_the_group_says_that_it_still_stands() =>
        Law.Holds(history =>
            Assert.Equal(
                history.Log.Count(one => one.Event is BarrierCameBack),
                Personal(history.State).Count(one => one.Notice.Kind == NoticeKind.ComeBack)
            )
        );

    [Fact]
    public void A_message_is_delivered_at_most_once_and_stays_delivered() =>
        Law.Holds(history =>
        {
            var delivered = history
                .Log.Select(one => one.Event)
                .OfType<NoticeDelivered>()
                .Select(one => one.Notice)
                .ToList();
            Assert.Equal(delivered.Distinct().Count(), delivered.Count);
            Assert.All(delivered, id => Assert.Equal(OutboxState.Delivered, history.State.Outbox[id].State));
        });

    [Fact]
    public void Whatever_a_member_says_to_the_leader_is_on_its_way_in_those_words() =>
        Law.Holds(history =>
            Assert.All(
                history.Steps.Where(step =>
                    step.Decision.Refusal is null && !step.Before.Done.Contains(step.Command.Id)
                ),
                step =>
                {
                    if (Said(step.Command) is var (by, words))
                    {
                        Assert.Contains(step.After.Barriers, barrier =>
                            barrier.RaisedBy == by && barrier.Words == words && step.After.IsForLeader(barrier.Id)
                        );
                    }
                }
            )
        );

    [Fact]
    public void A_standing_barrier_s_nudge_to_whoever_has_it_is_never_withdrawn() =>
        Law.Holds(history =>
            Assert.All(
                history.Steps.SelectMany(step =>
                    step.After.Barriers.Where(one => one.IsOpen).Select(one => NudgeOf(step.After, one))
                ),
                nudge => Assert.NotEqual(OutboxState.Withdrawn, nudge.State)
            )
        );

    // What a member asked for, to be reminded in their own chat, is no message of a leader's: AbsenceLaws.
    public static IEnumerable<OutboxMessage> Personal(Sprint sprint) =>
        sprint.Outbox.Values.Where(one => one.Notice is { Audience: Audience.Person, Kind: not NoticeKind.RemindOwn });

    private static OutboxMessage NudgeOf(Sprint sprint, Barrier barrier) =>
        sprint.Outbox[sprint.NudgeTo(barrier.Id, sprint.LeaderOf(barrier))];

    // What begins to wait for a person with this event.
    private static IEnumerable<OutboxMessage> Fresh(Fold<Sprint> fold) =>
        Personal(fold.After)
            .Where(one =>
                one.State == OutboxState.Pending
                && fold.Before.Outbox.GetValueOrDefault(one.Notice.Id)?.State != OutboxState.Pending
            );

    private static (MemberId By, BarrierText Words)? Said(Command command) =>
        command switch
        {
            SubmitCheckin { Hears: Hears.Leader } checkIn => (checkIn.By, checkIn.Words),
            RaiseBarrier { Hears: Hears.Leader } raise => (raise.By, raise.Words),
            _ => null,
        };
}

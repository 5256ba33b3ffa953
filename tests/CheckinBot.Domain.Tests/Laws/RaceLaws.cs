namespace CheckinBot.Domain.Tests.Laws;

/// <summary>
/// The promise: two leaders, or two taps, at the same moment end in one state, whoever was first, and neither is
/// written down twice.
/// </summary>
public sealed class RaceLaws
{
    [Fact]
    public void The_same_act_of_two_people_happens_once_and_ends_the_same_whoever_was_first() =>
        Holds(
            (sprint, barrier, now) =>
                Races
                    .SameActs(sprint, barrier, now)
                    .ToList()
                    .ForEach(pair =>
                    {
                        var (one, other) = (
                            new Race(sprint, pair.First, pair.Second),
                            new Race(sprint, pair.Second, pair.First)
                        );
                        Assert.True(
                            one.State(barrier) == other.State(barrier),
                            $"{pair}: {one.State(barrier)} or {other.State(barrier)}"
                        );
                        Assert.All([one, other], race =>
                            Assert.True(!race.First.Events.Any(Happens) || !race.Second.Events.Any(Happens), $"{pair}")
                        );
                    })
        );

    [Fact]
    public void Clearing_wins_over_whatever_is_said_at_the_same_moment_and_nothing_waits_for_a_person() =>
        Holds(
            (sprint, barrier, now) =>
                Races
                    .OfEverybody(sprint, barrier, now)
                    .ToList()
                    .ForEach(other =>
                    {
                        var clear = new ClearBarrier(
                            new("clear"),
                            now,
                            sprint.Members.First(),
                            barrier.Id,
                            Outcome.Removed,
                            ""
                        );
                        Assert.All([new Race(sprint, clear, other), new Race(sprint, other, clear)], race =>
                        {
                            Assert.True(race.State(barrier) == BarrierState.Cleared, $"{other}");
                            Assert.DoesNotContain(NudgeLaws.Personal(race.After), one =>
                                one.Notice.Barrier == barrier.Id
                                && one.State is OutboxState.Pending or OutboxState.Parked
                            );
                        });
                    })
        );

    [Fact]
    public void Passing_on_wins_over_what_the_former_leader_says_at_the_same_moment() =>
        Holds(
            (sprint, barrier, now) =>
                Races
                    .OfTheLeader(sprint, barrier, now)
                    .ToList()
                    .ForEach(other =>
                    {
                        var pass = new PassOn(new("pass"), now, sprint.LeaderOf(barrier), barrier.Id, Some.Other);
                        var (first, second) = (new Race(sprint, pass, other), new Race(sprint, other, pass));

                        // A deputy who is about to be told is not passed to, but once the leader has seen it nobody
                        // tells them. And a deputy who had it and passes it on is its deputy still: what they say
                        // counts.
                        if (
                            sprint.Plan.Deputy is { } deputy
                            && (deputy.Id == Some.Other.Id || deputy.Id == sprint.LeaderOf(barrier))
                        )
                        {
                            return;
                        }

                        Assert.True(
                            first.First.Events.IsEmpty
                                || (
                                    first.State(barrier) == BarrierState.Open
                                    && second.State(barrier) == BarrierState.Open
                                ),
                            $"{other}"
                        );
                        Assert.Equal(
                            first.After.LeaderOf(first.After.Barrier(barrier.Id)),
                            second.After.LeaderOf(second.After.Barrier(barrier.Id))
                        );
                    })
        );

    [Fact]
    public void The_group_s_yes_and_the_leader_s_I_m_on_it_end_in_the_leader_being_on_it() =>
        Holds(
            (sprint, barrier, now) =>
            {
                var yes = new StillThere(new("yes"), now, sprint.Members.First(), barrier.Id, "question");
                var known = new AcknowledgeBarrier(new("known"), now, sprint.LeaderOf(barrier), barrier.Id);
                Assert.All([new Race(sprint, yes, known), new Race(sprint, known, yes)], race =>
                {
                    Assert.True(!barrier.IsOpen || race.State(barrier) == BarrierState.Acknowledged);
                    Assert.Equal(
                        0,
                        race.After.Pending.Count(one =>
                            one.Notice.Kind == NoticeKind.ComeBack && one.Notice.Barrier == barrier.Id
                        )
                    );
                });
            }
        );

    [Fact]
    public void No_change_of_a_barrier_is_written_down_that_changes_nothing() =>
        Law.Holds(history => Assert.All(history.Folds.Where(fold => Changes(fold.Recorded.Event)), fold =>
            {
                var id = ((BarrierEvent)fold.Recorded.Event).Barrier;
                var (before, after) = (fold.Before.BarrierOrNull(id), fold.After.Barrier(id));
                Assert.True(
                    before?.State != after.State
                        || fold.Before.LeaderOf(before) != fold.After.LeaderOf(after)
                        || before.AskAt != after.AskAt,
                    $"{fold.Recorded.Event} upon {before}"
                );
            }));

    private static bool Changes(LogEvent happened) =>
        happened
            is BarrierRaised
                or BarrierTryFirst
                or BarrierCarParked
                or BarrierAcknowledged
                or BarrierHeldBack
                or BarrierPassedOn
                or BarrierCameBack
                or BarrierCleared
                or BarrierReopened;

    private static bool Happens(LogEvent happened) => Changes(happened) || happened is OptionsOpened or IdeaChosen;

    // Some moments of each history, so that all of it stays quick.
    private static void Holds(Action<Sprint, Barrier, Instant> law) =>
        Law.Holds(history =>
            Assert.All(history.Steps.Where((step, n) => n % 32 == 31 && !step.After.Members.IsEmpty), step =>
                Assert.All(step.After.Barriers.TakeLast(3), barrier => law(step.After, barrier, step.Command.Now))
            )
        );
}

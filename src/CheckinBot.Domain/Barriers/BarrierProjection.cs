namespace CheckinBot.Domain;

/// <summary>What barrier events do to a sprint.</summary>
internal static class BarrierProjection
{
    public static Sprint? Apply(Sprint sprint, LogEvent happened, Instant at) =>
        happened switch
        {
            BarrierRaised raised => Raised(sprint, raised, at),
            BarrierTryFirst trying => Written(
                    sprint,
                    trying.Barrier,
                    New(
                        trying.Barrier,
                        trying.Source,
                        trying.Member,
                        trying.Words,
                        at,
                        trying.Known,
                        BarrierState.TryingFirst
                    ) with
                    {
                        AskAt = trying.AskAt,
                    }
                )
                .WithdrawAbout(trying.Barrier, NoticeKind.AskStill),
            BarrierCarParked parked => Written(
                sprint,
                parked.Barrier,
                New(
                    parked.Barrier,
                    parked.Source,
                    parked.Member,
                    parked.Words,
                    at,
                    parked.Known,
                    BarrierState.CarParked
                )
            ),
            BarrierReworded reworded => sprint.Change(reworded.Barrier, barrier =>
                barrier with
                {
                    Words = reworded.Words,
                }
            ),
            BarrierAddedTo added => sprint.Change(added.Barrier, barrier =>
                barrier with
                {
                    Additions = barrier.Additions.Add(new(added.By, added.Text, at)),
                }
            ),
            BarrierMentioned mentioned => sprint.Change(mentioned.Barrier, barrier =>
                barrier with
                {
                    Mentions = Mentioned(barrier, mentioned.Source),
                }
            ),
            BarrierAskedAbout asked => sprint.Change(asked.Barrier, barrier =>
                barrier with
                {
                    AskAt = null,
                    IsAsked = true,
                    Asks = barrier.Asks + 1,
                }
            ),
            BarrierCameBack back => sprint
                .Change(back.Barrier, barrier =>
                    Answered(barrier) with
                    {
                        State = BarrierState.Open,
                        ToldAt = null,
                        SeenAt = null,
                    }
                )
                .WithdrawAbout(back.Barrier, NoticeKind.AskStill, NoticeKind.TellHeldBack),
            BarrierCleared cleared => Cleared(sprint, cleared, at),
            BarrierReopened reopened => Reopened(sprint, reopened, at),
            _ => SupportProjection.Apply(sprint, happened, at),
        };

    private static Sprint Raised(Sprint sprint, BarrierRaised raised, Instant at)
    {
        var open = New(raised.Barrier, raised.Source, raised.Member, raised.Words, at, raised.Known, BarrierState.Open);
        return Written(sprint, raised.Barrier, open)
            .Change(raised.Barrier, barrier => KnownTo(sprint, barrier, at))
            .WithdrawAbout(raised.Barrier, NoticeKind.TellCleared, NoticeKind.AskStill);
    }

    // Who wrote it has seen it: a leader is not reminded of their own words. As the group's, it tells nobody who wrote
    // it.
    private static Barrier KnownTo(Sprint sprint, Barrier barrier, Instant at) =>
        barrier.IsLeadersOwn(sprint.LeaderOf(barrier)) ? barrier with { SeenAt = barrier.SeenAt ?? at } : barrier;

    private static Barrier New(
        BarrierId id,
        string source,
        MemberId by,
        BarrierText words,
        Instant at,
        TrialsKnown known,
        BarrierState state
    ) => new(id, 0, source, by, at, words, state, null, null) { Since = at, Known = known };

    // Known already: it goes on from where it was, with what was added to it.
    private static Sprint Written(Sprint sprint, BarrierId id, Barrier now) =>
        sprint.BarrierOrNull(id) is null
            ? sprint with
            {
                Barriers = sprint.Barriers.Add(now with { Number = sprint.Barriers.Count + 1 }),
            }
            : sprint.Change(id, before =>
                Answered(before) with
                {
                    State = now.State,
                    Words = now.Words,
                    RaisedAt = now.RaisedAt,
                    AskAt = now.AskAt,
                    Mentions = Mentioned(before, now.Source),
                }
            );

    private static ImmutableHashSet<string> Mentioned(Barrier barrier, string source) =>
        barrier.Source == source ? barrier.Mentions : barrier.Mentions.Add(source);

    private static Sprint Cleared(Sprint sprint, BarrierCleared cleared, Instant at) =>
        sprint
            .Change(cleared.Barrier, barrier =>
                Answered(barrier) with
                {
                    State = BarrierState.Cleared,
                    ClearingOrNull = new(cleared.Outcome, cleared.Note, cleared.By, at),
                    IdeaRoundOrNull = barrier.IdeaRoundOrNull?.Stopped(),
                }
            )
            .WithdrawUnseen(cleared.Barrier)
            .WithdrawAllAbout(cleared.Barrier)
            .Touched(cleared.By, cleared.Barrier, at, TouchKind.Cleared);

    // What the leader was never part of goes back to the car park.
    private static Sprint Reopened(Sprint sprint, BarrierReopened reopened, Instant at) =>
        sprint
            .Change(reopened.Barrier, barrier =>
                barrier with
                {
                    State = sprint.IsForLeader(barrier.Id) ? BarrierState.Open : BarrierState.CarParked,
                    AcknowledgedBy = null,
                }
            )
            .WithdrawAbout(reopened.Barrier, NoticeKind.TellCleared)
            .Restore(at, Unsent(sprint, sprint.Barrier(reopened.Barrier)));

    // What never went out because the barrier was cleared first: to whoever has it, and the joint plans to the group.
    private static IEnumerable<NoticeId> Unsent(Sprint sprint, Barrier barrier) =>
        [
            .. sprint.NudgesOf(barrier.Id).Where(id => sprint.Outbox[id].Notice.To == sprint.LeaderOf(barrier)),
            .. barrier is { ToldAt: null, SeenAt: null } && IsForItsLeader(sprint, barrier)
                ? [Notice.BackOf(barrier.Id, barrier.Asks)]
                : Array.Empty<NoticeId>(),
            .. sprint.Joint.Where(plan => plan.Barrier == barrier.Id).Select(plan => Notice.JointOf(plan.Id)),
        ];

    // Passed on since, it is no longer theirs who had held back.
    private static bool IsForItsLeader(Sprint sprint, Barrier barrier) =>
        sprint.Outbox.GetValueOrDefault(Notice.BackOf(barrier.Id, barrier.Asks))?.Notice.To == sprint.LeaderOf(barrier);

    private static Barrier Answered(Barrier barrier) => barrier with { AskAt = null, IsAsked = false };
}

namespace CheckinBot.Domain;

/// <summary>
/// Who must be told of an event in a sprint. "The leader hears only of a barrier" is <see cref="Leaders"/>: there is no
/// other way to a person.
/// </summary>
public static class NoticesOf
{
    /// <summary>
    /// The messages an event makes due. <paramref name="before"/> is the state before the event.
    /// </summary>
    public static IEnumerable<Notice> Event(LogEvent happened, Sprint before) =>
        happened is RoundReminded reminded
            ? Reminding.Notices(reminded)
            : [.. Leaders(happened, before), .. Group(happened, before)];

    private static IEnumerable<Notice> Leaders(LogEvent happened, Sprint before) =>
        happened switch
        {
            BarrierRaised raised =>
            [
                new(
                    Notice.NudgeOf(raised.Barrier),
                    NoticeKind.Nudge,
                    Barrier: raised.Barrier,
                    To: before.Plan.Leader.Id,
                    InHours: true
                ),
            ],
            BarrierPassedOn passed =>
            [
                new(
                    Notice.NudgeOf(passed.Barrier, passed.To.Id),
                    NoticeKind.Nudge,
                    Barrier: passed.Barrier,
                    To: passed.To.Id,
                    InHours: true
                ),
            ],
            BarrierHandedOver over => [Nudge(over.Barrier, over.To.Id, before)],
            BarrierReopened back when IsNews(back.Barrier, before) =>
            [
                Nudge(back.Barrier, before.LeaderOf(before.Barrier(back.Barrier)), before),
            ],
            BarrierCameBack back =>
            [
                ToLeader(
                    before,
                    back.Barrier,
                    NoticeKind.ComeBack,
                    Notice.BackOf(back.Barrier, before.Barrier(back.Barrier).Asks)
                ),
            ],
            BarrierLeaderReminded reminded =>
            [
                ToLeader(
                    before,
                    reminded.Barrier,
                    NoticeKind.RemindLeader,
                    Notice.UnseenOf(reminded.Barrier, before.LeaderOf(before.Barrier(reminded.Barrier)))
                ),
            ],
            BarrierDeputyTold told =>
            [
                new(
                    before.DeputyNotice(told.Barrier),
                    NoticeKind.TellDeputy,
                    Barrier: told.Barrier,
                    To: before.Deputy.Id,
                    InHours: true
                ),
            ],
            _ => [],
        };

    private static Notice Nudge(BarrierId barrier, MemberId to, Sprint before) =>
        new(before.NudgeTo(barrier, to), NoticeKind.Nudge, Barrier: barrier, To: to, InHours: true);

    // The group got another leader while it was cleared: they never heard of it.
    private static bool IsNews(BarrierId id, Sprint before) =>
        before.IsForLeader(id)
        && before.LeaderOf(before.Barrier(id)) is var leader
        && before.NudgesOf(id).All(one => before.Outbox[one].Notice.To != leader);

    private static Notice ToLeader(Sprint before, BarrierId barrier, NoticeKind kind, NoticeId id) =>
        new(id, kind, Barrier: barrier, To: before.LeaderOf(before.Barrier(barrier)), InHours: true);

    private static IEnumerable<Notice> Group(LogEvent happened, Sprint before) =>
        happened switch
        {
            BarrierRaised raised => [Living(raised.Barrier)],
            BarrierTryFirst trying => [Living(trying.Barrier)],
            BarrierCarParked parked => [Living(parked.Barrier)],
            BarrierAskedAbout asked => [About(asked.Barrier, NoticeKind.AskStill, "still", before, waits: true)],
            BarrierAcknowledged known =>
            [
                About(known.Barrier, NoticeKind.TellAcknowledged, "ack", before, waits: true),
            ],
            BarrierHeldBack held => [About(held.Barrier, NoticeKind.TellHeldBack, "held", before, waits: true)],
            BarrierEncouraged cheered =>
            [
                About(cheered.Barrier, NoticeKind.TellEncouraged, "cheer", before, waits: true) with
                {
                    Number = before.Encouragements.Count,
                },
            ],
            BarrierCleared cleared =>
            [
                About(
                    cleared.Barrier,
                    NoticeKind.TellCleared,
                    "cleared",
                    before,
                    waits: !before.Members.Contains(cleared.By)
                ),
            ],
            OptionsOpened opened =>
            [
                new(
                    Notice.OptionsOf(opened.Barrier),
                    NoticeKind.Options,
                    Barrier: opened.Barrier,
                    InHours: !before.Members.Contains(opened.By)
                ),
            ],
            MoveAsked asked =>
            [
                About(asked.Barrier, NoticeKind.AskMove, "move", before, waits: true) with
                {
                    Number = before.Barrier(asked.Barrier).IdeaRound.Chosen.Idea,
                },
            ],
            JointPlanShared shared =>
            [
                new(
                    Notice.JointOf(shared.Plan),
                    NoticeKind.TellJoint,
                    Barrier: shared.Barrier,
                    Plan: shared.Plan,
                    InHours: true
                ),
            ],
            ThanksGiven thanks =>
            [
                new(
                    new($"thanks:{thanks.Round}:{thanks.Member}"),
                    NoticeKind.TellThanks,
                    Round: thanks.Round,
                    Number: before.Thanks.Count,
                    InHours: true
                ),
            ],
            NoticeParked parked => Unreachable(parked.Notice, before),
            AgreementEvent changed => [Changed(changed.By, before)],
            LeaderChanged changed => [Support(changed.By, before)],
            DeputyChanged changed => [Support(changed.By, before)],
            MemberAway away when before.IsLeader(away.Member) => [Away(away.Member, before)],
            MemberBack back when before.IsLeader(back.Member) => [Away(back.Member, before)],
            LeaderOutOfReach => [new(new($"leaderout:{before.Sequence + 1}"), NoticeKind.TellLeaderOut, InHours: true)],
            SprintEnded { LooksBackUntil: null } => [new(new("ended"), NoticeKind.TellEnded)],
            SprintEnded => [new(Notice.ReviewForm, NoticeKind.Review), new(Notice.ReviewSoFar, NoticeKind.ReviewSoFar)],
            _ => Rounds(happened, before),
        };

    private static IEnumerable<Notice> Rounds(LogEvent happened, Sprint before) =>
        happened switch
        {
            RoundOpened opened =>
            [
                new(Notice.AskOf(opened.Round), NoticeKind.Ask, Round: opened.Round),
                .. SoFar(opened),
            ],
            ReviewReminded { Told: true } => [new(Notice.ReviewReminder, NoticeKind.RemindReview, InHours: true)],
            ReviewClosed => [new(Notice.ReviewNext, NoticeKind.AskNext, InHours: true)],
            ReviewDecided { Next: NextStep.Stop } => [new(Notice.ReviewKept, NoticeKind.Keepsake, InHours: true)],
            RoundClosed closed when IsSummedUp(closed.Round, before) =>
            [
                new(Notice.SumUpOf(closed.Round), NoticeKind.SumUp, Round: closed.Round),
            ],
            _ => [],
        };

    // What is changed in one press is one message; it is there already when the second part comes.
    private static Notice Changed(MemberId by, Sprint before) =>
        new(
            before.TogetherWith(by) ?? Notice.ChangeOf(before.Sequence + 1),
            NoticeKind.TellChanged,
            InHours: !before.Members.Contains(by)
        );

    private static Notice Support(MemberId by, Sprint before) =>
        before.TogetherWith(by) is not null
            ? Changed(by, before)
            : new(Notice.SupportOf(before.Sequence + 1), NoticeKind.TellSupport, InHours: !before.Members.Contains(by));

    private static Notice Away(MemberId leader, Sprint before) =>
        new(new($"away:{before.Sequence + 1}"), NoticeKind.TellAway, InHours: !before.Members.Contains(leader));

    // A round that an older version opened has its answers on its card, and no message beside it.
    private static IEnumerable<Notice> SoFar(RoundOpened opened) =>
        opened.TellsSoFar ? [new(Notice.SoFarOf(opened.Round), NoticeKind.SoFar, Round: opened.Round)] : [];

    private static Notice Living(BarrierId barrier) =>
        new(Notice.LivingOf(barrier), NoticeKind.Living, Barrier: barrier);

    // A round that nobody was shown (its card was never sent) has nothing to sum up.
    private static bool IsSummedUp(int round, Sprint before) =>
        before.Outbox.GetValueOrDefault(Notice.AskOf(round)) is { State: OutboxState.Delivered }
        || before.RoundOrNull(round)?.Checkins.Count > 0;

    // Told in the chat each time it happens: a barrier can be reopened and cleared again. What a leader does at night
    // waits.
    private static Notice About(BarrierId barrier, NoticeKind kind, string word, Sprint before, bool waits) =>
        new(new($"{word}:{barrier}:{before.Sequence + 1}"), kind, Barrier: barrier, InHours: waits);

    // One word to the group, not one per barrier: only for the first that is kept back from this person.
    private static IEnumerable<Notice> Unreachable(NoticeId parked, Sprint before) =>
        before.Outbox[parked].Notice is not { Kind: NoticeKind.Nudge, To: { } to } nudge
        || before.Outbox.Values.Any(other =>
            other is { State: OutboxState.Parked, Notice.Kind: NoticeKind.Nudge } && other.Notice.To == to
        )
            ? []
            :
            [
                new(
                    new($"unreachable:{parked.Value}:{before.Sequence + 1}"),
                    NoticeKind.TellUnreachable,
                    Barrier: nudge.Barrier
                ),
            ];
}

using System.Collections.Immutable;
using CheckinBot.Domain;
using CheckinBot.EventStore;

namespace CheckinBot.Outbox;

/// <summary>
/// Which cards may look different after a commit. Pure. Only a card that stands somewhere is ever refreshed, and none
/// that somebody may be typing in (<see cref="SprintNoticeSender.MayRedraw"/>).
/// </summary>
internal static class Refreshes
{
    public static ImmutableHashSet<NoticeId> Of(Change<Sprint, SprintId> change) =>
        [.. change.Events.SelectMany(happened => Of(happened, change.After))];

    private static IEnumerable<NoticeId> Of(LogEvent happened, Sprint after) =>
        happened switch
        {
            CheckedIn checkin => [CardOf(after, checkin.Round), .. Rounds(after, checkin.Round)],
            CheckinEdited edit => [CardOf(after, edit.Round), .. Rounds(after, edit.Round)],
            MemberAway or MemberBack when after.OpenRound is { } open => [CardOf(after, open.Number)],
            RoundClosed closed =>
            [
                Notice.AskOf(closed.Round),
                Notice.SoFarOf(closed.Round),
                .. Rounds(after, closed.Round),
            ],
            ReviewAnswered or ReviewEdited => [Notice.ReviewSoFar],
            ReviewClosed => [Notice.ReviewForm, Notice.ReviewSoFar],
            ReviewDecided => [Notice.ReviewNext],
            NoticesReleased { To: not null } released =>
            [
                .. after.Pending.Where(one => one.Notice.To == released.To).SelectMany(one => Carried(after, one)),
                .. Unreachable(after),
            ],
            NoticeDelivered sent
                when after.Outbox[sent.Notice]
                    is { Attempts: > 0, Notice.Kind: NoticeKind.Nudge or NoticeKind.ComeBack } late =>
            [
                .. Carried(after, late),
                .. Unreachable(after),
            ],
            NoticeParked parked when after.Outbox[parked.Notice].Attempts > 0 => Carried(
                after,
                after.Outbox[parked.Notice]
            ),
            RecordErased => after.Outbox.Keys,
            LeaderChanged => [.. Unreachable(after), .. OutOfReach(after)],
            LeaderInReach => OutOfReach(after),
            AgreementEvent => after.Changes.TakeLast(1).Select(change => change.Told),
            LeaderMet met => after
                .Barriers.Where(barrier => barrier.IsOpen && barrier.PassedTo == met.Leader.Id)
                .SelectMany(barrier => About(after, barrier.Id)),
            BarrierMentioned said => About(after, said.Barrier),
            BarrierEvent about => Cards(after, about.Barrier),
            JointPlanShared { Barrier: { } barrier } => Cards(after, barrier),
            JointPlanEnded ended =>
            [
                Notice.JointOf(ended.Plan),
                .. after.Joint.Find(one => one.Id == ended.Plan)?.Barrier is { } barrier ? Cards(after, barrier) : [],
            ],
            _ => [],
        };

    // Every message about a barrier shows how it stands now: the group's, and each leader's. Encouragement stays as it
    // was said.
    private static IEnumerable<NoticeId> Cards(Sprint sprint, BarrierId barrier) =>
        [.. RoundCard(sprint, barrier), .. About(sprint, barrier)];

    private static IEnumerable<NoticeId> About(Sprint sprint, BarrierId barrier) =>
        Told(sprint, notice => notice.Barrier == barrier && notice.Kind is not NoticeKind.TellEncouraged);

    // The group's cards say how far a barrier got. At once delivered, what is sent and updated after it says so
    // already.
    private static IEnumerable<NoticeId> Carried(Sprint sprint, OutboxMessage one) =>
        one.Notice is { Kind: NoticeKind.Nudge or NoticeKind.ComeBack, Barrier: { } barrier }
            ? [.. RoundCard(sprint, barrier), Notice.LivingOf(barrier)]
            : [];

    // That the leader has not heard stands in the chat until they have.
    private static IEnumerable<NoticeId> Unreachable(Sprint sprint) =>
        Told(sprint, notice => notice.Kind == NoticeKind.TellUnreachable);

    private static IEnumerable<NoticeId> OutOfReach(Sprint sprint) =>
        Told(sprint, notice => notice.Kind == NoticeKind.TellLeaderOut);

    // What is still on its way is not among them: DeliveryPass brings up to date whatever was overtaken.
    private static IEnumerable<NoticeId> Told(Sprint sprint, Func<Notice, bool> which) =>
        sprint
            .Outbox.Values.Where(one => one.State == OutboxState.Delivered && which(one.Notice))
            .Select(one => one.Notice.Id);

    // A leader's card of an open barrier shows how the rounds that are over went.
    private static IEnumerable<NoticeId> Rounds(Sprint sprint, int round) =>
        sprint.RoundOrNull(round)?.State == RoundState.Open
            ? []
            : Told(sprint, notice =>
                notice is { Audience: Audience.Person, Barrier: { } barrier }
                && sprint.BarrierOrNull(barrier)?.IsOpen == true
            );

    // While a round is open a message beside its card shows who answered; afterwards its summary shows what they said.
    // The card itself is a form that others are filling in: it changes when it closes.
    private static NoticeId CardOf(Sprint sprint, int round) =>
        sprint.RoundOrNull(round)?.State == RoundState.Open ? Notice.SoFarOf(round) : Notice.SumUpOf(round);

    // A barrier stands on what is said of the round it was raised in.
    private static IEnumerable<NoticeId> RoundCard(Sprint sprint, BarrierId barrier) =>
        sprint
            .Rounds.Where(round => CheckinSource.Of(round.Number) == sprint.BarrierOrNull(barrier)?.Source)
            .Select(round => CardOf(sprint, round.Number));
}

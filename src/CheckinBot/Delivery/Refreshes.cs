using System.Collections.Immutable;
using CheckinBot.Domain;
using CheckinBot.Ledger;

namespace CheckinBot.Delivery;

/// <summary>Which cards look different after a commit. Pure. Only a card that stands somewhere is ever refreshed.</summary>
internal static class Refreshes
{
    public static ImmutableHashSet<NoticeId> Of(Change change) => [.. change.Events.SelectMany(happened => Of(happened, change.After))];

    private static IEnumerable<NoticeId> Of(SprintEvent happened, Sprint after) => happened switch
    {
        CheckedIn checkin => [CardOf(after, checkin.Round)],
        CheckinEdited edit => [CardOf(after, edit.Round)],
        RoundClosed closed => [Notice.AskOf(closed.Round)],
        BarrierRaised raised => [.. GroupCard(after, raised.Barrier), .. News(after, raised.Barrier)],
        BarrierCarParked parked => GroupCard(after, parked.Barrier),
        BarrierReworded reworded => [.. GroupCard(after, reworded.Barrier), Notice.NudgeOf(reworded.Barrier)],
        BarrierAcknowledged known => [.. GroupCard(after, known.Barrier), Notice.NudgeOf(known.Barrier)],
        BarrierCleared cleared => [.. GroupCard(after, cleared.Barrier), Notice.NudgeOf(cleared.Barrier), .. News(after, cleared.Barrier)],
        BarrierReopened reopened => [.. GroupCard(after, reopened.Barrier), Notice.NudgeOf(reopened.Barrier), .. News(after, reopened.Barrier)],
        NoticesReleased { Audience: Audience.Leader } => [.. after.Pending.SelectMany(one => NudgeCard(after, one)), .. Unreachable(after)],
        NoticeDelivered sent when after.Outgoing[sent.Notice] is { Attempts: > 0, Notice.Kind: NoticeKind.Nudge } late => [.. NudgeCard(after, late), .. Unreachable(after)],
        NoticeParked parked when after.Outgoing[parked.Notice].Attempts > 0 => NudgeCard(after, after.Outgoing[parked.Notice]),
        _ => [],
    };

    // The group's card says how far a barrier got. At once delivered, the update for its raising says so already.
    private static IEnumerable<NoticeId> NudgeCard(Sprint sprint, Outgoing one) =>
        one.Notice is { Kind: NoticeKind.Nudge, Barrier: { } barrier } ? GroupCard(sprint, barrier) : [];

    // That the leader has not heard stands in the chat until they have.
    private static IEnumerable<NoticeId> Unreachable(Sprint sprint) => Told(sprint, notice => notice.Kind == NoticeKind.TellUnreachable);

    // What was told of it before has buttons that would no longer fit.
    private static IEnumerable<NoticeId> News(Sprint sprint, BarrierId barrier) => Told(sprint, notice =>
        notice.Barrier == barrier && notice.Kind is (NoticeKind.TellAcknowledged or NoticeKind.TellCleared or NoticeKind.TellUnreachable));

    // What is still on its way is not among them: DeliveryPass brings up to date whatever was overtaken.
    private static IEnumerable<NoticeId> Told(Sprint sprint, Func<Notice, bool> which) => sprint.Outgoing.Values
        .Where(one => one.State == OutgoingState.Delivered && which(one.Notice))
        .Select(one => one.Notice.Id);

    // While a round is open its card shows who answered; afterwards its summary shows what they said.
    private static NoticeId CardOf(Sprint sprint, int round) =>
        sprint.Round(round)?.State == RoundState.Open ? Notice.AskOf(round) : Notice.SumUpOf(round);

    // A barrier from a check-in stands on its round's card.
    private static IEnumerable<NoticeId> GroupCard(Sprint sprint, BarrierId barrier) =>
        sprint.Rounds.Where(round => CheckinSource.Of(round.Number) == sprint.Barrier(barrier)?.Source).Select(round => CardOf(sprint, round.Number));
}

namespace CheckinBot.Domain;

/// <summary>Who must be told of an event. "The leader hears only of a barrier" is the one arm that makes a nudge.</summary>
public static class NoticesOf
{
    /// <summary>The message an event makes due, or null. <paramref name="before"/> is the state that the event came upon.</summary>
    public static Notice? Event(SprintEvent happened, Sprint before) => happened switch
    {
        BarrierRaised raised => Nudge(raised.Barrier),
        RoundOpened opened => new(Notice.AskOf(opened.Round), NoticeKind.Ask, Round: opened.Round),
        RoundReminded { Told: true } reminded => new(new($"remind:{reminded.Round}"), NoticeKind.Remind, Round: reminded.Round),
        RoundClosed closed => SumUp(closed.Round, before),
        BarrierAcknowledged known => About(known.Barrier, NoticeKind.TellAcknowledged, "ack", before),
        BarrierCleared cleared => About(cleared.Barrier, NoticeKind.TellCleared, "cleared", before),
        NoticeParked parked => Unreachable(parked.Notice, before),
        SprintEnded => new(new("ended"), NoticeKind.TellEnded),
        _ => null,
    };

    private static Notice Nudge(BarrierId barrier) => new(Notice.NudgeOf(barrier), NoticeKind.Nudge, Barrier: barrier);

    // A round that nobody was shown (its card was never sent) has nothing to sum up.
    private static Notice? SumUp(int round, Sprint before) =>
        before.Outgoing.GetValueOrDefault(Notice.AskOf(round)) is { State: OutgoingState.Delivered } || before.Round(round)?.Checkins.Count > 0
            ? new(Notice.SumUpOf(round), NoticeKind.SumUp, Round: round)
            : null;

    // Told in the chat each time it happens: a barrier can be reopened and cleared again.
    private static Notice About(BarrierId barrier, NoticeKind kind, string word, Sprint before) =>
        new(new($"{word}:{barrier}:{before.Sequence + 1}"), kind, Barrier: barrier);

    // One word to the group, not one per barrier: only for the first that is kept back.
    private static Notice? Unreachable(NoticeId parked, Sprint before) =>
        before.Outgoing[parked].Notice.Audience != Audience.Leader
            || before.Outgoing.Values.Any(other => other.State == OutgoingState.Parked && other.Notice.Audience == Audience.Leader)
            ? null
            : new(new($"unreachable:{parked.Value}:{before.Sequence + 1}"), NoticeKind.TellUnreachable, Barrier: before.Outgoing[parked].Notice.Barrier);
}

namespace CheckinBot.Domain;

/// <summary>What delivery may tell: each changes a message only from a state in which that makes sense, so twice is once.</summary>
internal static class NoticeDecisions
{
    private static readonly Decision TakenElsewhere = Decision.Refuse(RefusalKind.NotNow, "Another instance is sending this, or it is no longer wanted.");

    public static Decision Decide(Sprint sprint, NoticeCommand command) =>
        sprint.Outgoing.GetValueOrDefault(command.Notice) is { } one ? Decide(one, command) : TakenElsewhere;

    public static Decision Decide(Sprint sprint, ReleaseNotices release) =>
        sprint.Outgoing.Values.Any(one => one.State == OutgoingState.Parked && one.Notice.Audience == release.Audience)
            ? Decision.Accept(new NoticesReleased(release.Audience))
            : Decision.Nothing;

    // A message that was withdrawn while it was on its way did arrive: the record says so. A nudge is never given up: it is
    // kept until the leader can be reached, and the group is told.
    private static Decision Decide(Outgoing one, NoticeCommand command) => (command, one.State) switch
    {
        (RecordDelivered sent, not OutgoingState.Delivered) => Decision.Accept(new NoticeDelivered(sent.Notice, sent.Conversation, sent.Activity)),
        (MoveCard moved, OutgoingState.Delivered) => one.Activity == moved.Activity ? Decision.Nothing : Decision.Accept(new CardMoved(moved.Notice, moved.Activity)),
        (ClaimNotice claim, OutgoingState.Pending) when claim.Now >= one.TurnEnds => Decision.Accept(new NoticeDeferred(claim.Notice, claim.Until)),
        (ClaimNotice, _) => TakenElsewhere,
        (DeferNotice defer, OutgoingState.Pending) => Decision.Accept(new NoticeDeferred(defer.Notice, defer.RetryAt)),
        (ParkNotice park, OutgoingState.Pending) => Decision.Accept(new NoticeParked(park.Notice)),
        (DropNotice drop, OutgoingState.Pending) when one.Notice.Audience == Audience.Leader => Decision.Accept(new NoticeParked(drop.Notice)),
        (DropNotice drop, OutgoingState.Pending) => Decision.Accept(new NoticeDropped(drop.Notice)),
        _ => Decision.Nothing,
    };
}

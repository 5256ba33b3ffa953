namespace CheckinBot.Domain;

/// <summary>
/// What delivery may tell: each changes a message only from a state in which that makes sense, so twice is once.
/// </summary>
internal static class NoticeDecisions
{
    private static readonly Decision TakenElsewhere = Decision.Refuse(
        RefusalKind.NotNow,
        "Another instance is sending this, or it is no longer wanted."
    );

    public static Decision Decide(Aggregate aggregate, NoticeCommand command) =>
        aggregate.Outbox.GetValueOrDefault(command.Notice) is { } one
            ? Decide(aggregate, one, command)
            : TakenElsewhere;

    public static Decision Decide(Aggregate aggregate, ReleaseNotices release) =>
        aggregate.Outbox.Values.Any(one => one.State == OutboxState.Parked && one.Notice.To == release.To)
            ? Decision.Accept(new NoticesReleased(release.To))
            : Decision.Nothing;

    // A message that was withdrawn while it was on its way did arrive: the record says so. What goes to a person is
    // never given up: it is kept until they can be reached.
    private static Decision Decide(Aggregate aggregate, OutboxMessage one, NoticeCommand command) =>
        (command, one.State) switch
        {
            (RecordDelivered sent, not OutboxState.Delivered) => Decision.Accept(
                new NoticeDelivered(sent.Notice, sent.Sent.Conversation, sent.Sent.Activity)
            ),
            (RepostCard moved, OutboxState.Delivered) => one.Sent?.Activity == moved.Sent.Activity
                ? Decision.Nothing
                : Decision.Accept(new CardMoved(moved.Notice, moved.Sent.Conversation, moved.Sent.Activity)),
            (AcquireLease claim, OutboxState.Pending)
                when claim.Now >= one.LeaseExpiresAt || (claim.IsEarly && one.IsLeftToItsWriter) => Claimed(
                aggregate,
                one,
                claim
            ),
            (AcquireLease claim, OutboxState.Parked) when claim.Now >= one.RetryAt => Claimed(aggregate, one, claim),
            (AcquireLease, _) => TakenElsewhere,
            (DeferNotice defer, OutboxState.Pending) => Decision.Accept(
                new NoticeDeferred(defer.Notice, aggregate.Earliest(one.Notice, defer.RetryAt))
            ),
            (DeferNotice defer, OutboxState.Parked) when one.RetryAt is not null => Decision.Accept(
                new NoticeDeferred(defer.Notice, aggregate.Earliest(one.Notice, defer.RetryAt))
            ),
            (ParkNotice park, OutboxState.Pending or OutboxState.Parked) => Kept(aggregate, one, park) is { } kept
                ? Decision.Accept(kept)
                : Decision.Nothing,
            (DropNotice drop, OutboxState.Pending) when one.Notice.Audience == Audience.Person => Decision.Accept(
                new NoticeParked(drop.Notice)
            ),
            (DropNotice drop, OutboxState.Pending) => Decision.Accept(new NoticeDropped(drop.Notice)),
            _ => Decision.Nothing,
        };

    // What is kept already is kept on, without a word, unless more is known by now.
    private static NoticeEvent? Kept(Aggregate aggregate, OutboxMessage one, ParkNotice park)
    {
        var retry = park.RetryAt is { } at ? aggregate.Earliest(one.Notice, at) : (Instant?)null;
        var isKnown =
            one.State == OutboxState.Parked
                ? one.Why == park.Why
                : !park.IsCertain && park.Now < aggregate.Patience(one);
        if (!isKnown || (retry is null && one.State == OutboxState.Pending))
        {
            return new NoticeParked(park.Notice) { Why = park.Why, RetryAt = retry };
        }

        return retry is { } later && later != one.LeaseExpiresAt && later != one.RetryAt
            ? new NoticeDeferred(park.Notice, later)
            : null;
    }

    // When the agreed hours are over it is nobody's until they begin again. Whoever claims it knows by the time that it
    // is theirs, so hours that begin just when their turn would end begin a moment later.
    private static Decision Claimed(Aggregate aggregate, OutboxMessage one, AcquireLease claim) =>
        Decision.Accept(new NoticeDeferred(claim.Notice, RetryOf(claim, aggregate.Earliest(one.Notice, claim.Now))));

    private static Instant RetryOf(AcquireLease claim, Instant earliest)
    {
        if (earliest <= claim.Now)
        {
            return claim.Until;
        }

        return earliest == claim.Until ? earliest + Duration.FromTicks(1) : earliest;
    }
}

namespace CheckinBot.Domain.Tests.Laws;

/// <summary>What delivery tells a sprint, as it would tell any book.</summary>
internal static class PlayDelivery
{
    public static Command Command(Move<Verb> move, Aggregate book, Instant now, CommandId id)
    {
        var notice = ANotice(book, move.Who, move.Which, move.What);
        return move.Verb switch
        {
            Verb.Claim => new AcquireLease(id, now, notice, now + Duration.FromMinutes(1)),
            Verb.Defer => new DeferNotice(id, now, notice, now + Duration.FromMinutes(move.What % 90)),
            Verb.Park => new ParkNotice(id, now, notice, move.What % 2 == 0)
            {
                Why = (Unreached)(move.Which % 3),
                RetryAt = move.Which % 2 == 0 ? null : now + Duration.FromMinutes(20),
            },
            Verb.Drop => new DropNotice(id, now, notice),
            Verb.MoveCard => new RepostCard(id, now, notice, new("chat", $"moved-{move.What % 2}")),
            Verb.Release => new ReleaseNotices(id, now, Parked(book, move)),
            _ => new RecordDelivered(id, now, notice, new("chat", $"activity-{move.What}")),
        };
    }

    // Half the time a message that waits, and of these one to a person, so that deliveries get somewhere.
    private static NoticeId ANotice(Aggregate book, int who, int which, int what)
    {
        var waiting = which % 3 > 0 ? book.Pending.Select(one => one.Notice).ToList() : [];
        var personal = who % 2 == 0 ? waiting.Where(one => one.To is not null).ToList() : [];
        var any = book.Outbox.Keys.OrderBy(id => id.Value, StringComparer.Ordinal).ToList();
        return personal.Count > 0 ? Play.Pick(personal, what).Id
            : waiting.Count > 0 ? Play.Pick(waiting, what).Id
            : any.Count > 0 && which % 11 > 0 ? Play.Pick(any, what)
            : new("none");
    }

    private static MemberId? Parked(Aggregate book, Move<Verb> move) =>
        move.Which % 4 == 0
            ? null
            : book.Outbox.Values.Where(one => one.State == OutboxState.Parked && one.Notice.To is not null)
                .Select(one => one.Notice.To)
                .Order(Comparer<MemberId?>.Create((a, b) => string.CompareOrdinal(a?.Value, b?.Value)))
                .FirstOrDefault()
                ?? Some.Leader.Id;
}

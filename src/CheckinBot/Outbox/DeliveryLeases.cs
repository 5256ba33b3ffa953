using System.Collections.Concurrent;
using CheckinBot.Domain;
using CheckinBot.Placement;
using CheckinBot.Stopping;

namespace CheckinBot.Outbox;

/// <summary>
/// Which notices it is this process's turn to send, and until when: those it wrote, and those it claimed.
/// </summary>
internal sealed class DeliveryLeases(Closing closing, IPlacement placement)
{
    // A send may take 15 s, and wait a few before it; one that begins later than this before the end of a turn could
    // overlap with somebody else's.
    private static readonly Duration Margin = Duration.FromSeconds(20);
    private readonly ConcurrentDictionary<(string, NoticeId), DeliveryLease> mine = new();

    public int Count => mine.Count;

    /// <summary>True when this process begins to send nothing more, because it is stopping.</summary>
    public bool AreOver => closing.IsClosed;

    public void Take(string log, OutboxMessage one)
    {
        mine[(log, one.Notice.Id)] = new(one.LeaseExpiresAt, IsUnderWay: false);
        ForgetEnded(one.LeaseExpiresAt - OutboxMessage.Turn);
    }

    /// <summary>
    /// True when this process may begin to send it. The log knows better than memory: somebody may have claimed it
    /// since.
    /// </summary>
    public bool IsMine(string log, OutboxMessage one, Instant now)
    {
        placement.LookAtClock();
        return Find(log, one) is { } turn && now <= turn.Until - Margin;
    }

    /// <summary>
    /// To be called just before it is sent, with what the log says of it by then. False when the turn was lost
    /// meanwhile: then it is not to be sent.
    /// </summary>
    public bool TryBegin(string log, OutboxMessage one) =>
        Find(log, one) is { } turn && mine.TryUpdate((log, one.Notice.Id), turn with { IsUnderWay = true }, turn);

    /// <summary>True when others still leave it to this process, though it may be too late to begin.</summary>
    public bool IsLeftToMe(string log, OutboxMessage one, Instant now) =>
        Find(log, one) is { } turn && now < turn.Until;

    /// <summary>
    /// True for what this process wrote or claimed and has not sent, whether or not it may still begin.
    /// </summary>
    public bool Has(string log, string notice) => mine.ContainsKey((log, new(notice)));

    /// <summary>
    /// True for one that this process wrote while the others did not know that it is there: they may take it for
    /// abandoned, so it is claimed first, by the log.
    /// </summary>
    public bool IsUnseen(OutboxMessage one) => one.IsLeftToItsWriter && !placement.IsKnownSince(one.Since);

    /// <summary>True when whoever has the turn of this one is gone.</summary>
    public Task<bool> IsAbandonedAsync(string log, OutboxMessage one) =>
        one.IsLeftToItsWriter
            ? placement.IsAbandonedAsync(log, one.Notice.Id.Value, one.Since)
            : Task.FromResult(false);

    /// <summary>
    /// To be called when others may have taken this process for gone: what it was to send may be theirs by now. The log
    /// knows. What is under way stays its own: nothing can call it back, so whoever asks should leave it alone.
    /// </summary>
    public void LoseAll()
    {
        foreach (var turn in mine.Where(one => !one.Value.IsUnderWay))
        {
            mine.TryRemove(turn);
        }
    }

    public void Leave(string log, NoticeId notice) => mine.TryRemove((log, notice), out _);

    private DeliveryLease? Find(string log, OutboxMessage one) =>
        mine.GetValueOrDefault((log, one.Notice.Id)) is { } turn && turn.Until == one.LeaseExpiresAt ? turn : null;

    // Those of notices that were withdrawn, or left to another instance.
    private void ForgetEnded(Instant now)
    {
        foreach (var (key, turn) in mine)
        {
            if (turn.Until < now)
            {
                mine.TryRemove(key, out _);
            }
        }
    }

    private sealed record DeliveryLease(Instant Until, bool IsUnderWay);
}

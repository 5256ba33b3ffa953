using System.Collections.Concurrent;
using CheckinBot.Domain;
using CheckinBot.Placement;
using CheckinBot.Stopping;

namespace CheckinBot.Delivery;

/// <summary>Which notices it is this process's turn to send, and until when: those it wrote, and those it claimed.</summary>
internal sealed class Turns(Closing closing, IPlacement placement)
{
    // A send may take 15 s, and wait a few before it; one that begins later than this before the end of a turn could overlap
    // with somebody else's.
    private static readonly Duration Margin = Duration.FromSeconds(20);
    private readonly ConcurrentDictionary<(string, NoticeId), Instant> mine = new();

    public int Count => mine.Count;

    /// <summary>True when this process begins to send nothing more, because it is stopping.</summary>
    public bool AreOver => closing.IsClosed;

    public void Take(string log, NoticeId notice, Instant until)
    {
        mine[(log, notice)] = until;
        ForgetEnded(until - Outgoing.Turn);
    }

    public bool IsMine(string log, NoticeId notice, Instant now)
    {
        placement.LookAtClock();
        return mine.TryGetValue((log, notice), out var until) && now <= until - Margin;
    }

    /// <summary>True when others still leave it to this process, though it may be too late to begin.</summary>
    public bool IsLeftToMe(string log, NoticeId notice, Instant now) => mine.TryGetValue((log, notice), out var until) && now < until;

    /// <summary>True for what this process wrote or claimed and has not sent, whether or not it may still begin.</summary>
    public bool Has(string log, string notice) => mine.ContainsKey((log, new(notice)));

    /// <summary>True when whoever has the turn of this one is gone.</summary>
    public Task<bool> IsAbandonedAsync(string log, Outgoing one) =>
        one.IsLeftToItsWriter ? placement.IsAbandonedAsync(log, one.Notice.Id.Value, one.Since) : Task.FromResult(false);

    /// <summary>To be called when others may have taken this process for gone: what it was to send may be theirs by now. The log knows.</summary>
    public void LoseAll() => mine.Clear();

    public void Leave(string log, NoticeId notice) => mine.TryRemove((log, notice), out _);

    // Those of notices that were withdrawn, or left to another instance.
    private void ForgetEnded(Instant now)
    {
        foreach (var (key, until) in mine)
        {
            if (until < now)
            {
                mine.TryRemove(key, out _);
            }
        }
    }
}

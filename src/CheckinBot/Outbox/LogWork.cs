using CheckinBot.Domain;
using CheckinBot.EventStore;

namespace CheckinBot.Outbox;

/// <summary>
/// What the dispatcher has to do for one log: one pass at a time, and what came meanwhile is done by the next. Thread
/// safe where it says so; else its lock is the dispatcher's to take.
/// </summary>
internal sealed class LogWork<TAggregate, TId>
    where TAggregate : Aggregate, IAggregate<TAggregate>
    where TId : struct, ILogId
{
    private readonly Dictionary<NoticeId, TAggregate?> lastShown = [];
    private readonly HashSet<NoticeId> staleNow = [];

    /// <summary>
    /// Under the lock. <paramref name="change"/>: what made them stale, null when they are only tried again. What
    /// is erased leaves every card at once, whatever somebody may be typing: then nothing is known of what they
    /// show.
    /// </summary>
    public void AddStale(IReadOnlyCollection<NoticeId> stale, Change<TAggregate, TId>? change)
    {
        staleNow.UnionWith(stale);
        foreach (var notice in change is null ? [] : stale)
        {
            lastShown.TryAdd(notice, change!.Before);
            lastShown[notice] = change.Events.Any(happened => happened is RecordErased) ? null : lastShown[notice];
        }
    }

    /// <summary>
    /// What the message was drawn from when it was last up to date; null when it is to be drawn in any case.
    /// </summary>
    public TAggregate? TakeShown(NoticeId notice)
    {
        lock (this)
        {
            return lastShown.Remove(notice, out var shown) ? shown : null;
        }
    }

    /// <summary>It was not brought up to date after all: it still shows this.</summary>
    public void PutBack(NoticeId notice, TAggregate? shown)
    {
        lock (this)
        {
            lastShown[notice] = lastShown.TryGetValue(notice, out var newer) && newer is null ? null : shown;
        }
    }

    /// <summary>How often the update of a card failed; used by its one pass only.</summary>
    public Dictionary<NoticeId, int> Tries { get; } = [];

    /// <summary>How many passes broke off in a row; used by its one pass only.</summary>
    public int Failures { get; set; }

    public bool Wanted { get; set; }

    public bool Busy { get; set; }

    public bool IsForgotten { get; set; }

    public Task Running { get; set; } = Task.CompletedTask;

    /// <summary>True while it has something for a leader that no pass has begun to send.</summary>
    public bool IsAhead { get; set; }

    private CancellationTokenSource? waiting;

    /// <summary>Under the lock: it has something for a leader, so it stands in line no more.</summary>
    public void GoAhead()
    {
        IsAhead = true;
        _ = waiting?.CancelAsync();
    }

    /// <summary>
    /// True when it need not stand in line; else it does, until <paramref name="hurry"/> is cancelled.
    /// </summary>
    public bool GoesAhead(CancellationTokenSource hurry)
    {
        lock (this)
        {
            waiting = IsAhead ? null : hurry;
            return IsAhead;
        }
    }

    public void WaitsNoMore()
    {
        lock (this)
        {
            waiting = null;
        }
    }

    public int TryAgain(NoticeId notice) => Tries[notice] = Tries.GetValueOrDefault(notice) + 1;

    /// <summary>What to do next, or null when there is nothing.</summary>
    public IReadOnlyCollection<NoticeId>? Next()
    {
        lock (this)
        {
            Busy = Wanted;
            if (!Wanted)
            {
                return null;
            }

            Wanted = false;
            var stale = staleNow.ToList();
            staleNow.Clear();
            return stale;
        }
    }
}

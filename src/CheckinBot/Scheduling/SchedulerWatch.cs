using System.Collections.Concurrent;
using CheckinBot.EventStore;
using CheckinBot.Placement;

namespace CheckinBot.Scheduling;

/// <summary>
/// What this instance sees of the agenda: all of it where it is the one that looks; else what it wrote itself so
/// shortly before it is due that whoever looks may not see it in time.
/// </summary>
internal sealed class SchedulerWatch : IDisposable
{
    /// <summary>How far ahead is looked, and how often.</summary>
    public static readonly Duration Ahead = Duration.FromSeconds(10);

    private readonly TimerStore timers;
    private readonly IPlacement placement;
    private readonly TimeProvider time;
    private int isLost;
    private readonly ConcurrentDictionary<string, TimerEntry> hasty = new(StringComparer.Ordinal);

    public SchedulerWatch(TimerStore timers, IPlacement placement, TimeProvider time)
    {
        (this.timers, this.placement, this.time) = (timers, placement, time);
        timers.Written += OnWritten;
        placement.InstanceLost += LookNow;
    }

    /// <summary>Told when there is something to see at this moment.</summary>
    public event Action<Instant>? Written;

    public void Dispose()
    {
        timers.Written -= OnWritten;
        placement.InstanceLost -= LookNow;
    }

    /// <summary>
    /// True once after an instance was lost, where this is the one that looks: then all that it may have been about to
    /// send is looked at, whose turn it was or not.
    /// </summary>
    public bool TakeLost() => placement.LooksAtAgenda && Interlocked.Exchange(ref isLost, 0) == 1;

    /// <summary>What is due by now, or soon; with <paramref name="further"/>, so much further ahead.</summary>
    public async Task<IReadOnlyList<TimerEntry>> SeeAsync(
        Instant now,
        Duration further,
        CancellationToken cancellationToken
    ) => placement.LooksAtAgenda ? await timers.DueAsync(now + Ahead + further, cancellationToken) : [.. Hasty(now)];

    /// <summary>As <see cref="TimerStore.DoneAsync"/>.</summary>
    public Task DoneAsync(
        TimerEntry entry,
        long sequence,
        Instant? next,
        Instant now,
        CancellationToken cancellationToken
    ) => timers.DoneAsync(entry, sequence, next, now, cancellationToken);

    private void OnWritten(TimerEntry entry)
    {
        if (placement.LooksAtAgenda)
        {
            Written?.Invoke(entry.Due);
        }
        else if (entry.Due < time.Now() + Ahead)
        {
            hasty[entry.Row.Key] = entry;
            Written?.Invoke(entry.Due);
        }
    }

    // Each once: one whose waking breaks off is seen by whoever looks.
    private IEnumerable<TimerEntry> Hasty(Instant now)
    {
        foreach (var (key, entry) in hasty)
        {
            if (entry.Due > now || hasty.TryRemove(key, out _))
            {
                yield return entry;
            }
        }
    }

    // It may have been the one that looks.
    private void LookNow()
    {
        Interlocked.Exchange(ref isLost, 1);
        Written?.Invoke(time.Now());
    }
}

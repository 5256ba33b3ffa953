using System.Collections.Concurrent;

namespace CheckinBot.Placement;

/// <summary>
/// At most 50 messages in 1 s in one tenant, the last 5 of them kept for what must not wait. Source:
/// learn.microsoft.com "Optimize your bot with rate limiting in Teams". Counts real seconds, not the service's clock:
/// Teams does. Thread safe.
/// </summary>
/// <param name="share">Of how many instances that know nothing of each other this is one: each keeps its share of the
/// limit.</param>
/// <param name="seconds">Null: the machine's.</param>
internal sealed class TenantPace(int share = 1, RealSeconds? seconds = null)
{
    /// <summary>
    /// Rather asked again later than waited for: a message's turn does not last for ever, and others queue behind it.
    /// </summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    private const int MostKept = 10_000;
    private readonly ConcurrentDictionary<string, TenantWindows> tenants = new();

    /// <summary>As <see cref="IPlacement.MaySendAsync"/>.</summary>
    public Task<TimeSpan?> WaitAsync(string tenant, Pace pace, CancellationToken cancellationToken)
    {
        ForgetIdle();
        return tenants.GetOrAdd(tenant, _ => New()).WaitAsync(pace, cancellationToken);
    }

    // Whoever has a share only does not know what the others sent a moment ago.
    private TenantWindows New() => new(share, isFull: share > 1, clock: seconds?.Clock);

    private void ForgetIdle()
    {
        if (tenants.Count >= MostKept)
        {
            tenants.Where(one => one.Value.IsIdle).ToList().ForEach(one => tenants.TryRemove(one));
        }
    }
}

/// <summary>The two limits of one tenant.</summary>
internal sealed class TenantWindows
{
    private const int Most = 50;
    private const int MostRoutine = 45;
    private const int Parts = 5;
    private readonly TimeProvider clock;
    private readonly long start;
    private readonly RateWindows routine;
    private readonly RateWindows all;

    /// <param name="share">Of so many this is one.</param>
    /// <param name="isFull">What went out just before is not known.</param>
    /// <param name="seconds">How long a second is taken to be: longer where what is given travels, and not all as
    /// fast.</param>
    /// <param name="clock">Null: the machine's.</param>
    public TenantWindows(int share, bool isFull, double seconds = 1, TimeProvider? clock = null)
    {
        this.clock = clock ?? TimeProvider.System;
        start = this.clock.GetTimestamp();
        (routine, all) = (Windows(MostRoutine / share, seconds), Windows(Most / share, seconds));
        if (isFull)
        {
            routine.Full(TimeSpan.Zero);
            all.Full(TimeSpan.Zero);
        }
    }

    public bool IsIdle => routine.IsIdle(Now) && all.IsIdle(Now);

    /// <summary>
    /// Null once the message may go; else how long to wait before asking again, and then it was not counted.
    /// </summary>
    public Task<TimeSpan?> WaitAsync(Pace pace, CancellationToken cancellationToken) =>
        pace == Pace.Routine ? RoutineAsync(cancellationToken) : AheadAsync(cancellationToken);

    private async Task<TimeSpan?> RoutineAsync(CancellationToken cancellationToken) =>
        await WaitAsync(routine, cancellationToken) ?? await WaitAsync(all, cancellationToken);

    // Its place is taken from what is routine, the next that is not given away yet: so places stay kept for the next
    // that must not wait.
    private async Task<TimeSpan?> AheadAsync(CancellationToken cancellationToken)
    {
        var refused = await WaitAsync(all, cancellationToken);
        if (refused is null)
        {
            routine.Reserve(Now, TimeSpan.MaxValue);
        }

        return refused;
    }

    // A routine message counts among all only when its own moment has come: what must not wait finds a place before it.
    private async Task<TimeSpan?> WaitAsync(RateWindows windows, CancellationToken cancellationToken)
    {
        var (wait, granted) = windows.Reserve(Now, TenantPace.Patience);
        if (granted)
        {
            await Task.Delay(wait, clock, cancellationToken);
        }

        return granted ? null : wait;
    }

    // A fifth of it in a fifth of the time: what is given in one burst arrives spread by the load, and meets the next.
    private static RateWindows Windows(int most, double seconds) =>
        new((Math.Max(1, most / Parts), seconds / Parts), (Math.Max(1, most), seconds));

    private TimeSpan Now => clock.GetElapsedTime(start);
}

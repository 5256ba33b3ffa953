namespace Simulator;

/// <summary>
/// A clock that can be moved forwards. It runs with real time plus what it was moved by, or, frozen, only when moved.
/// Timers made by <see cref="CreateTimer"/> (so also <c>Task.Delay(…, clock)</c>) fire when the clock jumps past them:
/// once for each move, on the thread pool, as a machine that slept would fire them. It never goes backwards. Thread
/// safe.
/// </summary>
public sealed class MovableClock : TimeProvider
{
    private readonly Lock gate = new();
    private readonly PriorityQueue<(MovableTimer Timer, long Version), TimeSpan> queue = new();
    private readonly DateTimeOffset start;
    private readonly long realStart = System.GetTimestamp();
    private readonly ITimer alarm;
    private TimeSpan moved;

    /// <summary>A clock that runs with real time, starting at the present.</summary>
    public MovableClock()
        : this(System.GetUtcNow(), isFrozen: false) { }

    private MovableClock(DateTimeOffset start, bool isFrozen)
    {
        this.start = start.ToUniversalTime();
        IsFrozen = isFrozen;
        alarm = System.CreateTimer(_ => FireDue(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Raised after each move, on the mover's thread.</summary>
    public event Action? Moved;

    /// <summary>True: it stands still until it is moved.</summary>
    public bool IsFrozen { get; }

    /// <summary>What the clock has been moved by.</summary>
    public TimeSpan Offset
    {
        get
        {
            lock (gate)
            {
                return moved;
            }
        }
    }

    /// <summary>When the first timer is due; null when none waits.</summary>
    public DateTimeOffset? NextTimer
    {
        get
        {
            lock (gate)
            {
                return DropStale() is { } due ? start + due : null;
            }
        }
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>A clock that stands still until it is moved.</summary>
    public static MovableClock Frozen(DateTimeOffset start) => new(start, isFrozen: true);

    /// <summary>A clock that runs with real time, starting at a chosen moment.</summary>
    public static MovableClock Running(DateTimeOffset start) => new(start, isFrozen: false);

    public override DateTimeOffset GetUtcNow() => start + Elapsed();

    public override long GetTimestamp() => Elapsed().Ticks;

    /// <exception cref="ArgumentOutOfRangeException">The step is negative.</exception>
    public void Advance(TimeSpan step)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(step, TimeSpan.Zero);
        lock (gate)
        {
            moved += step;
        }

        FireDue();
        Moved?.Invoke();
    }

    /// <exception cref="ArgumentOutOfRangeException">The moment is in this clock's past.</exception>
    public void MoveTo(DateTimeOffset moment)
    {
        lock (gate)
        {
            var step = moment - (start + ElapsedLocked());
            ArgumentOutOfRangeException.ThrowIfLessThan(step, TimeSpan.Zero, nameof(moment));
            moved += step;
        }
        FireDue();
        Moved?.Invoke();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new MovableTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Puts the timer in the queue; an older entry of it becomes stale by its version.</summary>
    internal void Schedule(MovableTimer timer, TimeSpan dueTime, TimeSpan period)
    {
        lock (gate)
        {
            timer.Version++;
            timer.Period = period;
            if (dueTime != Timeout.InfiniteTimeSpan)
            {
                queue.Enqueue((timer, timer.Version), ElapsedLocked() + dueTime);
            }
        }
        FireDue();
    }

    internal void Cancel(MovableTimer timer)
    {
        lock (gate)
        {
            timer.Version++;
        }
    }

    private TimeSpan Elapsed()
    {
        lock (gate)
        {
            return ElapsedLocked();
        }
    }

    private TimeSpan ElapsedLocked() => IsFrozen ? moved : moved + System.GetElapsedTime(realStart);

    private void FireDue()
    {
        lock (gate)
        {
            var now = ElapsedLocked();
            while (DropStale() is { } due && due <= now)
            {
                Fire(queue.Dequeue().Timer, now);
            }

            SetAlarm(now);
        }
    }

    private void Fire(MovableTimer timer, TimeSpan now)
    {
        timer.Queue();
        if (timer.Period > TimeSpan.Zero)
        {
            queue.Enqueue((timer, timer.Version), now + timer.Period);
        }
    }

    private TimeSpan? DropStale()
    {
        while (queue.TryPeek(out var entry, out var due))
        {
            if (entry.Version == entry.Timer.Version)
            {
                return due;
            }

            queue.Dequeue();
        }
        return null;
    }

    /// <summary>
    /// The real timer behind; a day at most, because real timers do not reach further than some weeks.
    /// </summary>
    private void SetAlarm(TimeSpan now)
    {
        if (IsFrozen)
        {
            return;
        }

        if (DropStale() is not { } due)
        {
            alarm.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
        else
        {
            alarm.Change(
                TimeSpan.FromMilliseconds(Math.Min(Math.Ceiling((due - now).TotalMilliseconds), 86_400_000)),
                Timeout.InfiniteTimeSpan
            );
        }
    }
}

namespace Simulator;

/// <summary>A timer of a <see cref="MovableClock"/>. Version and Period are guarded by the clock's lock.</summary>
internal sealed class MovableTimer(MovableClock clock, TimerCallback callback, object? state) : ITimer
{
    private readonly ExecutionContext? context = ExecutionContext.Capture();
    private volatile bool isDisposed;

    public long Version { get; set; }

    public TimeSpan Period { get; set; }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        Check(dueTime, nameof(dueTime));
        Check(period, nameof(period));
        if (isDisposed)
        {
            return false;
        }

        clock.Schedule(this, dueTime, period);
        return true;
    }

    public void Queue() => ThreadPool.UnsafeQueueUserWorkItem(static timer => timer.Run(), this, preferLocal: false);

    public void Dispose()
    {
        isDisposed = true;
        clock.Cancel(this);
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private static void Check(TimeSpan time, string name)
    {
        if (time != Timeout.InfiniteTimeSpan)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero, name);
        }
    }

    private void Run()
    {
        if (isDisposed)
        {
            return;
        }

        if (context is null)
        {
            callback(state);
        }
        else
        {
            ExecutionContext.Run(context, static timer => ((MovableTimer)timer!).Invoke(), this);
        }
    }

    private void Invoke() => callback(state);
}

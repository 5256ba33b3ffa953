using CheckinBot.Ledger;

namespace CheckinBot.Clock;

/// <summary>A wait that ends early when something due sooner is set. Set by any thread, waited for by one.</summary>
internal sealed class Alarm(TimeProvider time)
{
    private readonly Lock door = new();
    private Instant? earliest;
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Set(Instant due)
    {
        lock (door)
        {
            if (earliest is null || due < earliest)
            {
                earliest = due;
                changed.TrySetResult();
            }
        }
    }

    /// <summary>Waits until the earliest moment that was set, but no longer than <paramref name="most"/>.</summary>
    public async Task WaitAsync(Duration most, CancellationToken cancellationToken)
    {
        var end = time.Now() + most;
        while (Left(end) is { } wait && wait.Time > TimeSpan.Zero)
        {
            using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            await Task.WhenAny(wait.Changed, Task.Delay(wait.Time, time, enough.Token));
            await enough.CancelAsync();
            cancellationToken.ThrowIfCancellationRequested();
        }

        lock (door)
        {
            earliest = earliest <= time.Now() ? null : earliest;
        }
    }

    private (TimeSpan Time, Task Changed)? Left(Instant end)
    {
        lock (door)
        {
            changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
            return ((Instant.Min(end, earliest ?? end) - time.Now()).ToTimeSpan(), changed.Task);
        }
    }
}

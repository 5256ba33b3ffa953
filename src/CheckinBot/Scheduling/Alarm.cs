using CheckinBot.EventStore;

namespace CheckinBot.Scheduling;

/// <summary>A wait that ends early when something due sooner is set. Set by any thread, waited for by one.</summary>
internal sealed class Alarm(TimeProvider time)
{
    private readonly Lock sync = new();
    private Instant? earliest;
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Set(Instant due)
    {
        lock (sync)
        {
            if (earliest is null || due < earliest)
            {
                earliest = due;
                changed.TrySetResult();
            }
        }
    }

    /// <summary>Waits until the earliest moment that was set, but no longer than <paramref name="end"/>.</summary>
    public async Task WaitAsync(Instant end, CancellationToken cancellationToken)
    {
        while (Next(end) is var (due, sooner) && time.Now() is var now && now < due)
        {
            using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var delay = Task.Delay(
                TimeSpan.FromMilliseconds(Math.Ceiling((due - now).TotalMilliseconds)),
                time,
                enough.Token
            );

            // A clock that jumped just before the delay began would make it too long.
            if (time.Now() - now < Duration.FromSeconds(1))
            {
                await Task.WhenAny(sooner, delay);
            }

            await enough.CancelAsync();
            cancellationToken.ThrowIfCancellationRequested();
        }

        lock (sync)
        {
            earliest = earliest <= time.Now() ? null : earliest;
        }
    }

    private (Instant Due, Task Sooner) Next(Instant end)
    {
        lock (sync)
        {
            changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
            return (Instant.Min(end, earliest ?? end), changed.Task);
        }
    }
}

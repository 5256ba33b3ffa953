using System.Collections.Concurrent;
using CheckinBot.Domain;
using CheckinBot.EventStore;

namespace CheckinBot.Scheduling;

/// <summary>
/// Wakes logs when something is due. Looks ahead, and again every <see cref="Look"/>: what was written down that long
/// before, by whichever process, or later by this one, is on time; the rest is at most so much late. Several instances
/// may wake the same log (<see cref="SchedulerWatch"/> says which of them looks); only one of them finds something to
/// do. One that takes long holds up no other, and one that cannot be read is set aside.
/// </summary>
internal sealed partial class Scheduler(
    SchedulerWatch watch,
    LogHandlers wakers,
    ClockGauges gauges,
    TimeProvider time,
    ILogger<Scheduler> log
) : BackgroundService
{
    private readonly Alarm alarm = new(time);
    private readonly ConcurrentDictionary<string, Task> waking = new();
    private readonly ConcurrentDictionary<string, bool> again = new();
    private readonly SemaphoreSlim atOnce = new(32);

    public override void Dispose()
    {
        atOnce.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        watch.Written += alarm.Set;
        while (!stoppingToken.IsCancellationRequested)
        {
            var now = time.Now();
            await TickAsync(now, stoppingToken);
            await alarm
                .WaitAsync(now + SchedulerWatch.Ahead, stoppingToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        watch.Written -= alarm.Set;
        await Task.WhenAll(waking.Values);
    }

    private async Task TickAsync(Instant now, CancellationToken stoppingToken)
    {
        try
        {
            var isLost = watch.TakeLost();
            var soon = (await watch.SeeAsync(now, isLost ? OutboxMessage.Turn : Duration.Zero, stoppingToken))
                .Where(entry => wakers.MayWake(entry.Log))
                .ToList();
            gauges.Saw([.. soon.Select(entry => entry.Due).Where(due => due <= now)]);
            foreach (var log in soon.ToLookup(entry => entry.Log))
            {
                log.Where(entry => entry.Due > now).ToList().ForEach(entry => alarm.Set(entry.Due));
                Start(log.Key, [.. log.Where(entry => entry.Due <= now)], isLost, stoppingToken);
            }
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            Report(failure, stoppingToken);
        }
    }

    // Whatever is due; of a log that may have something left over from an instance that was lost, also nothing.
    private void Start(string id, TimerEntry[] due, bool isLost, CancellationToken stoppingToken)
    {
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (due.Length == 0 && !isLost)
        {
            return;
        }

        if (waking.TryAdd(id, ready.Task))
        {
            _ = RunAsync(id, due, ready, stoppingToken);
            return;
        }

        again[id] = true;
        if (!waking.ContainsKey(id))
        {
            LookAgain(id);
        }
    }

    // What became due while its log was being woken is looked at when that is done, not at the next look.
    private void LookAgain(string id)
    {
        if (again.TryRemove(id, out _))
        {
            alarm.Set(time.Now());
        }
    }

    private async Task RunAsync(
        string id,
        TimerEntry[] due,
        TaskCompletionSource ready,
        CancellationToken stoppingToken
    )
    {
        try
        {
            await atOnce.WaitAsync(stoppingToken);
            try
            {
                await WakeAsync(id, due, stoppingToken);
            }
            finally
            {
                atOnce.Release();
            }
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            Report(failure, stoppingToken, id);
        }
        finally
        {
            waking.TryRemove(id, out _);
            ready.SetResult();
            LookAgain(id);
        }
    }

    private async Task WakeAsync(string id, TimerEntry[] due, CancellationToken stoppingToken)
    {
        using var span = gauges.Waking(id, due.Length == 0 ? Duration.Zero : time.Now() - due.Min(entry => entry.Due));
        if (await wakers.WakeAsync(id, stoppingToken) is not var (sequence, next))
        {
            return;
        }

        foreach (var entry in due)
        {
            await watch.DoneAsync(entry, sequence, next, time.Now(), stoppingToken);
        }
    }

    // The edge of the clock: what was due is still in the agenda and comes with the next tick.
    private void Report(Exception failure, CancellationToken stoppingToken, string? id = null)
    {
        if (failure is OperationCanceledException && stoppingToken.IsCancellationRequested)
        {
            LogStopped();
        }
        else if (id is null)
        {
            LogTickFailed(failure);
        }
        else
        {
            LogWakeFailed(id, failure);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Log {Book}: waking it broke off")]
    private partial void LogWakeFailed(string book, Exception failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "A tick of the clock broke off")]
    private partial void LogTickFailed(Exception failure);

    [LoggerMessage(Level = LogLevel.Information, Message = "The clock stopped")]
    private partial void LogStopped();
}

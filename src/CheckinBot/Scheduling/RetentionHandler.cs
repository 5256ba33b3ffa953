using CheckinBot.Erasure;
using CheckinBot.EventStore;
using CheckinBot.Placement;

namespace CheckinBot.Scheduling;

/// <summary>
/// Erases by age, every night: woken like a log, so that of several instances whichever wakes does it.
/// </summary>
internal sealed class RetentionHandler(Retention retention, TimerStore timers, TimeProvider time)
    : IScheduledHandler,
        IHostedService
{
    private const string Name = "retention";

    public bool Wakes(string log) => log == Name;

    public async Task<Woken> WakeAsync(string log, CancellationToken cancellationToken)
    {
        await retention.SweepAsync(time.Now(), cancellationToken);
        return new(0, retention.NextAfter(time.Now()));
    }

    public Task StartAsync(CancellationToken cancellationToken) =>
        timers.ScheduleAsync(Name, null, retention.NextAfter(time.Now()), 0, cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

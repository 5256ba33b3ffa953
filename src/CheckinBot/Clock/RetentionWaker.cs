using CheckinBot.Ledger;
using CheckinBot.Placement;

namespace CheckinBot.Clock;

/// <summary>
/// Erases by age, every night: woken like a log, so that of several instances whichever wakes does it.
/// </summary>
internal sealed class RetentionWaker(Retention retention, Agenda agenda, TimeProvider time) : ILogWaker, IHostedService
{
    private const string Name = "retention";

    public bool Wakes(string log) => log == Name;

    public async Task<Woken> WakeAsync(string log, CancellationToken cancellationToken)
    {
        await retention.SweepAsync(time.Now(), cancellationToken);
        return new(0, retention.NextAfter(time.Now()));
    }

    public Task StartAsync(CancellationToken cancellationToken) =>
        agenda.PromiseAsync(Name, null, retention.NextAfter(time.Now()), 0, cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

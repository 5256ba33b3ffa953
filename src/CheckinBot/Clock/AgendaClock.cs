using CheckinBot.Delivery;
using CheckinBot.Domain;
using CheckinBot.Ledger;

namespace CheckinBot.Clock;

/// <summary>
/// Wakes sprints when something is due: at once for what this process wrote down, within <see cref="Look"/> for what
/// others did. Several instances may wake the same sprint; only one of them finds something to do.
/// </summary>
internal sealed partial class AgendaClock(Agenda agenda, SprintLedger ledger, Dispatcher dispatcher, TimeProvider time, ILogger<AgendaClock> log)
    : BackgroundService
{
    private static readonly Duration Look = Duration.FromSeconds(10);
    private static readonly ParallelOptions AtOnce = new() { MaxDegreeOfParallelism = 32 };
    private readonly Alarm alarm = new(time);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        agenda.Written += alarm.Set;
        while (!stoppingToken.IsCancellationRequested)
        {
            await TickAsync(stoppingToken);
            await alarm.WaitAsync(Look, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        agenda.Written -= alarm.Set;
    }

    private async Task TickAsync(CancellationToken stoppingToken)
    {
        try
        {
            var due = await agenda.DueAsync(time.Now(), stoppingToken);
            await Parallel.ForEachAsync(due, AtOnce, async (entry, _) => await WakeAsync(entry, stoppingToken));
        }
        catch (Exception failure) when (failure is not OutOfMemoryException && !stoppingToken.IsCancellationRequested)
        {
            // The edge of a clock tick: what was due is still in the agenda and comes with the next one.
            LogTickFailed(failure);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            LogStopped();
        }
    }

    private async Task WakeAsync(AgendaEntry entry, CancellationToken stoppingToken)
    {
        await ledger.ExecuteAsync(entry.Sprint, new Wake(NewIds.Command(), time.Now()));
        await dispatcher.RunAsync(entry.Sprint);
        await agenda.DoneAsync(entry, await ledger.ReadAsync(entry.Sprint, stoppingToken), stoppingToken);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A tick of the clock broke off")]
    private partial void LogTickFailed(Exception failure);

    [LoggerMessage(Level = LogLevel.Information, Message = "The clock stopped")]
    private partial void LogStopped();
}

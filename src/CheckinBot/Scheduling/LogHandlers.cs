using CheckinBot.EventStore;
using CheckinBot.Placement;

namespace CheckinBot.Scheduling;

/// <summary>
/// Wakes logs of every kind, each in its own way; one that cannot be read is set aside, and what it had due stays in
/// the agenda.
/// </summary>
internal sealed class LogHandlers(IEnumerable<IScheduledHandler> wakers, LogsSetAside aside, IPlacement placement)
{
    /// <summary>False for a log that is set aside just now.</summary>
    public bool MayWake(string log) => !aside.Holds(log);

    /// <summary>
    /// As <see cref="IScheduledHandler.WakeAsync"/>, where the log lives; null when it could not be read.
    /// </summary>
    public Task<Woken?> WakeAsync(string log, CancellationToken cancellationToken) =>
        placement.WakeAsync(log, () => WakeHereAsync(log, cancellationToken));

    /// <summary>The same in this process, wherever the log lives.</summary>
    public async Task<Woken?> WakeHereAsync(string log, CancellationToken cancellationToken)
    {
        try
        {
            return await WakerOf(log).WakeAsync(log, cancellationToken);
        }
        catch (UnreadableLogException failure)
        {
            aside.Add(log, failure);
            return null;
        }
    }

    private IScheduledHandler WakerOf(string log) =>
        wakers.FirstOrDefault(waker => waker.Wakes(log))
        ?? throw new UnreadableLogException(log, "this version knows no such kind of log");
}

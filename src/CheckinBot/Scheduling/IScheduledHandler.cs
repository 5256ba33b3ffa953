using CheckinBot.Domain;
using CheckinBot.EventStore;
using CheckinBot.Outbox;
using CheckinBot.Placement;

namespace CheckinBot.Scheduling;

/// <summary>Wakes the logs of one kind.</summary>
internal interface IScheduledHandler
{
    /// <summary>True for the logs that are its own to wake.</summary>
    bool Wakes(string log);

    /// <summary>
    /// Does what is due, and sends it; the place in the log after that, and when it must be woken next.
    /// </summary>
    Task<Woken> WakeAsync(string log, CancellationToken cancellationToken);
}

/// <summary>
/// The one way to wake a log, whatever its kind. <paramref name="read"/>: the id, or null for a log of another kind.
/// </summary>
internal sealed class LogHandler<TAggregate, TId>(
    AggregateStore<TAggregate, TId> aggregates,
    Dispatcher<TAggregate, TId> dispatcher,
    TimeProvider time,
    Func<string, TId?> read
) : IScheduledHandler
    where TAggregate : Aggregate, IAggregate<TAggregate>
    where TId : struct, ILogId
{
    public bool Wakes(string log) => read(log) is not null;

    public async Task<Woken> WakeAsync(string log, CancellationToken cancellationToken)
    {
        var id = read(log)!.Value;
        await aggregates.ExecuteAsync(id, new RunDue(NewIds.Command(), time.Now()));
        await dispatcher.RunAsync(id);

        // As this process knows it: whoever wrote since then saw to what comes next themselves.
        var aggregate = aggregates.LastSeen(id) ?? await aggregates.ReadAsync(id, cancellationToken);
        return new(aggregate.Sequence, TAggregate.NextDue(aggregate));
    }
}

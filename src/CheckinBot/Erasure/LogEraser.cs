using CheckinBot.Domain;
using CheckinBot.EventStore;

namespace CheckinBot.Erasure;

/// <summary>
/// Erases in one log, in place: every row keeps its place, so that what was counted still counts. May break off
/// anywhere and be done again, by any instance, and by several at once.
/// </summary>
internal abstract class LogEraser<TAggregate, TId>(
    EventLog<TAggregate> log,
    AggregateStore<TAggregate, TId> aggregates,
    TimeProvider time
)
    where TAggregate : Aggregate, IAggregate<TAggregate>
    where TId : struct, ILogId
{
    protected EventLog<TAggregate> Log => log;

    protected AggregateStore<TAggregate, TId> Aggregates => aggregates;

    /// <summary>
    /// How many rows told of <paramref name="who"/> and tell of <paramref name="instead"/> now. 0 when there was
    /// nothing to do.
    /// </summary>
    public async Task<int> ForgetAsync(TId id, MemberId who, MemberId instead, CancellationToken cancellationToken)
    {
        var (rewritten, pass) = (0, await PassAsync(id, who, instead, cancellationToken));
        while (pass.Rewritten > 0 || pass.IsToBeWrittenDown)
        {
            rewritten += pass.Rewritten;
            await WriteDownAsync(id, new(ErasedFor.Person, instead), cancellationToken);

            // They may have written something between the two.
            pass = await PassAsync(id, who, instead, cancellationToken);
        }

        return rewritten;
    }

    /// <summary>Writes down that something was erased, so that whoever remembers this log reads it anew.</summary>
    protected async Task WriteDownAsync(TId id, RecordErased erased, CancellationToken cancellationToken)
    {
        TAggregate aggregate;
        do
        {
            aggregate = await log.CatchUpAsync(id.Value, TAggregate.None, cancellationToken);
        } while (
            !await log.TryAppendAsync(
                id.Value,
                [new(aggregate.Sequence + 1, time.Now(), NewIds.Command(), erased)],
                cancellationToken
            )
        );

        await aggregates.ErasedAsync(id, erased, cancellationToken);
    }

    private async Task<(int Rewritten, bool IsToBeWrittenDown)> PassAsync(
        TId id,
        MemberId who,
        MemberId instead,
        CancellationToken cancellationToken
    )
    {
        var (aggregate, rows) = await log.ReadAllAsync(id.Value, cancellationToken);
        var (rewritten, isNamed) = (0, false);
        foreach (var (row, recorded) in rows)
        {
            var erased = RowRedactor.Of(row, recorded, aggregate, who, instead);
            isNamed |= RowRedactor.Tells(erased, instead);
            rewritten += !row.SaysTheSame(erased) && await log.TryReplaceAsync(erased, cancellationToken) ? 1 : 0;
        }

        return (
            rewritten,
            isNamed && !rows.Any(one => one.Recorded.Event is RecordErased erased && erased.Who == instead)
        );
    }
}

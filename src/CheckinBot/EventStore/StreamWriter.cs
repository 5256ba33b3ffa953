using CheckinBot.Domain;

namespace CheckinBot.EventStore;

/// <summary>
/// Writes one log. Keeps its state, so that the usual command costs one append and no read. To be written with by one
/// caller at a time (<see cref="AggregateStore{TAggregate, TId}"/> sees to that); the rest is thread safe.
/// </summary>
internal sealed class StreamWriter<TAggregate, TId>(
    TId id,
    EventLog<TAggregate> log,
    TimerStore timers,
    Action<Change<TAggregate, TId>> committed
)
    where TAggregate : Aggregate, IAggregate<TAggregate>
    where TId : struct, ILogId
{
    private readonly Lock sync = new();
    private TAggregate? known;

    /// <summary>The newest state, whoever wrote it.</summary>
    public async Task<TAggregate> ReadAsync(CancellationToken cancellationToken)
    {
        var state = await log.CatchUpAsync(id.Value, known ?? TAggregate.None, cancellationToken);
        Know(state);
        return state;
    }

    /// <summary>
    /// The state as this process last saw it, or null when it saw none (what was empty then may no longer be).
    /// For showing while the storage is away; never for deciding.
    /// </summary>
    public TAggregate? LastSeen => known is { Sequence: > 0 } seen ? seen : null;

    /// <summary>
    /// Decides these commands in order and writes what comes of them together, as far as it fits. Whoever waits hears
    /// of it, and of a failure: what was known stays true, for if the write took effect after all, the next append
    /// finds its place taken, and reads.
    /// </summary>
    public async Task WriteAsync(IReadOnlyList<WaitingCommand<TAggregate>> commands)
    {
        var waiting = commands.ToList();
        var write = WriteAllAsync(waiting);
        await write.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!write.IsCompletedSuccessfully)
        {
            waiting.ForEach(one => one.Fail(write));
        }
    }

    private async Task WriteAllAsync(List<WaitingCommand<TAggregate>> waiting)
    {
        var fresh = known is null;
        var state = known ?? await log.CatchUpAsync(id.Value, TAggregate.None, CancellationToken.None);
        for (var turn = 0; waiting.Count > 0; turn++)
        {
            var draft = CommitBatch<TAggregate>.Of(state, waiting.Select(one => one.Command));
            if (draft.DependsOnFreshState && !fresh)
            {
                state = await log.CatchUpAsync(id.Value, state, CancellationToken.None);
                fresh = true;
            }
            else if (await TryCommitAsync(draft))
            {
                Answer(waiting, draft);
                state = draft.After;
            }
            else
            {
                await Task.Delay(Random.Shared.Next(0, 5 * (turn + 1)), CancellationToken.None);
                state = await log.CatchUpAsync(id.Value, state, CancellationToken.None);
                fresh = true;
            }
        }
    }

    private async Task<bool> TryCommitAsync(CommitBatch<TAggregate> draft)
    {
        if (draft.Events.Count > 0)
        {
            await timers.ScheduleAsync(
                id.Value,
                TAggregate.NextDue(draft.Before),
                TAggregate.NextDue(draft.After),
                draft.After.Sequence,
                CancellationToken.None
            );
            if (!await log.TryAppendAsync(id.Value, draft.Events, CancellationToken.None))
            {
                return false;
            }
        }

        Know(draft.After);
        if (draft.Events.Count > 0)
        {
            _ = timers.TidyAsync(id.Value, TAggregate.NextDue(draft.After), draft.After.Sequence, draft.Events[^1].At);
            committed(new(id, draft.Before, [.. draft.Events.Select(one => one.Event)], draft.After));
        }

        return true;
    }

    private static void Answer(List<WaitingCommand<TAggregate>> waiting, CommitBatch<TAggregate> draft)
    {
        for (var i = 0; i < draft.Decisions.Count; i++)
        {
            waiting[i].Answer(new(draft.Decisions[i], draft.After));
        }

        waiting.RemoveRange(0, draft.Decisions.Count);
    }

    private void Know(TAggregate state)
    {
        lock (sync)
        {
            known = known is not null && known.Sequence > state.Sequence ? known : state;
        }
    }
}

/// <summary>A command that waits for its turn to write, and whoever sent it.</summary>
internal sealed class WaitingCommand<TAggregate>(Command command)
    where TAggregate : Aggregate
{
    private readonly TaskCompletionSource<CommandResult<TAggregate>> answered = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );

    public Command Command => command;

    public Task<CommandResult<TAggregate>> Answered => answered.Task;

    public void Answer(CommandResult<TAggregate> result) => answered.TrySetResult(result);

    // Cancelled as well: else whoever sent it would wait for ever.
    public void Fail(Task write) =>
        answered.TrySetException(
            write.Exception?.InnerExceptions ?? (IEnumerable<Exception>)[new TaskCanceledException(write)]
        );
}

using CheckinBot.Domain;

namespace CheckinBot.EventStore;

/// <summary>
/// Lets one writer of this process at a time through to a log. What arrives while a write is on its way is
/// written together with the next. Keeps the state, so that the usual command costs one append and no read.
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
    private readonly Queue<Waiting> queue = new();
    private bool busy;
    private Task writing = Task.CompletedTask;
    private TAggregate? known;

    public Task<CommandResult<TAggregate>> ExecuteAsync(Command command)
    {
        var waiting = new Waiting(command);
        lock (sync)
        {
            queue.Enqueue(waiting);
            if (!busy)
            {
                busy = true;
                writing = Task.Run(DrainAsync);
            }
        }

        return waiting.Answer.Task;
    }

    /// <summary>The newest state, whoever wrote it.</summary>
    public async Task<TAggregate> ReadAsync(CancellationToken cancellationToken)
    {
        var state = await log.CatchUpAsync(id.Value, known ?? TAggregate.None, cancellationToken);
        lock (sync)
        {
            known = Newest(known, state);
        }

        return state;
    }

    /// <summary>
    /// The state as this process last saw it, or null when it saw none (what was empty then may no longer be).
    /// For showing while the storage is away; never for deciding.
    /// </summary>
    public TAggregate? LastSeen => known is { Sequence: > 0 } seen ? seen : null;

    /// <summary>True while nothing waits here, so that nothing is lost with this object: the log has it all.</summary>
    public bool IsIdle
    {
        get
        {
            lock (sync)
            {
                return !busy;
            }
        }
    }

    /// <summary>Done when nothing waits here, or is on its way into the log.</summary>
    public Task Written
    {
        get
        {
            lock (sync)
            {
                return writing;
            }
        }
    }

    private async Task DrainAsync()
    {
        while (Next() is { Count: > 0 } waiting)
        {
            var write = WriteAsync(waiting);
            await write.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!write.IsCompletedSuccessfully)
            {
                // Whoever waits hears of it. What was known stays true: if the write took effect after all, the next
                // append finds its place taken, and reads.
                waiting.ForEach(one => one.Fail(write));
            }
        }
    }

    private async Task WriteAsync(List<Waiting> waiting)
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

        lock (sync)
        {
            known = Newest(known, draft.After);
        }

        if (draft.Events.Count > 0)
        {
            _ = timers.TidyAsync(id.Value, TAggregate.NextDue(draft.After), draft.After.Sequence, draft.Events[^1].At);
            committed(new(id, draft.Before, [.. draft.Events.Select(one => one.Event)], draft.After));
        }

        return true;
    }

    private static void Answer(List<Waiting> waiting, CommitBatch<TAggregate> draft)
    {
        for (var i = 0; i < draft.Decisions.Count; i++)
        {
            waiting[i].Answer.TrySetResult(new(draft.Decisions[i], draft.After));
        }

        waiting.RemoveRange(0, draft.Decisions.Count);
    }

    private List<Waiting> Next()
    {
        lock (sync)
        {
            var all = queue.ToList();
            queue.Clear();
            busy = all.Count > 0;
            return all;
        }
    }

    private static TAggregate Newest(TAggregate? one, TAggregate other) =>
        one is not null && one.Sequence > other.Sequence ? one : other;

    private sealed record Waiting(Command Command)
    {
        public TaskCompletionSource<CommandResult<TAggregate>> Answer { get; } =
            new(TaskCreationOptions.RunContinuationsAsynchronously);

        // Cancelled as well: else nobody could write to this log again.
        public void Fail(Task write) =>
            Answer.TrySetException(
                write.Exception?.InnerExceptions ?? (IEnumerable<Exception>)[new TaskCanceledException(write)]
            );
    }
}

using System.Collections.Concurrent;
using CheckinBot.Domain;
using CheckinBot.Queues;
using CheckinBot.Store;

namespace CheckinBot.EventStore;

/// <summary>
/// Load, decide, append: the one way to read or change a log. Thread safe. Throws
/// <see cref="StoreUnavailableException"/> when the storage does not answer; nothing is then known of the write,
/// and sending the same command again is safe.
/// </summary>
internal abstract class AggregateStore<TAggregate, TId>
    where TAggregate : Aggregate, IAggregate<TAggregate>
    where TId : struct, ILogId
{
    private const int MostWriters = 10_000;

    // Enough that a leader of 200 groups does not wait for one after the other, and not so many that everybody else
    // does.
    private const int MostReads = 16;
    private readonly ConcurrentDictionary<TId, StreamWriter<TAggregate, TId>> writers = new();
    private readonly KeyedQueue<TId, WaitingCommand<TAggregate>> commands;
    private readonly EventLog<TAggregate> log;
    private readonly TimerStore timers;
    private readonly SchoolInForce school;

    protected AggregateStore(EventLog<TAggregate> log, TimerStore timers, SchoolInForce school)
    {
        (this.log, this.timers, this.school) = (log, timers, school);
        commands = new((id, waiting) => Writer(id).WriteAsync(waiting));
    }

    /// <summary>Told of every commit of this process, after it, in its order for each log. Must not block.</summary>
    public event Action<Change<TAggregate, TId>>? Committed;

    /// <summary>Told of each command that was refused, but for those of delivery itself.</summary>
    public event Action<Command, RefusalKind>? Refused;

    /// <summary>Told of each log that was found unreadable, before whoever asked for it is.</summary>
    public event Action<UnreadableLogException>? Unreadable;

    /// <summary>
    /// Not to be cancelled: what a person sent is worth finishing, and the storage has its own time limits.
    /// </summary>
    public async Task<CommandResult<TAggregate>> ExecuteAsync(TId id, Command command)
    {
        var waiting = new WaitingCommand<TAggregate>(command with { School = school.Now });
        _ = commands.Add(id, waiting);
        var answered = await ToldAsync(waiting.Answered);
        if (answered.Decision.Refusal is { } refusal && command is not NoticeCommand)
        {
            Refused?.Invoke(command, refusal.Kind);
        }

        return answered;
    }

    /// <summary>The newest state, whichever process wrote it.</summary>
    public Task<TAggregate> ReadAsync(TId id, CancellationToken cancellationToken = default) =>
        ToldAsync(Writer(id).ReadAsync(cancellationToken));

    /// <summary>Several logs, in the order of their ids, some of them at once.</summary>
    public async Task<IReadOnlyList<TAggregate>> ReadAsync(
        IReadOnlyList<TId> ids,
        CancellationToken cancellationToken = default
    )
    {
        var books = new TAggregate[ids.Count];
        await Parallel.ForAsync(
            0,
            ids.Count,
            new ParallelOptions { MaxDegreeOfParallelism = MostReads, CancellationToken = cancellationToken },
            async (place, cancelled) => books[place] = await ReadAsync(ids[place], cancelled)
        );
        return books;
    }

    /// <summary>
    /// Those of several logs that can be read, in the order of their ids, for whoever shows many: one that cannot be
    /// read hides no other. How many are missing is for the caller to say.
    /// </summary>
    public async Task<IReadOnlyList<(TId Id, TAggregate Book)>> ReadableAsync(
        IReadOnlyList<TId> ids,
        CancellationToken cancellationToken = default
    )
    {
        var books = new TAggregate?[ids.Count];
        await Parallel.ForAsync(
            0,
            ids.Count,
            new ParallelOptions { MaxDegreeOfParallelism = MostReads, CancellationToken = cancellationToken },
            async (place, cancelled) => books[place] = await TryReadAsync(ids[place], cancelled)
        );
        return [.. ids.Zip(books).Where(one => one.Second is not null).Select(one => (one.First, one.Second!))];
    }

    /// <summary>As <see cref="ReadAsync(TId, CancellationToken)"/>; null for a log that cannot be read.</summary>
    public async Task<TAggregate?> TryReadAsync(TId id, CancellationToken cancellationToken = default)
    {
        try
        {
            return await ReadAsync(id, cancellationToken);
        }
        catch (UnreadableLogException)
        {
            return null;
        }
    }

    /// <summary>
    /// What this process last saw, or null: for showing while the storage is away, never for deciding.
    /// </summary>
    public TAggregate? LastSeen(TId id) => Writer(id).LastSeen;

    /// <summary>
    /// Done when what this process is writing into a log just now is there, and <see cref="Committed"/> told of it; or
    /// is known to have failed.
    /// </summary>
    public Task WrittenAsync(TId id) => commands.IdleAsync(id);

    /// <summary>
    /// To be called when something of a log was erased: it is read anew, and its cards are drawn anew.
    /// </summary>
    public async Task ErasedAsync(TId id, RecordErased erased, CancellationToken cancellationToken)
    {
        var aggregate = await ReadAsync(id, cancellationToken);
        Committed?.Invoke(new(id, aggregate, [erased], aggregate));
    }

    /// <summary>
    /// What this process remembers of a log is read anew when it is needed next: another process erased something of
    /// it.
    /// </summary>
    public void Forget(TId id) => writers.TryRemove(id, out _);

    private async Task<T> ToldAsync<T>(Task<T> asked)
    {
        try
        {
            return await asked;
        }
        catch (UnreadableLogException failure)
        {
            Unreadable?.Invoke(failure);
            throw;
        }
    }

    private StreamWriter<TAggregate, TId> Writer(TId id)
    {
        if (writers.TryGetValue(id, out var writer))
        {
            return writer;
        }

        if (writers.Count >= MostWriters)
        {
            ForgetIdle();
        }

        return writers.GetOrAdd(id, _ => new(id, log, timers, change => Committed?.Invoke(change)));
    }

    // A stream writer only remembers what the log holds, so one that is left behind, even in use, does no harm.
    private void ForgetIdle()
    {
        foreach (var id in writers.Keys.Where(id => commands.IdleAsync(id).IsCompleted))
        {
            writers.TryRemove(id, out _);
        }
    }
}

/// <summary>The logs of sprints.</summary>
internal sealed class SprintStore(IStore store, TimerStore timers, SchoolInForce school)
    : AggregateStore<Sprint, SprintId>(new(store, StoreTable.Sprints), timers, school);

/// <summary>The leaders' own logs.</summary>
internal sealed class LeaderStore(IStore store, TimerStore timers, SchoolInForce school)
    : AggregateStore<Leader, LeaderId>(new(store, StoreTable.Leaders), timers, school);

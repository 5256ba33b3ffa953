using System.Collections.Concurrent;
using CheckinBot.Domain;

namespace CheckinBot.Ledger;

/// <summary>
/// Load, decide, append: the one way to read or change a sprint. Thread safe. Throws
/// <see cref="Store.StoreUnavailableException"/> when the storage does not answer; nothing is then known of the write,
/// and sending the same command again is safe.
/// </summary>
internal sealed class SprintLedger(EventLog log, Agenda agenda)
{
    private const int MostGates = 10_000;
    private readonly ConcurrentDictionary<SprintId, SprintGate> gates = new();

    /// <summary>Told of every commit of this process, after it, in its order for each sprint. Must not block.</summary>
    public event Action<Change>? Committed;

    /// <summary>Not to be cancelled: what a person sent is worth finishing, and the storage has its own time limits.</summary>
    public Task<Answered> ExecuteAsync(SprintId id, SprintCommand command) => Gate(id).ExecuteAsync(command);

    /// <summary>The newest state, whichever process wrote it.</summary>
    public Task<Sprint> ReadAsync(SprintId id, CancellationToken cancellationToken = default) => Gate(id).ReadAsync(cancellationToken);

    /// <summary>What this process last saw, or null: for showing while the storage is away, never for deciding.</summary>
    public Sprint? LastSeen(SprintId id) => Gate(id).LastSeen;

    private SprintGate Gate(SprintId id)
    {
        if (gates.TryGetValue(id, out var gate))
        {
            return gate;
        }

        if (gates.Count >= MostGates)
        {
            ForgetIdle();
        }

        return gates.GetOrAdd(id, _ => new(id, log, agenda, change => Committed?.Invoke(change)));
    }

    // A gate only remembers what the log holds, so one that is left behind, even in use, does no harm.
    private void ForgetIdle()
    {
        foreach (var (id, _) in gates.Where(one => one.Value.IsIdle))
        {
            gates.TryRemove(id, out _);
        }
    }
}

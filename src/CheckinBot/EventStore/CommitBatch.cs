using CheckinBot.Domain;

namespace CheckinBot.EventStore;

/// <summary>
/// Decisions for commands that arrived in the same moment, each on the state that the one before left, and the events
/// to append in one transaction.
/// </summary>
internal sealed class CommitBatch<TAggregate>
    where TAggregate : Aggregate, IAggregate<TAggregate>
{
    private readonly List<StoredEvent> events = [];
    private readonly List<Decision> decisions = [];

    private CommitBatch(TAggregate before) => (Before, After) = (before, before);

    public TAggregate Before { get; }

    public TAggregate After { get; private set; }

    public IReadOnlyList<StoredEvent> Events => events;

    /// <summary>One for each command that fitted, in order.</summary>
    public IReadOnlyList<Decision> Decisions => decisions;

    /// <summary>True when some answer was "no" or "nothing new": on an old state that may be wrong.</summary>
    public bool DependsOnFreshState { get; private set; }

    public static CommitBatch<TAggregate> Of(TAggregate state, IEnumerable<Command> commands)
    {
        var draft = new CommitBatch<TAggregate>(state);
        foreach (var command in commands)
        {
            if (!draft.TryAdd(command))
            {
                break;
            }
        }

        return draft;
    }

    private bool TryAdd(Command command)
    {
        var decision = TAggregate.Decide(After, command);
        if (events.Count > 0 && events.Count + decision.Events.Length > EventLog<TAggregate>.MostEvents)
        {
            return false;
        }

        decisions.Add(decision);
        DependsOnFreshState |= decision.Events.IsEmpty;
        foreach (var happened in decision.Events)
        {
            var recorded = new StoredEvent(After.Sequence + 1, command.Now, command.Id, happened);
            events.Add(recorded);
            After = TAggregate.Apply(After, recorded);
        }

        return true;
    }
}

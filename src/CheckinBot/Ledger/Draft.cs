using CheckinBot.Domain;

namespace CheckinBot.Ledger;

/// <summary>
/// Decisions for commands that arrived in the same moment, each upon the state that the one before left, and the events
/// to append in one transaction.
/// </summary>
internal sealed class Draft
{
    private readonly List<Recorded> events = [];
    private readonly List<Decision> decisions = [];

    private Draft(Sprint before) => (Before, After) = (before, before);

    public Sprint Before { get; }

    public Sprint After { get; private set; }

    public IReadOnlyList<Recorded> Events => events;

    /// <summary>One for each command that fitted, in order.</summary>
    public IReadOnlyList<Decision> Decisions => decisions;

    /// <summary>True when some answer was "no" or "nothing new": upon an old state that may be wrong.</summary>
    public bool DependsOnFreshState { get; private set; }

    public static Draft Of(Sprint state, IEnumerable<SprintCommand> commands)
    {
        var draft = new Draft(state);
        foreach (var command in commands)
        {
            if (!draft.TryAdd(command))
            {
                break;
            }
        }

        return draft;
    }

    private bool TryAdd(SprintCommand command)
    {
        var decision = Decide.Command(After, command);
        if (events.Count > 0 && events.Count + decision.Events.Length > EventLog.MostEvents)
        {
            return false;
        }

        decisions.Add(decision);
        DependsOnFreshState |= decision.Events.IsEmpty;
        foreach (var happened in decision.Events)
        {
            var recorded = new Recorded(After.Sequence + 1, command.Now, command.Id, happened);
            events.Add(recorded);
            After = Evolve.Apply(After, recorded);
        }

        return true;
    }
}

using CheckinBot.Domain;

namespace CheckinBot.Ledger;

/// <summary>
/// Decisions for commands that arrived in the same moment, each upon the state that the one before left, and the events
/// to append in one transaction.
/// </summary>
internal sealed class Draft<TBook>
    where TBook : Book, IBook<TBook>
{
    private readonly List<Recorded> events = [];
    private readonly List<Decision> decisions = [];

    private Draft(TBook before) => (Before, After) = (before, before);

    public TBook Before { get; }

    public TBook After { get; private set; }

    public IReadOnlyList<Recorded> Events => events;

    /// <summary>One for each command that fitted, in order.</summary>
    public IReadOnlyList<Decision> Decisions => decisions;

    /// <summary>True when some answer was "no" or "nothing new": upon an old state that may be wrong.</summary>
    public bool DependsOnFreshState { get; private set; }

    public static Draft<TBook> Of(TBook state, IEnumerable<Command> commands)
    {
        var draft = new Draft<TBook>(state);
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
        var decision = TBook.Decide(After, command);
        if (events.Count > 0 && events.Count + decision.Events.Length > EventLog<TBook>.MostEvents)
        {
            return false;
        }

        decisions.Add(decision);
        DependsOnFreshState |= decision.Events.IsEmpty;
        foreach (var happened in decision.Events)
        {
            var recorded = new Recorded(After.Sequence + 1, command.Now, command.Id, happened);
            events.Add(recorded);
            After = TBook.Apply(After, recorded);
        }

        return true;
    }
}

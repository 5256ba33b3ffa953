namespace CheckinBot.Domain.Tests.Laws;

/// <summary>One command of a history: what it met, what was decided and what it left.</summary>
internal sealed record Step<TAggregate>(TAggregate Before, Command Command, Decision Decision, TAggregate After);

/// <summary>One event of a history: what it met and what it left.</summary>
internal sealed record Fold<TAggregate>(TAggregate Before, StoredEvent Recorded, TAggregate After);

/// <summary>A random history of one book, played to its end.</summary>
internal abstract class History<TAggregate>
    where TAggregate : Aggregate, IAggregate<TAggregate>
{
    private readonly List<Step<TAggregate>> _steps = [];
    private readonly List<Fold<TAggregate>> _folds = [];

    public TAggregate State { get; private set; } = TAggregate.None;

    public IReadOnlyList<Step<TAggregate>> Steps => _steps;

    public IReadOnlyList<Fold<TAggregate>> Folds => _folds;

    public IEnumerable<StoredEvent> Log => _folds.Select(fold => fold.Recorded);

    /// <summary>The command that caused an event.</summary>
    public Command CauseOf(StoredEvent one) => _steps.First(step => step.Command.Id == one.Command).Command;

    protected void Run(Command command)
    {
        var (before, decision) = (State, TAggregate.Decide(State, command));
        foreach (var happened in decision.Events)
        {
            var recorded = new StoredEvent(State.Sequence + 1, command.Now, command.Id, happened);
            _folds.Add(new(State, recorded, TAggregate.Apply(State, recorded)));
            State = _folds[^1].After;
        }

        _steps.Add(new(before, command, decision, State));
    }
}

namespace CheckinBot.Domain.Tests.Laws;

/// <summary>One command of a history: what it met, what was decided and what it left.</summary>
internal sealed record Step<TBook>(TBook Before, Command Command, Decision Decision, TBook After);

/// <summary>One event of a history: what it met and what it left.</summary>
internal sealed record Fold<TBook>(TBook Before, Recorded Recorded, TBook After);

/// <summary>A random history of one book, played to its end.</summary>
internal abstract class History<TBook>
    where TBook : Book, IBook<TBook>
{
    private readonly List<Step<TBook>> _steps = [];
    private readonly List<Fold<TBook>> _folds = [];

    public TBook State { get; private set; } = TBook.None;

    public IReadOnlyList<Step<TBook>> Steps => _steps;

    public IReadOnlyList<Fold<TBook>> Folds => _folds;

    public IEnumerable<Recorded> Log => _folds.Select(fold => fold.Recorded);

    /// <summary>The command that caused an event.</summary>
    public Command CauseOf(Recorded one) => _steps.First(step => step.Command.Id == one.Command).Command;

    protected void Run(Command command)
    {
        var (before, decision) = (State, TBook.Decide(State, command));
        foreach (var happened in decision.Events)
        {
            var recorded = new Recorded(State.Sequence + 1, command.Now, command.Id, happened);
            _folds.Add(new(State, recorded, TBook.Apply(State, recorded)));
            State = _folds[^1].After;
        }

        _steps.Add(new(before, command, decision, State));
    }
}

namespace CheckinBot.Domain.Tests.Laws;

/// <summary>One command of a history: what it met, what was decided and what it left.</summary>
internal sealed record Step(Sprint Before, Command Command, Decision Decision, Sprint After);

/// <summary>One event of a history: what it met and what it left.</summary>
internal sealed record Fold(Sprint Before, Recorded Recorded, Sprint After);

/// <summary>A random history of one sprint, played to its end.</summary>
internal sealed class History
{
    private readonly List<Step> _steps = [];
    private readonly List<Fold> _folds = [];

    private History(SprintPlan plan) => Plan = plan;

    public SprintPlan Plan { get; }

    public Sprint State { get; private set; } = Sprint.None;

    public IReadOnlyList<Step> Steps => _steps;

    public IReadOnlyList<Fold> Folds => _folds;

    public IEnumerable<Recorded> Log => _folds.Select(fold => fold.Recorded);

    /// <summary>Starts the plan the day before its first day and plays every move.</summary>
    public static History Of(SprintPlan plan, IEnumerable<Move> moves)
    {
        var history = new History(plan);
        var now = Schedule.At(plan, plan.FirstDay.PlusDays(-1), new(15, 0));
        history.Run(Play.Start(plan, now, new("start")));
        foreach (var (n, move) in moves.Index())
        {
            now = move.Verb == Verb.WakeWhenDue && Due.Next(history.State) is { } due ? Instant.Max(now, due) : now + move.Later;
            history.Run(Play.Command(move, history, now, new($"c{n}")));
        }

        return history;
    }

    private void Run(Command command)
    {
        var (before, decision) = (State, Decide.Command(State, command));
        foreach (var happened in decision.Events)
        {
            var recorded = new Recorded(State.Sequence + 1, command.Now, command.Id, happened);
            _folds.Add(new(State, recorded, Evolve.Apply(State, recorded)));
            State = _folds[^1].After;
        }

        _steps.Add(new(before, command, decision, State));
    }
}

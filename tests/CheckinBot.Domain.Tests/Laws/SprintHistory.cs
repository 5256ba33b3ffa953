namespace CheckinBot.Domain.Tests.Laws;

/// <summary>A random history of one sprint.</summary>
internal sealed class SprintHistory : History<Sprint>
{
    private SprintHistory(SprintPlan plan) => Plan = plan;

    public SprintPlan Plan { get; }

    /// <summary>Starts the plan the day before its first day and plays every move.</summary>
    public static SprintHistory Of(SprintPlan plan, IEnumerable<Move<Verb>> moves)
    {
        var history = new SprintHistory(plan);
        var now = Schedule.At(plan, plan.FirstDay.PlusDays(-1), new(15, 0));
        history.Run(Play.Start(plan, now, new("start")));
        foreach (var (n, move) in moves.Index())
        {
            now = history.DueFor(move) is { } due ? Instant.Max(now, due) : now + move.Later;
            history.Run(Play.Command(move, history, now, new($"c{n}")));
        }

        return history;
    }

    // Mostly what the sprint itself waits for: messages that nobody sends would hold the clock for ever.
    private Instant? DueFor(Move<Verb> move) =>
        move.Verb != Verb.WakeWhenDue ? null
        : move.Which % 4 == 0 ? SprintTimers.Next(State)
        : Quiet.NextStep(State);
}

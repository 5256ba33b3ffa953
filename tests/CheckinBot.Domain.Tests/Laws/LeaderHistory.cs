namespace CheckinBot.Domain.Tests.Laws;

/// <summary>A random history of Lena's own log.</summary>
internal sealed class LeaderHistory : History<Leader>
{
    private LeaderHistory(string zone) => Zone = zone;

    public string Zone { get; }

    /// <summary>Plays every move, from a moment on.</summary>
    public static LeaderHistory Of((string Zone, Instant From) place, IEnumerable<Move<LeaderVerb>> moves)
    {
        var history = new LeaderHistory(place.Zone);
        var now = place.From;
        foreach (var (n, move) in moves.Index())
        {
            now = history.DueFor(move) is { } due ? Instant.Max(now, due) : now + move.Later;
            history.Run(LeaderPlay.Command(move, history, now, new($"c{n}")));
        }

        return history;
    }

    private Instant? DueFor(Move<LeaderVerb> move) =>
        move.Verb != LeaderVerb.WakeWhenDue ? null
        : move.Which % 4 == 0 ? LeaderTimers.Next(State)
        : DigestSchedule.Next(State.Settings, State.DigestsUntil);
}

using CheckinBot.Domain;

namespace CheckinBot.Cards;

/// <summary>The words for how it is going.</summary>
internal static class CheckinLabels
{
    public static string Going(Going going) =>
        going switch
        {
            Domain.Going.OnTrack => "On track",
            Domain.Going.Wobbling => "Wobbling",
            Domain.Going.Stuck => "Stuck",
        };

    /// <summary>
    /// What a member wrote is in the way, as far as it may stand under their name: not what they raised as the group.
    /// </summary>
    public static string Stuck(Sprint sprint, Round round, Checkin checkin) =>
        RaisedWith(sprint, round, checkin) is { Words.AsGroup: true } ? "" : checkin.Answer.Stuck;

    /// <summary>The barrier that a member raised with this check-in, or null.</summary>
    public static Barrier? RaisedWith(Sprint sprint, Round round, Checkin checkin) =>
        sprint.BarrierFrom(CheckinSource.Of(round.Number), checkin.Member)
        ?? sprint.Barriers.FindLast(barrier =>
            barrier.RaisedBy == checkin.Member && barrier.Words.Text == checkin.Answer.Stuck
        );

    public static string Pulse(Round round) =>
        $"{round.Count(Domain.Going.OnTrack)} on track · {round.Count(Domain.Going.Wobbling)} wobbling "
        + $"· {round.Count(Domain.Going.Stuck)} stuck";
}

using FsCheck.Fluent;

namespace CheckinBot.Domain.Tests.Laws;

/// <summary>Holds a law against random histories of a sprint, or of a leader's own log.</summary>
internal static class Law
{
    private static readonly Pool<Verb, SprintHistory> Sprints = new(
        2600,
        130,
        Gen.Choose(0, Plans.All.Count - 1),
        SprintMoves.Any,
        (plan, moves) => SprintHistory.Of(Plans.All[plan], moves)
    );

    private static readonly Pool<LeaderVerb, LeaderHistory> Leaders = new(
        600,
        60,
        Gen.Choose(0, LeaderPlay.Zones.Count - 1),
        LeaderMoves.Any,
        (zone, moves) => LeaderHistory.Of(LeaderPlay.Zones[zone], moves)
    );

    public static void Holds(Action<SprintHistory> law) => Sprints.Holds(law);

    public static void HoldsForLeaders(Action<LeaderHistory> law) => Leaders.Holds(law);
}

using CheckinBot.Domain;

namespace CheckinBot.Cards;

/// <summary>
/// How a barrier stands, for somebody who supports the group with it: what they did and what the group sees of it, what
/// others did meanwhile, and why they hear. Made from the state alone, so that every card of theirs says the same,
/// however old it is. Holds names: for written text only.
/// </summary>
internal static class NudgeStanding
{
    public static IEnumerable<string> Of(Sprint sprint, Barrier barrier, MemberId viewer) =>
        new[]
        {
            Came(sprint, barrier, viewer),
            State(sprint, barrier, viewer),
            NudgeActs.Last(sprint, barrier, viewer),
            Later(sprint, barrier),
        }.OfType<string>();

    // Why it is theirs, or whose it is now.
    private static string? Came(Sprint sprint, Barrier barrier, MemberId viewer) =>
        barrier switch
        {
            { State: BarrierState.Cleared } => null,
            _ when !sprint.Supports(viewer, barrier) => PassedOn(sprint, barrier, viewer),
            { DeputyToldAt: not null } when sprint.LeaderOf(barrier) != viewer => Deputy(sprint, barrier),
            { DeputyToldAt: { } told } => $"{Names.Of(sprint, sprint.Plan.Deputy!.Id)}, the deputy, was told too, "
                + $"{Phrases.At(sprint.Plan, told)}.",
            { Handed: { } handed } => $"{Phrases.First(Names.Of(sprint, handed.By))} named you as the group's leader, "
                + $"{Phrases.At(sprint.Plan, handed.At)}. Until then it was with {Names.Of(sprint, handed.From)}.",
            _ when barrier.PassedTo == viewer && Touch(sprint, barrier, TouchKind.PassedOn) is { } passed =>
                $"{Names.Of(sprint, passed.By)} passed it on to you, {Phrases.At(sprint.Plan, passed.At)}.",
            _ => null,
        };

    private static string PassedOn(Sprint sprint, Barrier barrier, MemberId viewer)
    {
        var who = WhoPassedOn(sprint, barrier, viewer);
        if (barrier.PassedTo is null || who is null)
        {
            return $"{Phrases.First(Names.LeaderOf(sprint, barrier))} has it now, and the group's card says so.";
        }

        return barrier.Handed is null
            ? $"{who} passed it on to {Names.LeaderOf(sprint, barrier)}. It is theirs now, and the "
                + "group's card says so."
            : $"{who} named {Names.LeaderOf(sprint, barrier)} as the group's leader. It is theirs now, "
                + "and the group's card says so.";
    }

    private static string? WhoPassedOn(Sprint sprint, Barrier barrier, MemberId viewer)
    {
        var by = barrier.Handed?.By ?? Touch(sprint, barrier, TouchKind.PassedOn)?.By;
        if (by == viewer)
        {
            return "You";
        }

        return by is { } other ? Phrases.First(Names.Of(sprint, other)) : null;
    }

    private static bool IsAway(Sprint sprint) =>
        sprint.IsAway(sprint.Plan.Leader.Id, Schedule.DayOf(sprint.Plan, sprint.At));

    private static string Deputy(Sprint sprint, Barrier barrier) =>
        Phrases.First(Names.LeaderOf(sprint, barrier)) + WhyDeputy(sprint, barrier);

    private static string WhyDeputy(Sprint sprint, Barrier barrier) =>
        barrier switch
        {
            { SeenAt: not null } => " had not seen it, so you were told as the deputy.",
            _ when IsAway(sprint) => " is away, so you hear of it as the deputy.",
            _ when sprint.IsKeptFromLeader(barrier) => " cannot be reached, so you hear of it as the deputy.",
            _ => " has not seen it yet, so you hear of it as the deputy.",
        };

    private static string? State(Sprint sprint, Barrier barrier, MemberId viewer) =>
        barrier switch
        {
            { State: BarrierState.Cleared, ClearingOrNull: { } cleared } =>
                $"{BarrierLabels.Cleared(cleared.Outcome)}. "
                    + $"{Phrases.First(Names.Of(sprint, cleared.By))}, "
                    + $"{Phrases.At(sprint.Plan, cleared.At)}. The group is told.",
            { State: BarrierState.Acknowledged, AcknowledgedBy: { } by } => Acknowledged(
                sprint,
                barrier,
                by == viewer ? null : Names.Of(sprint, by)
            ),
            { State: BarrierState.HeldBack } => HeldBack(sprint, barrier, viewer),
            { IsOpen: true, Asks: > 0, SeenAt: null, ClearingOrNull: null } =>
                "The group tried first. It still stands.",
            { IsOpen: true, SeenAt: null, ClearingOrNull: not null }
            or { IsOpen: true, State: BarrierState.Open, ClearingOrNull: not null } =>
                "It was cleared once. The group says that it is in the way again.",
            _ => null,
        };

    private static string Acknowledged(Sprint sprint, Barrier barrier, string? other) =>
        (other, barrier.Words.Help) switch
        {
            (null, Help.JustSoYouKnow) => "The group knows that you have read it.",
            (null, _) => "The group knows that you are on it. The work stays theirs: they can clear it too.",
            (_, Help.JustSoYouKnow) => $"{Phrases.First(other)} has read it. The group knows.",
            _ => $"{Phrases.First(other)} is on it. The group knows.",
        };

    private static string HeldBack(Sprint sprint, Barrier barrier, MemberId viewer)
    {
        var by = Touch(sprint, barrier, TouchKind.HeldBack)?.By;
        var who =
            by is null || by == viewer
                ? "You trust the group to try first; it reads that you have seen this."
                : $"{Phrases.First(Names.Of(sprint, by.Value))} trusts the group to try first.";
        return barrier.AskAt is { } ask
            ? $"{who} It is asked on {Phrases.At(sprint.Plan, ask)} whether it still stands, and only a "
                + "yes brings it back to you."
            : $"{who} It was asked whether it still stands, and only a yes brings it back to you.";
    }

    // What is said to a group in the evening is read when its hours begin.
    private static string? Later(Sprint sprint, Barrier barrier)
    {
        var waiting = sprint
            .Pending.Where(one =>
                one.Notice.Barrier == barrier.Id && one is { Notice.Audience: Audience.Group, WaitsForHours: true }
            )
            .ToList();
        return waiting.Count == 0
            ? null
            : $"The group reads it on {Phrases.At(sprint.Plan, waiting.Max(one => one.NotBefore))}, when "
                + "its hours begin.";
    }

    private static LeaderTouch? Touch(Sprint sprint, Barrier barrier, TouchKind kind) =>
        sprint.Touches.FindLast(one => one.Barrier == barrier.Id && one.Kind == kind);
}

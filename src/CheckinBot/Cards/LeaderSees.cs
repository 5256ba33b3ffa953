using CheckinBot.Domain;

namespace CheckinBot.Cards;

/// <summary>
/// What a group's leader sees without being in its chat, as the group agreed when it set up its sprint: the one place
/// that words it. The name of the leader is a person's own: show these only as written text.
/// </summary>
internal static class LeaderSees
{
    /// <summary>A whole sentence, for the end of a card of the group's.</summary>
    public static string Of(Sprint sprint) => $"{Phrases.First(Names.Leader(sprint))} sees {Of(sprint.Plan.Digest)}.";

    /// <summary>The same of one round, which stays as it was shared.</summary>
    public static string Of(Sprint sprint, Round round) =>
        $"{Phrases.First(Names.Leader(sprint))} sees {Of(round.Holds)}.";

    public static string Of(DigestHolds holds) =>
        holds switch
        {
            DigestHolds.BarriersOnly => "only the focus and barriers raised for them",
            DigestHolds.PulseAndWins => "only the focus, the counts, shout-outs and barriers raised for them",
            DigestHolds.Everything => "the focus, the counts, what you write in check-ins, and barriers raised "
                + "for them",
        };

    /// <summary>As a choice at set-up.</summary>
    public static string Choice(DigestHolds holds) =>
        holds switch
        {
            DigestHolds.BarriersOnly => "Barriers only",
            DigestHolds.PulseAndWins => "Barriers, how many are on track, and shout-outs",
            DigestHolds.Everything => "All of that, and what we write in check-ins",
        };

    /// <summary>True when the leader may be shown how this round went.</summary>
    public static bool Pulse(Round round) => round.Holds != DigestHolds.BarriersOnly;
}

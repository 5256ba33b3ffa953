using CheckinBot.Cards;
using CheckinBot.Domain;

namespace CheckinBot.Reviews;

/// <summary>What a group's leader sees of its look back, as the group chose. Written text: it holds a name.</summary>
internal static class ReviewReaders
{
    public static string Of(Sprint sprint) =>
        $"{Phrases.First(Names.Leader(sprint))} is sent nothing of it. In their digest they see "
        + $"{Part(sprint.Plan.Digest)}.";

    private static string Part(DigestHolds holds) =>
        holds switch
        {
            DigestHolds.BarriersOnly => "nothing of it either",
            DigestHolds.PulseAndWins =>
                $"what you decide, and the counts once {ReviewCounts.FewestOutside} of you have answered",
            DigestHolds.Everything => "what you decide, what was learned without names, and the counts once "
                + $"{ReviewCounts.FewestOutside} of you have answered",
        };
}

using CheckinBot.Cards;

namespace CheckinBot.Ideas;

/// <summary>Who reads of a group's ideas: their leader too, of a barrier that was raised for them.</summary>
internal static class TrialIndexReaders
{
    public static string Of(IdeasSeen seen) =>
        seen.Sprint.IsForLeader(seen.Barrier.Id)
            ? $"your group. {Phrases.First(Names.LeaderOf(seen.Sprint, seen.Barrier))} sees how many "
                + "reasons and ideas there are, what is tried and what came of it."
            : "your group.";
}

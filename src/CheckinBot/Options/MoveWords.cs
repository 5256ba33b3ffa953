using CheckinBot.Domain;

namespace CheckinBot.Options;

/// <summary>What came of trying an idea, as a sentence; there is no "failed".</summary>
internal static class MoveWords
{
    public static string Result(MoveResult result) =>
        result switch
        {
            MoveResult.Worked => "It worked",
            MoveResult.Partly => "It helped in part",
            _ => "It did not work this time",
        };
}

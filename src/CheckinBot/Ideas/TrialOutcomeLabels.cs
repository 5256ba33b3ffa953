using CheckinBot.Domain;

namespace CheckinBot.Ideas;

/// <summary>What came of trying an idea, as a sentence; there is no "failed".</summary>
internal static class TrialOutcomeLabels
{
    public static string Result(TrialOutcome result) =>
        result switch
        {
            TrialOutcome.Worked => "It worked",
            TrialOutcome.Partly => "It helped in part",
            TrialOutcome.DidNot => "It did not work this time",
        };
}

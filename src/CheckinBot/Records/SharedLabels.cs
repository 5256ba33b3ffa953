using CheckinBot.Cards;
using CheckinBot.Domain;

namespace CheckinBot.Records;

/// <summary>The words for what groups share.</summary>
internal static class SharedLabels
{
    public static string State(Barrier barrier) =>
        barrier.State switch
        {
            BarrierState.Acknowledged => "Somebody is on it",
            BarrierState.HeldBack => "Held back: the group tries first",
            BarrierState.Cleared => BarrierLabels.Cleared(barrier.Clearing.Outcome),
            BarrierState.CarParked or BarrierState.TryingFirst or BarrierState.Open => "Open",
        };

    public static string Result(TrialOutcome? result) =>
        result switch
        {
            TrialOutcome.Worked => "It worked",
            TrialOutcome.Partly => "It worked in part",
            TrialOutcome.DidNot => "It did not, and taught us something",
            _ => "",
        };
}

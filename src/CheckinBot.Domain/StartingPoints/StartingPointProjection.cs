namespace CheckinBot.Domain;

/// <summary>What happens to a sprint as a starting point for others.</summary>
internal static class StartingPointProjection
{
    public static Sprint? Apply(Sprint sprint, LogEvent happened) =>
        happened switch
        {
            StartingPointShared shared => sprint with { Offered = shared.Point },
            StartingPointTakenBack => sprint with { Offered = null },
            OthersStarted started => sprint with { StartedBy = sprint.StartedBy.Add(started.Other) },
            _ => null,
        };
}

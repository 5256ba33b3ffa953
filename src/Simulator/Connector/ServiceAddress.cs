namespace Simulator;

/// <summary>
/// Where the connector stands now, below the simulator's own address. It moves as Teams' does: the old place knows
/// nothing any more.
/// </summary>
internal sealed class ServiceAddress
{
    private int moves;

    /// <summary>The first part of every path of the connector.</summary>
    public string Root => moves == 0 ? "teams" : $"teams-{moves}";

    public void Move() => Interlocked.Increment(ref moves);

    public bool IsHere(HttpRequest request) => (string?)request.RouteValues["service"] == Root;
}

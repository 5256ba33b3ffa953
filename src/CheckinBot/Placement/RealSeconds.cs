namespace CheckinBot.Placement;

/// <summary>
/// The seconds that Teams counts its limits in: real ones, whatever the service's own clock says. A clock of its own,
/// so that a test whose whole week passes in one second need not wait for them.
/// </summary>
/// <param name="Clock">By default the machine's.</param>
internal sealed record RealSeconds(TimeProvider Clock)
{
    public static readonly RealSeconds OfTheMachine = new(TimeProvider.System);
}

using CheckinBot.Placement;
using Orleans.Concurrency;

namespace CheckinBot.Cluster.Grains;

/// <summary>
/// Born anew it knows nothing of the last second, and takes it to have been full. Stays for a day, so that this is
/// rare.
/// </summary>
[Reentrant, CollectionAgeLimit(Days = 1)]
internal sealed class PaceGrain : Grain, IPaceGrain, IDisposable
{
    // 45 messages in 1.2 s: some of them take a tenth of a second longer to their instance, and from there to Teams.
    private const double Stretched = 1.09;
    private readonly TenantWindows windows = new(share: 1, isFull: true, Stretched);
    private readonly CancellationTokenSource ending = new();

    public async Task<Permit> TakeAsync(bool ahead)
    {
        try
        {
            return new(await windows.WaitAsync(ahead ? Pace.Ahead : Pace.Routine, ending.Token));
        }
        catch (OperationCanceledException)
        {
            return new(TimeSpan.FromSeconds(1));
        }
    }

    // Whoever is still waiting asks the one that comes after.
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) =>
        ending.CancelAsync();

    public void Dispose() => ending.Dispose();
}

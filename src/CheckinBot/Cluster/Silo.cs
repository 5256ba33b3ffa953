using CheckinBot.Cluster.Grains;

namespace CheckinBot.Cluster;

/// <summary>This instance as a member of the cluster, from its joining until it leaves or is put out.</summary>
internal sealed class Silo(IHost host, Fatal fatal) : ISiloStatusListener, IAsyncDisposable
{
    private readonly ISiloStatusOracle members = host.Services.GetRequiredService<ISiloStatusOracle>();

    public IGrainFactory Grains { get; } = host.Services.GetRequiredService<IGrainFactory>();

    /// <summary>Told when another member is gone.</summary>
    public event Action? MemberGone;

    /// <summary>Done when the cluster put this instance out, or it cannot go on as a member.</summary>
    public Task Failed => fatal.Task;

    /// <summary>As when the cluster finds that it does not answer.</summary>
    public void PutOut() => fatal.OnFatalException(this, nameof(PutOut), null);

    /// <summary>How many members there are, this one included.</summary>
    public int Members => members.GetApproximateSiloStatuses(onlyActive: true).Count;

    /// <summary>All others, to be asked.</summary>
    public IReadOnlyList<IInstanceGrain> Others =>
        [
            .. members
                .GetApproximateSiloStatuses(onlyActive: true)
                .Keys.Where(silo => !silo.Equals(members.SiloAddress))
                .Select(silo => Grains.GetGrain<IInstanceGrain>(silo.ToParsableString())),
        ];

    /// <summary>True for one of them: all agree on it as far as they agree who is there.</summary>
    public bool IsOldest =>
        members
            .GetApproximateSiloStatuses(onlyActive: true)
            .Keys.OrderBy(silo => silo.Generation)
            .ThenBy(silo => silo.ToString(), StringComparer.Ordinal)
            .FirstOrDefault()
            is not { } oldest
        || oldest.Equals(members.SiloAddress);

    public async Task JoinAsync(CancellationToken cancellationToken)
    {
        await host.StartAsync(cancellationToken);
        members.SubscribeToSiloStatusEvents(this);
    }

    /// <summary>
    /// Leaves in good order: what is under way is finished, and everything that lived here may live elsewhere at once.
    /// </summary>
    public Task LeaveAsync() => host.StopAsync();

    public void SiloStatusChangeNotification(SiloAddress updatedSilo, SiloStatus status)
    {
        if (status == SiloStatus.Dead && !updatedSilo.Equals(members.SiloAddress))
        {
            MemberGone?.Invoke();
        }
    }

    public ValueTask DisposeAsync() => host is IAsyncDisposable all ? all.DisposeAsync() : default;
}

/// <summary>Told by Orleans that it cannot go on. The process can: it works on alone, and joins anew.</summary>
/// <remarks>Orleans' own ends the process, with all that people are waiting for.</remarks>
internal sealed class Fatal : IFatalErrorHandler
{
    private readonly TaskCompletionSource told = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Task => told.Task;

    public bool IsUnexpected(Exception exception) => true;

    public void OnFatalException(object? sender, string? context, Exception? exception) => told.TrySetResult();
}

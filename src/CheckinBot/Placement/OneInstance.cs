namespace CheckinBot.Placement;

/// <summary>One instance, or several that do not know each other: everything is done here.</summary>
internal sealed class OneInstance(RealSeconds seconds) : IPlacement
{
    private readonly TenantPace tenants = new(seconds: seconds);

    /// <summary>Never told: nobody else is known.</summary>
    public event Action? InstanceLost
    {
        add { }
        remove { }
    }

    public int? Members => null;

    public bool LooksAtAgenda => true;

    public Task<ActivityAnswer> RunAsync(string home, ActivityCall call) => call.Here();

    public Task<Woken?> WakeAsync(string log, Func<Task<Woken?>> here) => here();

    public bool IsKnownSince(Instant moment) => true;

    public Task<bool> IsAbandonedAsync(string log, string notice, Instant since) => Task.FromResult(false);

    public void LookAtClock() { }

    public Task<TimeSpan?> MaySendAsync(string tenant, Pace urgency, CancellationToken cancellationToken) =>
        tenants.WaitAsync(tenant, urgency, cancellationToken);
}

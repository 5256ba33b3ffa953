using CheckinBot.Cluster.Grains;
using CheckinBot.Placement;
using CheckinBot.Telemetry;

namespace CheckinBot.Cluster;

/// <summary>
/// Several instances that know each other, by Microsoft Orleans. Whatever of it does not answer, or is not there yet,
/// is done without: here, as one instance does it.
/// </summary>
internal sealed class ClusterPlacement(
    Membership membership,
    ClusterPace pace,
    Colleagues others,
    Instruments instruments
) : IPlacement
{
    public event Action? InstanceLost
    {
        add => membership.InstanceLost += value;
        remove => membership.InstanceLost -= value;
    }

    public int? Members => membership.Current?.Members ?? 0;

    /// <summary>The oldest member, and whoever is none.</summary>
    public bool LooksAtAgenda => membership.Current is not { } silo || silo.IsOldest;

    public async Task<ActivityAnswer> RunAsync(string home, ActivityCall call)
    {
        if (home.Length == 0 || membership.Current is not { } silo)
        {
            return await call.Here();
        }

        var parcel = new Parcel(Guid.NewGuid(), call.Body.ToArray(), DateTimeOffset.UtcNow) { Here = call.Here };
        var grain = silo.Grains.GetGrain<IGroupGrain>(home);
        return
            await Patience.AwaitAsync(grain.RunAsync(parcel), () => grain.IsAtItAsync(parcel.Call))
                is { Result: { } answer }
            ? new(answer.Status, answer.Body)
            : await AloneAsync("activity", call.Here);
    }

    public async Task<Woken?> WakeAsync(string log, Func<Task<Woken?>> here)
    {
        if (membership.Current is not { } silo)
        {
            return await here();
        }

        var (grain, call) = (silo.Grains.GetGrain<IGroupGrain>(Home.Of(log)), Guid.NewGuid());
        return await Patience.AwaitAsync(grain.WakeAsync(call, log), () => grain.IsAtItAsync(call)) is { } woken
            ? WokenOf(woken.Result)
            : await AloneAsync("wake", here);
    }

    private static Woken? WokenOf(WokenLog? log)
    {
        if (log is null)
        {
            return null;
        }

        return new(log.Sequence, log.Next is { } ticks ? Instant.FromUnixTimeTicks(ticks) : null);
    }

    public bool IsKnownSince(Instant moment) => membership.IsKnownSince(moment);

    public Task<bool> IsAbandonedAsync(string log, string notice, Instant since) =>
        others.IsAbandonedAsync(log, notice, since);

    public void LookAtClock() => membership.LookAtClock();

    public Task<TimeSpan?> MaySendAsync(string tenant, Pace urgency, CancellationToken cancellationToken) =>
        pace.WaitAsync(tenant, urgency, cancellationToken);

    // Safe, and slower: what the other had begun after all meets its own place in the log taken.
    private Task<T> AloneAsync<T>(string what, Func<Task<T>> here)
    {
        instruments.Alone.Add(1, Instruments.Tag("what", what));
        return here();
    }
}

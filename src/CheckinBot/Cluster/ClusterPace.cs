using CheckinBot.Cluster.Grains;
using CheckinBot.Placement;
using CheckinBot.Telemetry;
using Microsoft.Extensions.Options;

namespace CheckinBot.Cluster;

/// <summary>
/// What Teams takes of one tenant, for all instances together: a grain for each tenant says when a message may go.
/// Where it cannot be reached, this instance keeps to its share. Thread safe.
/// </summary>
internal sealed class ClusterPace(Membership membership, IOptions<ClusterOptions> options, Instruments instruments)
{
    // As long as it may rightly hold a message back, and as long as an instance waits for another.
    private static readonly TimeSpan Patience = (2 * TenantPace.Patience) + TimeSpan.FromSeconds(2);

    // Until it is tried again: by then the cluster has noticed who is gone.
    private static readonly TimeSpan Without = TimeSpan.FromSeconds(5);
    private TenantPace share = new(options.Value.MostInstances);
    private long failedAt = long.MinValue;

    /// <summary>As <see cref="IPlacement.MaySendAsync"/>.</summary>
    public async Task<TimeSpan?> WaitAsync(string tenant, Pace pace, CancellationToken cancellationToken) =>
        await TryTakeAsync(tenant, pace, cancellationToken) is { } taken
            ? taken.Wait
            : await share.WaitAsync(tenant, pace, cancellationToken);

    // Null when nobody answered.
    private async Task<Permit?> TryTakeAsync(string tenant, Pace pace, CancellationToken cancellationToken)
    {
        if (membership.Current is not { } silo || IsWithout)
        {
            return null;
        }

        var asked = silo.Grains.GetGrain<IPaceGrain>(tenant).TakeAsync(pace == Pace.Ahead);
        await ((Task)asked)
            .WaitAsync(Patience, TimeProvider.System, cancellationToken)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();
        return asked.IsCompletedSuccessfully ? await asked : DoWithout(silo.Members);
    }

    private bool IsWithout =>
        Volatile.Read(ref failedAt) is var at
        && at != long.MinValue
        && TimeProvider.System.GetElapsedTime(at) < Without;

    // A share of its own each time: what went out a moment ago counts.
    private Permit? DoWithout(int members)
    {
        if (!IsWithout)
        {
            share = new(Math.Max(members, options.Value.MostInstances));
            Volatile.Write(ref failedAt, TimeProvider.System.GetTimestamp());
            instruments.Alone.Add(1, Instruments.Tag("what", "permit"));
        }

        return null;
    }
}

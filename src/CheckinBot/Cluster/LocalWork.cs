using CheckinBot.Clock;
using CheckinBot.Placement;

namespace CheckinBot.Cluster;

/// <summary>What the rest of this instance does for a group that lives here.</summary>
internal sealed class LocalWork(RunActivity run, LogWakers wakers)
{
    public Task<ActivityAnswer> RunAsync(byte[] body) => run(body);

    public Task<Woken?> WakeAsync(string log) => wakers.WakeHereAsync(log, CancellationToken.None);
}

using CheckinBot.EventStore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CheckinBot.Health;

/// <summary>
/// Whether this instance should be given work. Anybody may ask, so the storage is asked at most once every
/// <see cref="Kept"/>, however many ask; that it is stopping is said at once. Thread safe.
/// </summary>
internal sealed class Readiness(HealthCheckService checks, IHostApplicationLifetime lifetime, TimeProvider time)
{
    private static readonly Duration Kept = Duration.FromSeconds(5);
    private readonly Lock sync = new();
    private Task<HealthReport>? latest;
    private Instant asked;

    public bool IsStopping => lifetime.ApplicationStopping.IsCancellationRequested;

    public Task<HealthReport> ReportAsync()
    {
        lock (sync)
        {
            var now = time.Now();
            if (latest is null or { IsFaulted: true } || (latest.IsCompleted && (now < asked || now >= asked + Kept)))
            {
                // Not the caller's to cancel: others wait for the same answer.
                (latest, asked) = (Task.Run(() => checks.CheckHealthAsync(CancellationToken.None)), now);
            }

            return latest;
        }
    }
}

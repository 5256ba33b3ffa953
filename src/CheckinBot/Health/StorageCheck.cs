using CheckinBot.Store;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CheckinBot.Health;

/// <summary>
/// The storage takes a row and gives it back, soon enough. What went wrong is for the log, not for whoever asks.
/// </summary>
internal sealed class StorageCheck(StoreProbe probe) : IHealthCheck
{
    public const string Name = "storage";

    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        var started = TimeProvider.System.GetTimestamp();
        try
        {
            // On a thread of the pool and not awaited for ever: a disk that hangs holds the thread that reads it.
            await Task.Run(() => probe.TryAsync(cancellationToken), cancellationToken)
                .WaitAsync(context.Registration.Timeout, cancellationToken);
            return HealthCheckResult.Healthy(
                data: new Dictionary<string, object>
                {
                    ["milliseconds"] = (long)TimeProvider.System.GetElapsedTime(started).TotalMilliseconds,
                }
            );
        }
        catch (Exception failure)
            when (failure is StoreUnavailableException or TimeoutException or OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy();
        }
    }
}

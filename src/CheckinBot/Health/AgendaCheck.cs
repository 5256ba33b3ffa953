using CheckinBot.EventStore;
using CheckinBot.Store;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace CheckinBot.Health;

/// <summary>
/// Nothing has been overdue for too long, whichever instance should have done it. Said, and no reason to take an
/// instance out: another one would be as late. A log that is set aside does not count.
/// </summary>
internal sealed class AgendaCheck(
    TimerStore agenda,
    LogsSetAside aside,
    TimeProvider time,
    IOptions<HealthOptions> options
) : IHealthCheck
{
    public const string Name = "agenda";

    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        try
        {
            return Judge(
                await Task.Run(
                        () => agenda.EarliestAsync(time.Now(), log => !aside.Holds(log), cancellationToken),
                        cancellationToken
                    )
                    .WaitAsync(context.Registration.Timeout, cancellationToken)
            );
        }
        catch (Exception failure)
            when (failure is StoreUnavailableException or TimeoutException or OperationCanceledException)
        {
            return HealthCheckResult.Degraded();
        }
    }

    private HealthCheckResult Judge(Instant? earliest)
    {
        var (lag, most) = (
            earliest is { } due ? time.Now() - due : Duration.Zero,
            Duration.FromMinutes(options.Value.MostLagMinutes)
        );
        var data = new Dictionary<string, object>
        {
            ["lagSeconds"] = (long)lag.TotalSeconds,
            ["mostSeconds"] = (long)most.TotalSeconds,
        };
        return lag <= most ? HealthCheckResult.Healthy(data: data) : HealthCheckResult.Degraded(data: data);
    }
}

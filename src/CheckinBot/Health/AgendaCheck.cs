using CheckinBot.Ledger;
using CheckinBot.Store;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace CheckinBot.Health;

/// <summary>Nothing has been overdue for too long, whichever instance should have done it.</summary>
internal sealed class AgendaCheck(Agenda agenda, TimeProvider time, IOptions<HealthOptions> options) : IHealthCheck
{
    public const string Name = "agenda";

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            return Judge(await Task.Run(() => agenda.EarliestAsync(time.Now(), cancellationToken), cancellationToken).WaitAsync(context.Registration.Timeout, cancellationToken));
        }
        catch (Exception failure) when (failure is StoreUnavailableException or TimeoutException or OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy();
        }
    }

    private HealthCheckResult Judge(Instant? earliest)
    {
        var (lag, most) = (earliest is { } due ? time.Now() - due : Duration.Zero, Duration.FromMinutes(options.Value.MostLagMinutes));
        var data = new Dictionary<string, object> { ["lagSeconds"] = (long)lag.TotalSeconds, ["mostSeconds"] = (long)most.TotalSeconds };
        return lag <= most ? HealthCheckResult.Healthy(data: data) : HealthCheckResult.Unhealthy(data: data);
    }
}

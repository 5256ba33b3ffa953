using CheckinBot.EventStore;
using CheckinBot.Placement;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace CheckinBot.Health;

/// <summary>
/// The two addresses that a load balancer asks. Open to anybody on purpose: they say states and figures, and nothing
/// else.
/// </summary>
internal static class HealthPages
{
    public static IServiceCollection AddHealth(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<HealthOptions>().Bind(configuration.GetSection(HealthOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<HealthOptions>, HealthOptionsValidation>();
        services.AddHealthChecks().AddCheck<StorageCheck>(StorageCheck.Name).AddCheck<AgendaCheck>(AgendaCheck.Name);
        services
            .AddOptions<HealthCheckServiceOptions>()
            .Configure<IOptions<HealthOptions>>((all, own) => SetLimit(all, own.Value.StorageSeconds));
        return services.AddSingleton<Readiness>();
    }

    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", (HttpContext http) => Say(http, new { status = "live" }, isGood: true));
        app.MapGet("/health/ready", (HttpContext http, Readiness readiness, LogsSetAside aside, IPlacement placement) =>
            AnswerAsync(http, readiness, aside, placement)
        );
    }

    // Ready: the storage is there and the service is not stopping. What else is seen is said for whoever looks, and
    // decides nothing.
    private static async Task<IResult> AnswerAsync(
        HttpContext http,
        Readiness readiness,
        LogsSetAside aside,
        IPlacement placement
    )
    {
        if (readiness.IsStopping)
        {
            return Say(http, new { status = "stopping" }, isGood: false);
        }

        var report = await readiness.ReportAsync();
        var isReady = report.Status != HealthStatus.Unhealthy && !readiness.IsStopping;
        var alsoSeen = new Dictionary<string, object>
        {
            ["agenda"] = Part(report, AgendaCheck.Name),
            ["logsSetAside"] = aside.Count,
        };
        if (placement.Members is { } instances)
        {
            alsoSeen["cluster"] = new
            {
                instances,
                status = Word(instances > 0 ? HealthStatus.Healthy : HealthStatus.Degraded),
            };
        }

        return Say(
            http,
            new
            {
                status = isReady ? "ready" : "not ready",
                stopping = readiness.IsStopping,
                storage = Part(report, StorageCheck.Name),
                alsoSeen,
            },
            isReady
        );
    }

    private static Dictionary<string, object> Part(HealthReport report, string name) =>
        new(report.Entries[name].Data) { ["status"] = Word(report.Entries[name].Status) };

    private static string Word(HealthStatus status) =>
        status switch
        {
            HealthStatus.Healthy => "good",
            HealthStatus.Degraded => "late",
            HealthStatus.Unhealthy => "bad",
        };

    private static IResult Say(HttpContext http, object body, bool isGood)
    {
        http.Response.Headers.CacheControl = "no-store";
        return Results.Json(
            body,
            statusCode: isGood ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable
        );
    }

    private static void SetLimit(HealthCheckServiceOptions all, int seconds)
    {
        foreach (var check in all.Registrations)
        {
            check.Timeout = TimeSpan.FromSeconds(seconds);
        }
    }
}

using Azure.Monitor.OpenTelemetry.AspNetCore;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace CheckinBot.Telemetry;

/// <summary>
/// Brings the instruments into the service, and sends what they say where a setting names it: to an OTLP collector
/// (<c>OTEL_EXPORTER_OTLP_ENDPOINT</c>), to Application Insights (<c>APPLICATIONINSIGHTS_CONNECTION_STRING</c>), or
/// both. Without either nothing is collected and nothing is sent anywhere.
/// </summary>
internal static class TelemetryServices
{
    /// <summary>OpenTelemetry's own setting.</summary>
    public const string Collector = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Azure Monitor's own setting.</summary>
    public const string Insights = "APPLICATIONINSIGHTS_CONNECTION_STRING";

    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        var (toCollector, toInsights) = (IsSet(configuration, Collector), IsSet(configuration, Insights));
        if (!toCollector && !toInsights)
        {
            return services;
        }

        // Azure's exporter comes last, so that addresses are taken out before it.
        var telemetry = services
            .AddOpenTelemetry()
            .ConfigureResource(resource =>
                resource.AddService(
                    "CheckinBot",
                    serviceVersion: typeof(Instruments).Assembly.GetName().Version?.ToString(3)
                )
            )
            .WithMetrics(metrics => Metrics(metrics, toCollector))
            .WithTracing(traces => Traces(traces, toCollector));
        _ = toInsights ? telemetry.UseAzureMonitor(azure => SetUp(azure, configuration[Insights])) : telemetry;
        return services;
    }

    // All of it: a school is small, and of what goes wrong nothing should be missing. Live metrics would send each
    // request as it comes.
    private static void SetUp(AzureMonitorOptions azure, string? connectionString)
    {
        azure.ConnectionString = connectionString;
        azure.EnableLiveMetrics = false;
        azure.TracesPerSecond = null;
        azure.SamplingRatio = 1;
    }

    private static bool IsSet(IConfiguration configuration, string key) =>
        !string.IsNullOrWhiteSpace(configuration[key]);

    private static void Metrics(MeterProviderBuilder metrics, bool toCollector)
    {
        metrics
            .AddMeter(Instruments.Name, "Microsoft.Orleans")
            .AddAspNetCoreInstrumentation()
            .AddHttpClientInstrumentation()
            .AddRuntimeInstrumentation();
        _ = toCollector ? metrics.AddOtlpExporter() : metrics;
    }

    private static void Traces(TracerProviderBuilder traces, bool toCollector)
    {
        traces
            .AddSource(Instruments.Name, "Microsoft.Orleans.Application", "Microsoft.Orleans.Runtime")
            .AddAspNetCoreInstrumentation(options =>
                options.Filter = http => !http.Request.Path.StartsWithSegments("/health")
            )
            .AddHttpClientInstrumentation()
            .AddProcessor<WithoutAddresses>();
        _ = toCollector ? traces.AddOtlpExporter() : traces;
    }
}

using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace CheckinBot.Telemetry;

/// <summary>
/// Brings the instruments into the service, and sends what they say to an OTLP collector when one is named by OpenTelemetry's own
/// setting, <c>OTEL_EXPORTER_OTLP_ENDPOINT</c>. Without it nothing is collected and nothing is sent anywhere.
/// </summary>
internal static class TelemetryServices
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<ClockGauges>().AddHostedService<NoticeWatch>();
        if (!string.IsNullOrWhiteSpace(configuration[Endpoint]))
        {
            services.AddOpenTelemetry()
                .ConfigureResource(resource => resource.AddService("CheckinBot", serviceVersion: typeof(Instruments).Assembly.GetName().Version?.ToString(3)))
                .WithMetrics(Metrics)
                .WithTracing(Traces);
        }

        return services;
    }

    private static void Metrics(MeterProviderBuilder metrics) => metrics
        .AddMeter(Instruments.Name)
        .AddAspNetCoreInstrumentation().AddHttpClientInstrumentation().AddRuntimeInstrumentation()
        .AddOtlpExporter();

    private static void Traces(TracerProviderBuilder traces) => traces
        .AddSource(Instruments.Name)
        .AddAspNetCoreInstrumentation(options => options.Filter = http => !http.Request.Path.StartsWithSegments("/health"))
        .AddHttpClientInstrumentation()
        .AddProcessor<WithoutAddresses>()
        .AddOtlpExporter();
}

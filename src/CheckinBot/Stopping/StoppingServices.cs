using Microsoft.Extensions.Options;

namespace CheckinBot.Stopping;

/// <summary>
/// Brings an orderly end into the service. The host stops what it started, the last first: the web server (no new
/// turns; those under way are answered), the clock, delivery, and when all are done the store, which writes what is
/// queued.
/// </summary>
internal static class StoppingServices
{
    public static IServiceCollection AddStopping(this IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddOptions<ShutdownOptions>()
            .Bind(configuration.GetSection(ShutdownOptions.Section))
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<ShutdownOptions>, ShutdownOptionsValidation>();

        // The host reads its options when it is built, before any are checked; what is wrong with them is said at the
        // start.
        services.Configure<HostOptions>(host => host.ShutdownTimeout = Bound(configuration).Limit);
        return services.AddSingleton<Closing>().AddHostedService<Drain>();
    }

    private static ShutdownOptions Bound(IConfiguration configuration)
    {
        var options = new ShutdownOptions();
        configuration.GetSection(ShutdownOptions.Section).Bind(options);
        return options;
    }
}

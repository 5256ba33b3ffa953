using CheckinBot.Placement;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CheckinBot.Cluster;

/// <summary>
/// Brings the cluster into the service, where it is switched on; nothing of Orleans is loaded where it is not.
/// </summary>
internal static class ClusterServices
{
    public static IServiceCollection AddCluster(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ClusterOptions>().Bind(configuration.GetSection(ClusterOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ClusterOptions>, ClusterOptionsValidation>();
        return configuration.GetValue<bool>($"{ClusterOptions.Section}:{nameof(ClusterOptions.Enabled)}")
            ? services.AddMembership()
            : services;
    }

    // The first to start is the last to stop: what this instance was sending is written down before it leaves, for the
    // others ask only those who are there.
    private static IServiceCollection AddMembership(this IServiceCollection services) =>
        services
            .AddSingleton<SiloFactory>()
            .AddSingleton<Membership>()
            .AddHostedService(provider => provider.GetRequiredService<Membership>())
            .AddSingleton<ClusterPace>()
            .AddSingleton<Colleagues>()
            .AddHostedService<ErasureNews>()
            .RemoveAll<IPlacement>()
            .AddSingleton<IPlacement, ClusterPlacement>();
}

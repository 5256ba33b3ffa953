using CheckinBot.Placement;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CheckinBot.Cluster;

/// <summary>Brings the cluster into the service, where it is switched on; nothing of Orleans is loaded where it is not.</summary>
internal static class ClusterServices
{
    public static IServiceCollection AddCluster(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ClusterOptions>().Bind(configuration.GetSection(ClusterOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ClusterOptions>, ClusterOptionsValidation>();
        return configuration.GetValue<bool>($"{ClusterOptions.Section}:{nameof(ClusterOptions.Enabled)}") ? services.AddMembership() : services;
    }

    // The last to start is the first to stop, but for the web server: nobody is sent here any more, and the others are told before this
    // instance lets go of what it is sending.
    private static IServiceCollection AddMembership(this IServiceCollection services) => services
        .AddSingleton<SiloFactory>().AddSingleton<Membership>().AddHostedService(provider => provider.GetRequiredService<Membership>())
        .AddSingleton<ClusterPace>().AddSingleton<Colleagues>().AddHostedService<ErasureNews>().RemoveAll<IPlacement>().AddSingleton<IPlacement, ClusterPlacement>();
}

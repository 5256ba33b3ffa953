using System.Net;
using CheckinBot.Cluster.Grains;
using CheckinBot.Store;
using CheckinBot.Store.Tables;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Connections.Security;
using Orleans.Serialization;

namespace CheckinBot.Cluster;

/// <summary>
/// Makes silos, each in a host of its own inside this process: the service starts and stops without waiting for it, and
/// one that was put out of the cluster is followed by another.
/// </summary>
internal sealed class SiloFactory(IServiceProvider services, IConfiguration configuration, IHostEnvironment environment)
{
    // Of this service's silos, in a table of its own for each prefix.
    private const string Name = "checkinbot";

    private readonly Lazy<LocalWork> work = new(() => ActivatorUtilities.CreateInstance<LocalWork>(services));

    /// <summary>Found when it is needed first: it is made of much that is made of this.</summary>
    public LocalWork Work => work.Value;

    public Silo Make()
    {
        var (builder, fatal) = (Host.CreateEmptyApplicationBuilder(null), new Fatal());
        builder.Services.AddSingleton(services.GetRequiredService<ILoggerFactory>());
        builder.Services.AddSingleton<IHostLifetime, EndsWithItsOwner>();
        builder.UseOrleans(silo => SetUp(silo, fatal));
        return new(builder.Build(), fatal);
    }

    private void SetUp(ISiloBuilder silo, Fatal fatal)
    {
        var options = services.GetRequiredService<IOptions<ClusterOptions>>().Value;
        var address = SiloEndpoint.AddressOf(options, configuration)!;
        silo.ConfigureEndpoints(
            address,
            SiloEndpoint.PortOf(options, configuration),
            gatewayPort: 0,
            listenOnAnyHostAddress: !IPAddress.IsLoopback(address)
        );
        silo.UseSiloTable(services.GetRequiredService<IOptions<StorageOptions>>().Value, configuration, environment);
        silo.Configure<Orleans.Configuration.ClusterOptions>(names =>
            (names.ClusterId, names.ServiceId) = (Name, Name)
        );
        silo.Configure<ClusterMembershipOptions>(Tune).AddActivityPropagation();
        silo.Services.AddSerializer(serializer => serializer.AddAssembly(typeof(SiloFactory).Assembly));
        silo.Services.AddSingleton<IFatalErrorHandler>(fatal);
        silo.Services.AddSingleton(Work).AddPlacementDirector<OnNamedSilo, NamedSiloDirector>();
        Secure(silo, options);
    }

    /// <summary>Figures and reasons: docs/decisions/0061.</summary>
    private static void Tune(ClusterMembershipOptions membership)
    {
        membership.ProbeTimeout = TimeSpan.FromSeconds(2);
        membership.NumMissedProbesLimit = 2;
        membership.NumVotesForDeathDeclaration = 2;
        membership.IAmAliveTablePublishTimeout = TimeSpan.FromSeconds(20);
        membership.NumMissedTableIAmAliveLimit = 2;
        membership.TableRefreshTimeout = TimeSpan.FromSeconds(30);
        membership.DefunctSiloExpiration = TimeSpan.FromDays(1);
    }

    // Both sides show the certificate, and take no other: whoever has its key is one of us.
    private static void Secure(ISiloBuilder silo, ClusterOptions options)
    {
        if (string.IsNullOrEmpty(options.CertificatePath))
        {
            return;
        }

        var own = SiloCertificate.Of(options);
        silo.UseTls(own, tls =>
        {
            (tls.RemoteCertificateMode, tls.ClientCertificateMode) = (
                RemoteCertificateMode.RequireCertificate,
                RemoteCertificateMode.RequireCertificate
            );
            tls.RemoteCertificateValidation = (theirs, _, _) => theirs.Thumbprint == own.Thumbprint;
            tls.OnAuthenticateAsClient = (_, client) => client.TargetHost = Name;
        });
    }
}

/// <summary>Signals to the process are for the service, which stops its silo itself.</summary>
internal sealed class EndsWithItsOwner : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

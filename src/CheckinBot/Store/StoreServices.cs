using CheckinBot.Store.Sqlite;
using CheckinBot.Store.Tables;
using CheckinBot.Telemetry;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CheckinBot.Store;

/// <summary>Brings the store into the service.</summary>
public static class StoreServices
{
    /// <summary>
    /// Registers <see cref="IStore"/> as the section <c>Storage</c> says, checked and prepared at start-up. One that is
    /// registered already stays.
    /// </summary>
    public static IServiceCollection AddStore(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StorageOptions>().Bind(configuration.GetSection(StorageOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsValidation>();
        services.AddMetrics().TryAddSingleton<Instruments>();
        services.TryAddSingleton(Open);
        services
            .AddSingleton<StoreBackup>()
            .AddSingleton<StoreOpener>()
            .AddSingleton<StoreProbe>()
            .AddSingleton<StoreWait>();
        return services.AddHostedService<StorePreparation>();
    }

    /// <summary>Makes the tables now, for a start that is to be checked first.</summary>
    public static Task PrepareStoreAsync(this IServiceProvider services) =>
        services.GetRequiredService<IStore>().PrepareAsync(CancellationToken.None);

    private static IStore Open(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<StorageOptions>>().Value;
        var environment = services.GetRequiredService<IHostEnvironment>();
        return new MeasuredStore(
            Open(options, services.GetRequiredService<IConfiguration>(), environment),
            services.GetRequiredService<Instruments>()
        );
    }

    /// <summary>The store that some options name; not prepared.</summary>
    internal static IStore Open(StorageOptions options, IConfiguration configuration, IHostEnvironment environment) =>
        StorageConnection.Kind(options) == StoreKind.Tables
            ? new TablesStore(TablesAccount.Of(options, configuration, environment), options.TablePrefix)
            : new SqliteStore(SqliteDatabase.Of(options, environment.ContentRootPath));
}

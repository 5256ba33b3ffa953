using Azure.Core;
using Azure.Identity;

namespace CheckinBot.Store.Tables;

/// <summary>The account that the options name, and who the service is to it.</summary>
internal static class TablesAccount
{
    public static TableServiceClient Of(StorageOptions options, IConfiguration configuration, IHostEnvironment environment) =>
        options.TableEndpoint is { } endpoint
            ? new(endpoint, Identity(configuration["AZURE_CLIENT_ID"], environment.IsDevelopment()), ClientOptions())
            : new(options.ConnectionString!, ClientOptions());

    // No DefaultAzureCredential: in production it would try the developer's tools one by one before it said what is wrong.
    private static TokenCredential Identity(string? clientId, bool isDevelopment) => clientId switch
    {
        { Length: > 0 } => new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(clientId)),
        _ when isDevelopment => new AzureCliCredential(),
        _ => new ManagedIdentityCredential(ManagedIdentityId.SystemAssigned),
    };

    // Shorter than the defaults (0.8 s, 60 s, 100 s): someone waits for the answer to an invoke.
    private static TableClientOptions ClientOptions()
    {
        var options = new TableClientOptions();
        options.Retry.MaxRetries = 3;
        options.Retry.Delay = TimeSpan.FromSeconds(0.2);
        options.Retry.MaxDelay = TimeSpan.FromSeconds(2);
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(10);
        return options;
    }
}

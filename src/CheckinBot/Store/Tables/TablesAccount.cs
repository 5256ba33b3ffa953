using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;

namespace CheckinBot.Store.Tables;

/// <summary>The account that the options name, and who the service is to it.</summary>
internal static class TablesAccount
{
    public static TableServiceClient Of(
        StorageOptions options,
        IConfiguration configuration,
        IHostEnvironment environment
    ) =>
        options.TableEndpoint is { } endpoint
            ? new(
                endpoint,
                Identity(configuration["AZURE_CLIENT_ID"], environment.IsDevelopment()),
                TablesRequests.OptionsFor(endpoint)
            )
            : Of(options.ConnectionString!);

    // The client itself reads the string, to say where it leads: only then is known how to go there.
    public static TableServiceClient Of(string connectionString) =>
        new(connectionString, TablesRequests.OptionsFor(new TableServiceClient(connectionString).Uri));

    /// <summary>
    /// False when the client cannot make anything of the string. What it says of it is kept back: it may quote a
    /// secret.
    /// </summary>
    public static bool CanRead(string connectionString)
    {
        try
        {
            return new TableServiceClient(connectionString).Uri.IsAbsoluteUri;
        }
        catch (Exception unreadable)
            when (unreadable is ArgumentException or FormatException or InvalidOperationException)
        {
            return false;
        }
    }

    // No DefaultAzureCredential: in production it would try the developer's tools one by one before it said what is
    // wrong.
    private static TokenCredential Identity(string? clientId, bool isDevelopment) =>
        clientId switch
        {
            { Length: > 0 } => new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(clientId)),
            _ when isDevelopment => new AzureCliCredential(),
            _ => new ManagedIdentityCredential(ManagedIdentityId.SystemAssigned),
        };
}

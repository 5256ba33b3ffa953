using System.Text.Json;
using Azure.Core;
using Azure.Identity;

namespace CheckinBot.Operations;

/// <summary>Whether the bot can sign in, and learn who signs what Teams sends: by the settings alone, so that it can be tried without a service.</summary>
internal sealed class ChannelAttempts(IConfiguration configuration)
{
    private const string Local = "not needed in local mode";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public async Task<string> SignInAsync(CancellationToken cancellationToken)
    {
        if (IsLocal)
        {
            return Local;
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        var token = await Credential().GetTokenAsync(new([IsGovernment ? "https://api.botframework.us/.default" : "https://api.botframework.com/.default"]), limit.Token);
        return $"a token was given, good until {token.ExpiresOn:u}";
    }

    public async Task<string> KeysAsync(CancellationToken cancellationToken)
    {
        if (IsLocal)
        {
            return Local;
        }

        using var http = new HttpClient { Timeout = Patience };
        using var metadata = await ReadAsync(http, MetadataAddress, cancellationToken);
        var address = metadata.RootElement.TryGetProperty("jwks_uri", out var uri) && Uri.TryCreate(uri.GetString(), UriKind.Absolute, out var keys)
            ? keys
            : throw new AttemptFailedException($"{MetadataAddress} does not say where the keys are. Leave ToBotFromChannelOpenIdMetadataUrl out.");
        using var set = await ReadAsync(http, address, cancellationToken);
        return set.RootElement.TryGetProperty("keys", out var list) && list.GetArrayLength() is > 0 and var count
            ? $"{count} keys were fetched from {address.Host}"
            : throw new AttemptFailedException($"{address} holds no keys.");
    }

    private bool IsLocal => string.IsNullOrEmpty(configuration["MicrosoftAppId"]);

    private bool IsGovernment => configuration["ChannelService"] is { Length: > 0 };

    private Uri MetadataAddress => new(configuration["ToBotFromChannelOpenIdMetadataUrl"] is { Length: > 0 } own ? own
        : IsGovernment ? "https://login.botframework.azure.us/v1/.well-known/openidconfiguration"
        : "https://login.botframework.com/v1/.well-known/openidconfiguration");

    private TokenCredential Credential()
    {
        var (id, secret, tenant) = (configuration["MicrosoftAppId"], configuration["MicrosoftAppPassword"], configuration["MicrosoftAppTenantId"]);
        return configuration["MicrosoftAppType"] == "UserAssignedMSI"
            ? new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(id))
            : new ClientSecretCredential(string.IsNullOrEmpty(tenant) ? "botframework.com" : tenant, id, secret);
    }

    private static async Task<JsonDocument> ReadAsync(HttpClient http, Uri address, CancellationToken cancellationToken)
    {
        try
        {
            return JsonDocument.Parse(await http.GetByteArrayAsync(address, cancellationToken));
        }
        catch (JsonException)
        {
            throw new AttemptFailedException($"{address} answers something that is no JSON: is there a proxy or a sign-in page in between?");
        }
    }
}

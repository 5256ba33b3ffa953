using System.Text.Json;
using CheckinBot.Teams;
using CheckinBot.Teams.Outbound;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Options;

namespace CheckinBot.Operations;

/// <summary>Whether the bot can sign in, as it would to send something, and learn who signs what Teams sends.</summary>
internal sealed class ChannelAttempts(
    IOptions<BotOptions> options,
    IConfiguration configuration,
    IHttpClientFactory clients,
    ILoggerFactory logs
)
{
    private const string Local = "not needed in local mode";

    private BotOptions Bot => options.Value;

    private bool IsGovernment => !string.IsNullOrEmpty(Bot.ChannelService);

    private Uri Metadata =>
        new(
            string.IsNullOrEmpty(Bot.ToBotFromChannelOpenIdMetadataUrl)
                ? BotCloud.Of(Bot.ChannelService).OpenIdMetadata
                : Bot.ToBotFromChannelOpenIdMetadataUrl
        );

    public async Task<string> SignInAsync(CancellationToken cancellationToken)
    {
        if (Bot.DangerouslyAllowUnauthenticated)
        {
            return Local;
        }

        using var http = clients.CreateClient(TeamsServices.IdentityHttpClient);
        var factory = BotCredentials.Factory(Bot, configuration, http, logs.CreateLogger<ChannelAttempts>());
        var (scope, login) = IsGovernment
            ? (
                GovernmentAuthenticationConstants.ToChannelFromBotOAuthScope,
                GovernmentAuthenticationConstants.ToChannelFromBotLoginUrl
            )
            : (AuthenticationConstants.ToChannelFromBotOAuthScope, AuthenticationConstants.ToChannelFromBotLoginUrl);
        var credentials = await factory.CreateCredentialsAsync(
            Bot.MicrosoftAppId,
            scope,
            login,
            validateAuthority: true,
            cancellationToken
        );
        return
            credentials is AppCredentials own
            && await own.GetTokenAsync(forceRefresh: true).WaitAsync(cancellationToken) is { Length: > 0 }
            ? "a token was given"
            : throw new AttemptFailedException("no token was given, and no reason.");
    }

    public async Task<string> KeysAsync(CancellationToken cancellationToken)
    {
        if (Bot.DangerouslyAllowUnauthenticated)
        {
            return Local;
        }

        using var http = clients.CreateClient(TeamsServices.IdentityHttpClient);
        using var metadata = await ReadAsync(http, Metadata, cancellationToken);
        var address =
            metadata.RootElement.TryGetProperty("jwks_uri", out var uri)
            && Uri.TryCreate(uri.GetString(), UriKind.Absolute, out var keys)
                ? keys
                : throw new AttemptFailedException(
                    $"{Metadata} does not say where the keys are. Leave ToBotFromChannelOpenIdMetadataUrl out."
                );
        using var set = await ReadAsync(http, address, cancellationToken);
        return set.RootElement.TryGetProperty("keys", out var list) && list.GetArrayLength() is > 0 and var count
            ? $"{count} keys were fetched from {address.Host}"
            : throw new AttemptFailedException($"{address} holds no keys.");
    }

    private static async Task<JsonDocument> ReadAsync(HttpClient http, Uri address, CancellationToken cancellationToken)
    {
        try
        {
            return JsonDocument.Parse(await http.GetByteArrayAsync(address, cancellationToken));
        }
        catch (JsonException)
        {
            throw new AttemptFailedException(
                $"{address} answers something that is no JSON: is there a proxy or a sign-in page in between?"
            );
        }
    }
}

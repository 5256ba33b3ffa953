using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;

namespace CheckinBot.Teams.Outbound;

/// <summary>One connector client for each service URL, whose requests go to trusted hosts only. Thread safe.</summary>
/// <param name="official">Says with which credentials.</param>
/// <param name="trusted">Which hosts.</param>
/// <param name="handlers">Of the HTTP client named <see cref="HttpClientName"/>.</param>
internal sealed class KeptConnectors(
    BotFrameworkAuthentication official,
    TrustedServiceUrls trusted,
    IHttpMessageHandlerFactory handlers
) : IDisposable
{
    public const string HttpClientName = "Teams.Connector";

    // Service URLs differ by region and tenant. More than this many means that most are not used any more.
    private const int Most = 1_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly ConcurrentDictionary<string, IConnectorClient> clients = new(StringComparer.Ordinal);
    private readonly Lock making = new();
    private HttpClient? http;

    public async Task<IConnectorClient> ForAsync(
        ClaimsIdentity bot,
        string serviceUrl,
        CancellationToken cancellationToken
    )
    {
        if (!trusted.MayCall(serviceUrl))
        {
            throw new UntrustedServiceUrlException();
        }

        return clients.TryGetValue(serviceUrl, out var kept)
            ? kept
            : await MakeAsync(bot, serviceUrl, cancellationToken);
    }

    public void Dispose() => http?.Dispose();

    private async Task<IConnectorClient> MakeAsync(
        ClaimsIdentity bot,
        string serviceUrl,
        CancellationToken cancellationToken
    )
    {
        using var theirs = await official
            .CreateConnectorFactory(bot)
            .CreateAsync(serviceUrl, audience: null, cancellationToken);
        if (clients.Count >= Most)
        {
            clients.Clear();
        }

        var made = new KeptConnectorClient(
            new Uri(serviceUrl),
            theirs.Credentials,
            Http((AppCredentials)theirs.Credentials)
        );
        return clients.GetOrAdd(serviceUrl, made);
    }

    private HttpClient Http(AppCredentials credentials)
    {
        lock (making)
        {
            return http ??= NewHttp(credentials);
        }
    }

    private HttpClient NewHttp(AppCredentials credentials)
    {
        var handler = new TrustedHostHandler(
            trusted,
            new FreshTokenHandler(credentials, handlers.CreateHandler(HttpClientName))
        );
        var made = new HttpClient(handler) { Timeout = Patience };
        ConnectorClient.AddDefaultRequestHeaders(made);
        return made;
    }
}

/// <summary>Hands the kept clients to the adapter.</summary>
internal sealed class KeptConnectorFactory(KeptConnectors kept, ClaimsIdentity bot) : ConnectorFactory
{
    public override Task<IConnectorClient> CreateAsync(
        string serviceUrl,
        string audience,
        CancellationToken cancellationToken
    ) => kept.ForAsync(bot, serviceUrl, cancellationToken);
}

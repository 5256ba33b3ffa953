using Bot.Builder.Integration.AspNet.Core.Authentication;
using Bot.Connector;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Bot.Builder.Integration.AspNet.Core;

/// <summary>Who may call the bot, and as whom the bot calls the connector. Thread safe.</summary>
public sealed class BotFrameworkAuthentication
{
    private readonly IHttpClientFactory clients;
    private readonly AppCredentials credentials;
    private readonly ActivityReceiver receiver;
    private readonly string appId;

    internal BotFrameworkAuthentication(
        IOptions<BotFrameworkOptions> options,
        ActivityReceiver receiver,
        AppCredentials credentials,
        IHttpClientFactory clients) =>
        (appId, this.receiver, this.credentials, this.clients) =
        (options.Value.MicrosoftAppId ?? "", receiver, credentials, clients);

    /// <summary>A client for the connector at a service URL; the URL is checked at each of its requests.</summary>
    /// <exception cref="ArgumentException">Not an absolute URL.</exception>
    public ConnectorClient CreateConnectorClient(string? serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var address)
            ? new(address, credentials, clients.CreateClient(BotFrameworkHttpClients.Connector))
            : throw new ArgumentException("Not an absolute URL.", nameof(serviceUrl));

    internal Task<Inbound> ReceiveAsync(HttpRequest request, CancellationToken cancellationToken) =>
        receiver.ReceiveAsync(request, cancellationToken);

    internal void RefuseOtherBot(string botAppId)
    {
        if (!string.Equals(botAppId, appId, StringComparison.OrdinalIgnoreCase))
            throw new ArgumentException("Not this bot's MicrosoftAppId.", nameof(botAppId));
    }
}

/// <summary>The names of the HTTP clients used, for <see cref="IHttpClientFactory"/>.</summary>
public static class BotFrameworkHttpClients
{
    /// <summary>To the connector.</summary>
    public const string Connector = "Bot.Connector";

    /// <summary>To the issuers of keys and tokens.</summary>
    public const string Identity = "Bot.Identity";
}

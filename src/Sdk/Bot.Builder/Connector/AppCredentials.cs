namespace Bot.Connector;

/// <summary>Whom the bot is to the connector, and which hosts may learn it. Thread safe.</summary>
public abstract class AppCredentials
{
    private static readonly string[] TrustedDomains = ["botframework.com", "teams.microsoft.com", "teams.microsoft.us"];

    /// <summary>A token for the connector; null sends none.</summary>
    /// <param name="rejectedToken">A token the connector has just refused: a different one is fetched. Else null.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ErrorResponseException"><see cref="DeliveryFailure.Retriable"/>: no token could be had.</exception>
    public abstract Task<string?> GetTokenAsync(string? rejectedToken, CancellationToken cancellationToken);

    /// <summary>Whether requests may go there at all. Default: <see cref="IsTrustedServiceUrl"/>.</summary>
    public virtual bool MayCall(Uri serviceUrl) => IsTrustedServiceUrl(serviceUrl);

    /// <summary>
    /// Whether a bearer token may go there: https, no user info, default port, and a host that only the Bot Framework or
    /// Teams can have. trafficmanager.net is shared by all of Azure, so only the one name of it counts.
    /// </summary>
    public static bool IsTrustedServiceUrl(Uri serviceUrl) =>
        serviceUrl is { IsAbsoluteUri: true, IsDefaultPort: true, UserInfo: "" }
        && serviceUrl.Scheme == Uri.UriSchemeHttps
        && IsTrustedHost(serviceUrl.IdnHost);

    private static bool IsTrustedHost(string host) =>
        host.Equals("smba.trafficmanager.net", StringComparison.OrdinalIgnoreCase)
        || TrustedDomains.Any(domain => host.Equals(domain, StringComparison.OrdinalIgnoreCase)
            || host.EndsWith("." + domain, StringComparison.OrdinalIgnoreCase));
}

/// <summary>Local mode: no token, and nothing but this machine.</summary>
public sealed class LoopbackAppCredentials : AppCredentials
{
    /// <inheritdoc/>
    public override Task<string?> GetTokenAsync(string? rejectedToken, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(null);

    /// <inheritdoc/>
    public override bool MayCall(Uri serviceUrl) =>
        serviceUrl is { IsAbsoluteUri: true, IsLoopback: true, UserInfo: "" }
        && (serviceUrl.Scheme == Uri.UriSchemeHttp || serviceUrl.Scheme == Uri.UriSchemeHttps);
}

using Microsoft.Extensions.Options;

namespace CheckinBot.Teams.Outbound;

/// <summary>
/// Which connectors may be called at all. The official client sends the bot's token to any service URL that an activity
/// brought; here only hosts that nobody but the Bot Framework and Teams can have are called, and in local mode only
/// this machine.
/// </summary>
internal sealed class TrustedServiceUrls(IOptions<BotOptions> options)
{
    private static readonly string[] Domains = ["botframework.com", "teams.microsoft.com", "teams.microsoft.us"];

    public bool MayCall(string? serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var address) && MayCall(address);

    public bool MayCall(Uri address) =>
        options.Value.DangerouslyAllowUnauthenticated ? IsHere(address) : IsTrusted(address);

    /// <summary>
    /// Https, no user info, default port, and a host of the Bot Framework or Teams. trafficmanager.net is shared by all
    /// of Azure, so only the one name of it counts.
    /// </summary>
    public static bool IsTrusted(Uri address) =>
        address is { IsAbsoluteUri: true, IsDefaultPort: true, UserInfo: "" }
        && address.Scheme == Uri.UriSchemeHttps
        && IsTrustedHost(address.IdnHost);

    private static bool IsHere(Uri address) =>
        address is { IsAbsoluteUri: true, IsLoopback: true, UserInfo: "" }
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);

    private static bool IsTrustedHost(string host) =>
        host.Equals("smba.trafficmanager.net", StringComparison.OrdinalIgnoreCase)
        || Domains.Any(domain =>
            host.Equals(domain, StringComparison.OrdinalIgnoreCase)
            || host.EndsWith("." + domain, StringComparison.OrdinalIgnoreCase)
        );
}

/// <summary>A stored or claimed service URL that no request and no token may go to.</summary>
internal sealed class UntrustedServiceUrlException() : Exception("The service URL is not a trusted one.");

/// <summary>Looks at each request once more, whoever made it.</summary>
internal sealed class TrustedHostHandler(TrustedServiceUrls trusted, HttpMessageHandler inner)
    : DelegatingHandler(inner)
{
    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    ) =>
        request.RequestUri is { } address && trusted.MayCall(address)
            ? base.SendAsync(request, cancellationToken)
            : throw new UntrustedServiceUrlException();
}

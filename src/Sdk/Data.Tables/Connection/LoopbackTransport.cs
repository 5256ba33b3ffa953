using Azure.Core.Pipeline;

namespace Data.Tables;

/// <summary>
/// Azurite closes an idle connection after 5 s; a request that meets the closing fails. So plain loopback connections are given up
/// after 4 s, unless the caller brings a transport. One pool for the process.
/// </summary>
internal static class LoopbackTransport
{
    public static readonly TimeSpan IdleTimeout = TimeSpan.FromSeconds(4);

    private static readonly Lazy<HttpClientTransport> Shared = new(() => new HttpClientTransport(NewHandler()));

    public static void UseFor(Uri endpoint, TableClientOptions options)
    {
        if (endpoint.IsLoopback && endpoint.Scheme == Uri.UriSchemeHttp && ReferenceEquals(options.Transport, HttpClientTransport.Shared))
            options.Transport = Shared.Value;
    }

    internal static SocketsHttpHandler NewHandler() => new()
    {
        PooledConnectionIdleTimeout = IdleTimeout,
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
    };
}

using Azure.Core.Pipeline;
using Azure.Data.Tables;

namespace CheckinBot.Store.Tables;

/// <summary>
/// How requests go to an account, and the only place where one is sent again: after a network failure, 408, 429 and
/// 5xx, by the client's own pipeline. Callers of the store ask once a turn and take
/// <see cref="StoreUnavailableException"/> for an answer, so tries never multiply.
/// </summary>
internal static class TablesRequests
{
    /// <summary>How often a request is sent again: at most four requests for one call.</summary>
    public const int MostRetries = 3;

    /// <summary>
    /// Before the first retry; doubled before each further one, give or take a fifth. Azure.Core's own: 0.8 s.
    /// </summary>
    public static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(0.2);

    /// <summary>The longest delay, unless the service asks for another (Retry-After). Azure.Core's own: 60 s.</summary>
    public static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(2);

    /// <summary>For each try. Azure.Core's own is 100 s; but someone waits for the answer to an invoke.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Azurite closes a connection that was idle for 5 s, and a request that meets the closing fails: so it is given up
    /// before. Azure keeps connections longer than the pool does (1 min).
    /// </summary>
    public static readonly TimeSpan IdleOnLoopback = TimeSpan.FromSeconds(4);

    // One pool for the process, as HttpClientTransport.Shared is for the cloud.
    private static readonly Lazy<HttpClientTransport> Loopback = new(() => new(NewHandler()));

    /// <summary>
    /// New options for an account at <paramref name="endpoint"/>. Never leave options out: the client's own default
    /// logs filters, which hold ids of people, in the clear.
    /// </summary>
    public static TableClientOptions OptionsFor(Uri endpoint)
    {
        var options = new TableClientOptions();
        options.Retry.MaxRetries = MostRetries;
        options.Retry.Delay = FirstDelay;
        options.Retry.MaxDelay = LongestDelay;
        options.Retry.NetworkTimeout = Patience;
        if (endpoint.IsLoopback)
        {
            options.Transport = Loopback.Value;
        }

        return options;
    }

    internal static SocketsHttpHandler NewHandler() =>
        new()
        {
            PooledConnectionIdleTimeout = IdleOnLoopback,
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
        };
}

using System.Diagnostics.CodeAnalysis;
using Azure.Core;

namespace Data.Tables;

/// <summary>
/// Azure.Core's options: <see cref="ClientOptions.Retry"/> (default 3 retries, exponential from 0.8 s with jitter),
/// <see cref="ClientOptions.AddPolicy"/> (a policy PerRetry sees every request on the wire), <see cref="ClientOptions.Transport"/>.
/// Given to a client for a plain http loopback address, options without a transport of their own take one that closes idle
/// connections after 4 s. Not to be changed after use.
/// </summary>
public sealed class TableClientOptions : ClientOptions
{
    /// <summary>Options that speak <paramref name="serviceVersion"/>.</summary>
    [SuppressMessage("Usage", "CA1801", Justification = "The official shape; one version is known.")]
    public TableClientOptions(ServiceVersion serviceVersion = ServiceVersion.V2020_12_06)
    {
        if (serviceVersion != ServiceVersion.V2020_12_06)
            throw new NotSupportedException($"This subset of Azure.Data.Tables speaks {ServiceVersion.V2020_12_06} only.");
    }

    /// <summary>The versions of the service that can be asked for.</summary>
    [SuppressMessage("Design", "CA1008", Justification = "The official values.")]
    [SuppressMessage("Design", "CA1034", Justification = "The official shape.")]
    [SuppressMessage("Naming", "CA1707", Justification = "The official names.")]
    public enum ServiceVersion
    {
        /// <summary>2020-12-06, the first that takes Entra tokens.</summary>
        V2020_12_06 = 2,
    }
}

using System.Net;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Data.Tables;

/// <summary>Where an account's tables are and how requests to them prove who they come from.</summary>
internal sealed record TableConnection(Uri Endpoint, string AccountName, HttpPipelinePolicy Authentication)
{
    private const string EntraScope = "https://storage.azure.com/.default";

    public static TableConnection With(Uri endpoint, TableSharedKeyCredential credential)
    {
        ArgumentNullException.ThrowIfNull(credential);
        return new(Bare(endpoint), credential.AccountName, new SharedKeyLite(credential, TimeProvider.System));
    }

    public static TableConnection With(Uri endpoint, AzureSasCredential credential)
    {
        ArgumentNullException.ThrowIfNull(credential);
        return new(Bare(endpoint), AccountOf(endpoint), new SharedAccessSignature(credential));
    }

    public static TableConnection With(Uri endpoint, TokenCredential credential)
    {
        ArgumentNullException.ThrowIfNull(credential);
        if (Bare(endpoint).Scheme != Uri.UriSchemeHttps)
            throw new ArgumentException("A token credential needs an https endpoint.", nameof(endpoint));
        return new(Bare(endpoint), AccountOf(endpoint), new BearerTokenAuthenticationPolicy(credential, EntraScope));
    }

    private static Uri Bare(Uri endpoint)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        if (!endpoint.IsAbsoluteUri || (endpoint.Scheme != Uri.UriSchemeHttps && endpoint.Scheme != Uri.UriSchemeHttp))
            throw new ArgumentException("The endpoint must be an absolute http or https address.", nameof(endpoint));
        if (endpoint.Query.Length > 0)
            throw new ArgumentException($"The endpoint must not have a query; give a signature as {nameof(AzureSasCredential)}.", nameof(endpoint));
        return new Uri(endpoint.AbsoluteUri.TrimEnd('/') + "/");
    }

    private static string AccountOf(Uri endpoint)
    {
        var emulated = endpoint.IsLoopback || IPAddress.TryParse(endpoint.Host, out _);
        var account = emulated ? endpoint.Segments.ElementAtOrDefault(1)?.Trim('/') ?? "" : endpoint.Host.Split('.')[0];
        return account.EndsWith("-secondary", StringComparison.Ordinal) ? account[..^"-secondary".Length] : account;
    }
}

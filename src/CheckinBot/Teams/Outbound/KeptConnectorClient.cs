using System.Diagnostics.CodeAnalysis;
using Microsoft.Bot.Connector;
using Microsoft.Rest;
using Newtonsoft.Json.Serialization;

namespace CheckinBot.Teams.Outbound;

/// <summary>
/// A connector client that serves many turns. The adapter makes one for each turn and disposes of it; each brings a
/// contract resolver that knows no type yet, which costs 30 times what the request does
/// (docs/decisions/0024-official-packages.md).
/// </summary>
internal sealed class KeptConnectorClient : ConnectorClient
{
    private static readonly DefaultContractResolver Types = new();

    public KeptConnectorClient(Uri serviceUrl, ServiceClientCredentials credentials, HttpClient http)
        : base(serviceUrl, credentials, http, disposeHttpClient: false)
    {
        SerializationSettings.ContractResolver = Types;
        DeserializationSettings.ContractResolver = Types;
    }

    /// <summary>
    /// Does nothing: the next turn uses it, and its HTTP client belongs to <see cref="KeptConnectors"/>.
    /// </summary>
    [SuppressMessage("Usage", "CA2215", Justification = "The base would take its HTTP client away.")]
    protected override void Dispose(bool disposing) { }
}

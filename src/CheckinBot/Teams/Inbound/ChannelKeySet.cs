using System.Text.Json;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace CheckinBot.Teams.Inbound;

/// <summary>
/// A signing key and the channels it may speak for (the Bot Framework's own member of a JWK, "endorsements").
/// </summary>
internal sealed record ChannelKey(SecurityKey Key, IReadOnlyCollection<string> Endorsements);

internal sealed class ChannelKeySet
{
    public static readonly ChannelKeySet None = new([], DateTimeOffset.MinValue);

    private readonly Dictionary<string, ChannelKey> keys;

    private ChannelKeySet(Dictionary<string, ChannelKey> keys, DateTimeOffset fetched) =>
        (this.keys, Fetched) = (keys, fetched);

    public DateTimeOffset Fetched { get; }

    public bool IsEmpty => keys.Count == 0;

    /// <exception cref="InvalidOperationException">There is no usable key in it.</exception>
    public static ChannelKeySet Of(OpenIdConnectConfiguration published, DateTimeOffset fetched)
    {
        var keys = new Dictionary<string, ChannelKey>(StringComparer.Ordinal);
        foreach (var jwk in published.JsonWebKeySet?.Keys ?? [])
        {
            if (KeyOf(published, jwk.Kid) is { } key)
            {
                keys[jwk.Kid] = new(key, Endorsements(jwk));
            }
        }

        return keys.Count > 0
            ? new(keys, fetched)
            : throw new InvalidOperationException("The issuer published no usable key.");
    }

    public ChannelKey? Find(string kid) => keys.GetValueOrDefault(kid);

    // Why the certificate first: the library makes two keys of one entry, and only this one says how long it is valid.
    private static SecurityKey? KeyOf(OpenIdConnectConfiguration published, string? kid) =>
        string.IsNullOrEmpty(kid)
            ? null
            : published.SigningKeys.Where(k => k.KeyId == kid).OrderBy(k => k is not X509SecurityKey).FirstOrDefault();

    private static string[] Endorsements(JsonWebKey jwk) =>
        jwk.AdditionalData.TryGetValue("endorsements", out var value)
        && value is JsonElement { ValueKind: JsonValueKind.Array } list
            ? [.. list.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.String).Select(e => e.GetString()!)]
            : [];
}

using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.Tokens;

namespace CheckinBot.Tests.Teams;

internal sealed record IssuerKey(RSA Rsa, string Kid, string[]? Endorsements, X509Certificate2? Certificate = null)
{
    public static IssuerKey Of(string kid, params string[]? endorsements) => new(RSA.Create(2048), kid, endorsements);

    public object ToJwk()
    {
        var jwk = new Dictionary<string, object>
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = Kid,
            ["e"] = "AQAB",
            ["n"] = Base64UrlEncoder.Encode(Rsa.ExportParameters(false).Modulus!),
        };
        if (Endorsements is not null)
        {
            jwk["endorsements"] = Endorsements;
        }

        if (Certificate is not null)
        {
            jwk["x5c"] = new[] { Convert.ToBase64String(Certificate.RawData) };
        }

        return jwk;
    }
}

/// <summary>
/// The channel's issuer: OpenID metadata and keys with endorsements, as login.botframework.com publishes them.
/// </summary>
internal sealed class Issuer : IAsyncDisposable
{
    private static readonly IssuerKey First = IssuerKey.Of("first", "msteams"); // Making one takes longer than a test.

    private LoopbackServer server = null!;
    private int fetches;

    public List<IssuerKey> Keys { get; } = [First];

    public const string Own = "its own";

    public bool Down { get; set; }

    /// <summary>Where its metadata says that the keys are.</summary>
    public string? KeysUrl { get; set; } = Own;

    /// <summary>Said in place of the metadata.</summary>
    public string? Says { get; set; }

    /// <summary>Said in place of the keys.</summary>
    public string? SaysOfKeys { get; set; }

    public int Fetches => fetches;

    public string Metadata => new Uri(server.Address, "v1/.well-known/openidconfiguration").ToString();

    public static async Task<Issuer> StartAsync()
    {
        var issuer = new Issuer();
        issuer.server = await LoopbackServer.StartAsync(issuer.AnswerAsync);
        return issuer;
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var isMetadata = context.Request.Path.Value!.EndsWith("openidconfiguration", StringComparison.Ordinal);
        if (isMetadata)
        {
            Interlocked.Increment(ref fetches);
        }

        if (Down)
        {
            context.Response.StatusCode = 503;
        }
        else
        {
            await context.Response.WriteAsync(
                (isMetadata ? Says : SaysOfKeys)
                    ?? JsonSerializer.Serialize(isMetadata ? Document() : new { keys = Keys.Select(k => k.ToJwk()) })
            );
        }
    }

    private object Document() =>
        new
        {
            issuer = "https://api.botframework.com",
            jwks_uri = KeysUrl == Own ? new Uri(server.Address, "v1/.well-known/keys").ToString() : KeysUrl,
        };
}

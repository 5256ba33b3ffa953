using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CheckinBot.Tests.Teams;

/// <summary>A channel token; right in every respect unless told otherwise.</summary>
internal sealed record Token
{
    public const string AppId = "11111111-2222-3333-4444-555555555555";
    public const string ServiceUrlOfTeams = "https://smba.trafficmanager.net/emea/";

    public string Issuer { get; init; } = "https://api.botframework.com";

    public string? Audience { get; init; } = AppId;

    public string? ServiceUrl { get; init; } = ServiceUrlOfTeams;

    public TimeSpan StartsIn { get; init; } = TimeSpan.FromMinutes(-1);

    public TimeSpan? EndsIn { get; init; } = TimeSpan.FromHours(1);

    public string Algorithm { get; init; } = SecurityAlgorithms.RsaSha256;

    /// <summary>More members of the token's header.</summary>
    public Dictionary<string, object>? Header { get; init; }

    public string Signed(IssuerKey key) => Signed(new RsaSecurityKey(key.Rsa) { KeyId = key.Kid });

    public string Signed(SecurityKey? key)
    {
        var now = DateTime.UtcNow;
        var handler = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false };
        return handler.CreateToken(
            new SecurityTokenDescriptor
            {
                Issuer = Issuer,
                Audience = Audience,
                NotBefore = now + StartsIn,
                Expires = EndsIn is { } end ? now + end : null,
                AdditionalHeaderClaims = Header,
                Claims = ServiceUrl is null ? null : new Dictionary<string, object> { ["serviceurl"] = ServiceUrl },
                SigningCredentials = key is null ? null : new SigningCredentials(key, Algorithm),
            }
        );
    }
}

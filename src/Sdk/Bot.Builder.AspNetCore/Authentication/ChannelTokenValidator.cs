using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Bot.Builder.Integration.AspNet.Core.Authentication;

internal sealed partial class ChannelTokenValidator(ChannelKeys keys, string issuer, string appId, ILogger<ChannelTokenValidator> logger)
{
    private readonly JsonWebTokenHandler handler = new() { MapInboundClaims = false };

    /// <returns>Null for every token that is not right in every respect; it does not throw on account of one.</returns>
    public async Task<ChannelIdentity?> ValidateAsync(string token, CancellationToken cancellationToken)
    {
        // Why before the keys: a stranger's guess must not cost a request to the issuer.
        if (Read(token) is not { Kid.Length: > 0 } unproven || unproven.Issuer != issuer || !unproven.Audiences.Contains(appId))
            return Refuse("not a token of the channel's issuer for MicrosoftAppId");
        if (await keys.FindAsync(unproven.Kid, cancellationToken) is not { } key)
            return Refuse("unknown key");
        var result = await handler.ValidateTokenAsync(unproven, ParametersFor(key));
        return result.IsValid ? new(ServiceUrl(unproven), key.Endorsements) : Refuse(result.Exception.GetType().Name);
    }

    private static string? ServiceUrl(JsonWebToken token) => token.TryGetPayloadValue<string>("serviceurl", out var url) ? url : null;

    private static JsonWebToken? Read(string token)
    {
        try
        {
            return new JsonWebToken(token);
        }
        catch (Exception malformed) when (malformed is ArgumentException or SecurityTokenException)
        {
            return null;
        }
    }

    private ChannelIdentity? Refuse(string why)
    {
        LogRefusal(why);
        return null;
    }

    private TokenValidationParameters ParametersFor(ChannelKey key) => new()
    {
        ValidIssuer = issuer,
        ValidAudience = appId,
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512],
        ClockSkew = TimeSpan.FromMinutes(5),
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        ValidateIssuerSigningKey = true,
        IssuerSigningKey = key.Key,
        TryAllIssuerSigningKeys = false,
    };

    [LoggerMessage(3, LogLevel.Information, "A token was refused: {Why}")]
    private partial void LogRefusal(string why);
}

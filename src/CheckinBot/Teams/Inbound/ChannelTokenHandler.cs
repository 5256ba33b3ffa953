using System.Security.Claims;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CheckinBot.Teams.Inbound;

/// <summary>
/// What ASP.NET Core's bearer authentication asks whether a token is the channel's. Stricter than the official Bot
/// Framework check: only the channel's own issuer (no emulator and no skill tokens), only RSA, and an unknown key is
/// fetched by the request that brings it. Source: "Authenticate requests from the Bot Connector service to your bot"
/// (Bot Connector REST documentation).
/// </summary>
internal sealed partial class ChannelTokenHandler(
    ChannelKeys keys,
    AcceptedTokens accepted,
    IOptions<BotOptions> options,
    ILogger<ChannelTokenHandler> log
) : JsonWebTokenHandler
{
    /// <summary>Of the claims that say for which channels the token's key is endorsed.</summary>
    public const string EndorsementClaim = "endorsement";

    /// <summary>Of the claim that says which connector the token is for.</summary>
    public const string ServiceUrlClaim = "serviceurl";

    private readonly string issuer = BotCloud.Of(options.Value.ChannelService).Issuer;

    public override async Task<TokenValidationResult> ValidateTokenAsync(
        string token,
        TokenValidationParameters validationParameters
    )
    {
        if (accepted.Find(token) is { } known)
        {
            return Accept(known);
        }

        // Why before the keys: a stranger's guess must not cost a request to the issuer.
        if (Read(token) is not { Kid.Length: > 0 } unproven || !IsForThisBot(unproven))
        {
            return Refuse("not a token of the channel's issuer for MicrosoftAppId");
        }

        return await keys.FindAsync(unproven.Kid, CancellationToken.None) is { } key
            ? await ProveAsync(token, unproven, key)
            : Refuse("unknown key");
    }

    private bool IsForThisBot(JsonWebToken token) =>
        token.Issuer == issuer && token.Audiences.Contains(options.Value.MicrosoftAppId);

    private async Task<TokenValidationResult> ProveAsync(string token, JsonWebToken unproven, ChannelKey key)
    {
        var result = await base.ValidateTokenAsync(unproven, Parameters(key));
        if (!result.IsValid)
        {
            return Refuse(result.Exception.GetType().Name);
        }

        var caller = new AcceptedToken(Caller(unproven, key), unproven, key);
        accepted.Keep(token, caller);
        return Accept(caller);
    }

    private static TokenValidationResult Accept(AcceptedToken token) =>
        new()
        {
            IsValid = true,
            ClaimsIdentity = token.Caller,
            SecurityToken = token.Token,
        };

    private static ClaimsIdentity Caller(JsonWebToken token, ChannelKey key)
    {
        var caller = new ClaimsIdentity("Channel");
        if (token.TryGetPayloadValue<string>(ServiceUrlClaim, out var serviceUrl))
        {
            caller.AddClaim(new(ServiceUrlClaim, serviceUrl));
        }

        caller.AddClaims(key.Endorsements.Select(channel => new Claim(EndorsementClaim, channel)));
        return caller;
    }

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

    // The exception says no more than this, since the authentication writes it to the log.
    private TokenValidationResult Refuse(string why)
    {
        LogRefusal(why);
        return new() { IsValid = false, Exception = new SecurityTokenException("The token was refused.") };
    }

    private TokenValidationParameters Parameters(ChannelKey key) =>
        new()
        {
            ValidIssuer = issuer,
            ValidAudience = options.Value.MicrosoftAppId,
            ValidAlgorithms =
            [
                SecurityAlgorithms.RsaSha256,
                SecurityAlgorithms.RsaSha384,
                SecurityAlgorithms.RsaSha512,
            ],
            ClockSkew = AcceptedTokens.ClockSkew,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            ValidateIssuerSigningKey = true,
            IssuerSigningKey = key.Key,
            TryAllIssuerSigningKeys = false,
        };

    [LoggerMessage(Level = LogLevel.Information, Message = "A token was refused: {Why}")]
    private partial void LogRefusal(string why);
}

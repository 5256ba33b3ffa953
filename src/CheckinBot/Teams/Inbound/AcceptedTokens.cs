using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.IdentityModel.Tokens;

namespace CheckinBot.Teams.Inbound;

/// <summary>
/// Tokens whose signature was checked: the channel sends the same one for about an hour, and checking it anew costs
/// more than all else at the door. One is remembered until it or its key's certificate ends, at most
/// <see cref="Longest"/>. Thread safe.
/// </summary>
internal sealed class AcceptedTokens(ChannelKeys keys, TimeProvider time)
{
    public static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    private const int Most = 1_000;
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);
    private readonly ConcurrentDictionary<string, (AcceptedToken Token, DateTimeOffset Until)> tokens = new(
        StringComparer.Ordinal
    );

    /// <summary>Null for one that is not known, has ended, or was signed with a key that was withdrawn since.</summary>
    public AcceptedToken? Find(string token) =>
        tokens.TryGetValue(token, out var one) && time.GetUtcNow() < one.Until && keys.IsCurrent(one.Token.Key)
            ? one.Token
            : null;

    public void Keep(string text, AcceptedToken token)
    {
        if (tokens.Count >= Most)
        {
            tokens.Clear();
        }

        var ends = new DateTimeOffset(token.Token.ValidTo, TimeSpan.Zero) + ClockSkew;
        var until = new[] { ends, KeyEnds(token.Key.Key), time.GetUtcNow() + Longest }.Min();
        tokens[text] = (token, until);
    }

    private static DateTimeOffset KeyEnds(SecurityKey key) =>
        key is X509SecurityKey { Certificate: var certificate }
            ? certificate.NotAfter.ToUniversalTime()
            : DateTimeOffset.MaxValue;
}

/// <summary>A token that was proved, by this key, and what it says of the caller.</summary>
internal sealed record AcceptedToken(ClaimsIdentity Caller, SecurityToken Token, ChannelKey Key);

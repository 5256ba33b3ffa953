using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.IdentityModel.Tokens;

namespace CheckinBot.Teams.Inbound;

/// <summary>
/// Tokens whose signature was checked: the channel sends the same one for about an hour, and checking it anew costs more than all else
/// at the door. One is remembered until it or its key's certificate ends, at most <see cref="Longest"/>. Thread safe.
/// </summary>
internal sealed class AcceptedTokens(ChannelKeys keys, TimeProvider time)
{
    public static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    private const int Most = 1_000;
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);
    private readonly ConcurrentDictionary<string, Accepted> tokens = new(StringComparer.Ordinal);

    /// <summary>Whose token it is; null for one that is not known, has ended, or was signed with a key that was withdrawn since.</summary>
    public ClaimsIdentity? Find(string token) =>
        tokens.TryGetValue(token, out var one) && time.GetUtcNow() < one.Until && keys.IsCurrent(one.Key) ? one.Caller : null;

    public void Keep(string token, ClaimsIdentity caller, DateTime validTo, ChannelKey key)
    {
        if (tokens.Count >= Most)
        {
            tokens.Clear();
        }

        var ends = new DateTimeOffset(validTo, TimeSpan.Zero) + ClockSkew;
        var until = new[] { ends, KeyEnds(key.Key), time.GetUtcNow() + Longest }.Min();
        tokens[token] = new(caller, until, key);
    }

    private static DateTimeOffset KeyEnds(SecurityKey key) =>
        key is X509SecurityKey { Certificate: var certificate } ? certificate.NotAfter.ToUniversalTime() : DateTimeOffset.MaxValue;

    private sealed record Accepted(ClaimsIdentity Caller, DateTimeOffset Until, ChannelKey Key);
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CheckinBot.Domain;

namespace CheckinBot.EventStore;

/// <summary>
/// A group's key: a hash of its tenant and conversation, because Teams' ids hold characters that table keys may not.
/// A sprint's id begins with it, so that an id on a card proves by itself which group it belongs to.
/// </summary>
internal readonly record struct GroupKey(string Value)
{
    public static GroupKey Of(GroupAddress group) =>
        new(
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(group.Tenant + "|" + group.Conversation)))[
                ..24
            ]
        );

    /// <summary>The group that a sprint belongs to.</summary>
    public static GroupKey Owning(SprintId sprint) => new(sprint.Value[..24]);

    public SprintId Sprint(int number) => new(string.Create(CultureInfo.InvariantCulture, $"{Value}-{number}"));

    /// <summary>True for what <see cref="Sprint"/> could have made; anything else on a card is made up.</summary>
    public static bool IsSprint(SprintId id) =>
        id.Value is { Length: > 25 and <= 32 } text
        && text[24] == '-'
        && text[..24].All(char.IsAsciiHexDigitLower)
        && text[25..].All(char.IsAsciiDigit);

    /// <summary>The number of a sprint in its group.</summary>
    public static int NumberOf(SprintId sprint) => int.Parse(sprint.Value.AsSpan(25), CultureInfo.InvariantCulture);

    public bool Owns(SprintId sprint) =>
        IsSprint(sprint) && sprint.Value.StartsWith(Value + "-", StringComparison.Ordinal);
}

/// <summary>A leader's key: like a group's, and never to be taken for a sprint's.</summary>
internal static class LeaderKey
{
    private const string Ending = "-leader";

    public static LeaderId Of(string tenant, MemberId leader) =>
        new(GroupKey.Of(new(tenant, leader.Value)).Value + Ending);

    public static bool IsLeader(string log) =>
        log.Length == 24 + Ending.Length
        && log.EndsWith(Ending, StringComparison.Ordinal)
        && log[..24].All(char.IsAsciiHexDigitLower);
}

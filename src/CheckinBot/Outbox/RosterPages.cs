using Microsoft.Bot.Schema;

namespace CheckinBot.Outbox;

/// <summary>
/// The pages of one roster, read one after the other until somebody has <paramref name="enough"/>. What a service says
/// of going on is not believed for ever: a page that brings nobody new, or a token that was there before, ends it; so
/// does the bound on pages.
/// </summary>
internal sealed class RosterPages(int enough)
{
    /// <summary>The most that Teams gives at once.</summary>
    public const int Size = 500;

    /// <summary>As far as the bound on pages goes: 10,000 people.</summary>
    public const int Everybody = int.MaxValue;

    private const int MostPages = 20;
    private readonly Dictionary<string, ChannelAccount> accounts = new(StringComparer.Ordinal);
    private readonly HashSet<string> tokens = new(StringComparer.Ordinal);

    public IReadOnlyCollection<ChannelAccount> Accounts => accounts.Values;

    /// <summary>True when Teams said that there is no more: whoever is missing is not in the chat.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>Takes a page; the token to read on with, or null when it is enough.</summary>
    public string? Add(IEnumerable<ChannelAccount>? members, string? token)
    {
        var before = accounts.Count;
        foreach (var member in members ?? [])
        {
            if (member is { Id.Length: > 0 })
            {
                accounts.TryAdd(member.Id, member);
            }
        }

        IsWhole = string.IsNullOrEmpty(token);
        return
            token is { Length: > 0 }
            && accounts.Count > before
            && accounts.Count < enough
            && tokens.Add(token)
            && tokens.Count < MostPages
            ? token
            : null;
    }
}

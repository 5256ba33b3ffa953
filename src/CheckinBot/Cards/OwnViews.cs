using CheckinBot.Domain;

namespace CheckinBot.Cards;

/// <summary>
/// Who sees a card of their own in place of one that everybody has: Teams asks for it as soon as they look, for at most
/// 60 people (learn.microsoft.com, "Universal Actions for Adaptive Cards", refresh).
/// </summary>
internal static class OwnViews
{
    private const int Most = 60;

    /// <summary>Null when Teams knows none of them.</summary>
    public static AdaptiveRefresh? Of(Sprint sprint, IEnumerable<MemberId> viewers, string verb, ButtonData data)
    {
        var known = viewers
            .Select(member => sprint.People.GetValueOrDefault(member)?.TeamsId ?? "")
            .Where(teamsId => teamsId.Length > 0)
            .Order(StringComparer.Ordinal)
            .Take(Most)
            .ToList();
        return known.Count == 0
            ? null
            : new()
            {
                Action = new() { Verb = verb, Data = data },
                UserIds = known,
            };
    }
}

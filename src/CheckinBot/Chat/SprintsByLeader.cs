using CheckinBot.Domain;
using CheckinBot.EventStore;

namespace CheckinBot.Chat;

/// <summary>
/// The sprints that somebody leads, or has a barrier of: of each group the newest, and older ones with open barriers;
/// most open barriers first.
/// </summary>
internal sealed class SprintsByLeader(SprintStore sprintStore, SprintDirectory directory, LogsSetAside aside)
{
    /// <summary>How many of theirs cannot be read, and so are missing in the rest.</summary>
    public async Task<int> SetAsideAsync(string tenant, MemberId leader, CancellationToken cancellationToken) =>
        (await directory.LedByAsync(tenant, leader, cancellationToken)).Count(id => aside.Holds(id.Value));

    public Task<IReadOnlyList<(SprintId Id, Sprint Sprint)>> OfAsync(
        Caller leader,
        CancellationToken cancellationToken
    ) => OfAsync(leader.Chat.Tenant, leader.Id, cancellationToken);

    public async Task<IReadOnlyList<(SprintId Id, Sprint Sprint)>> OfAsync(
        string tenant,
        MemberId leader,
        CancellationToken cancellationToken
    )
    {
        var ids = await directory.LedByAsync(tenant, leader, cancellationToken);
        return
        [
            .. (await sprintStore.ReadableAsync(ids, cancellationToken))
                .Select(one => (one.Id, Sprint: one.Book))
                .Where(one => one.Sprint.IsStarted && one.Sprint.IsSupporter(leader))
                .GroupBy(one => one.Sprint.Group)
                .SelectMany(Current)
                .OrderByDescending(one => one.Sprint.Barriers.Count(barrier => barrier.IsOpen)),
        ];
    }

    // A sprint that is over stays in sight only while something of it is still in the way.
    private static IEnumerable<(SprintId Id, Sprint Sprint)> Current(IEnumerable<(SprintId Id, Sprint Sprint)> group)
    {
        var newestFirst = group.OrderByDescending(one => GroupKey.NumberOf(one.Id)).ToList();
        return newestFirst.Where((one, place) => place == 0 || one.Sprint.Barriers.Any(barrier => barrier.IsOpen));
    }
}

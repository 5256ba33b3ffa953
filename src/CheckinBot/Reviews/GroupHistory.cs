using CheckinBot.Domain;
using CheckinBot.EventStore;

namespace CheckinBot.Reviews;

/// <summary>
/// A group's sprints, one after the other: their ids are its key and a number, so the newest leads to all.
/// </summary>
internal sealed class GroupHistory(SprintDirectory directory, SprintStore sprintStore)
{
    private const int Most = 12;

    /// <summary>The newest first, at most twelve; one that was erased, or cannot be read, is left out.</summary>
    public async Task<IReadOnlyList<(SprintId Id, Sprint Sprint)>> OfAsync(
        GroupAddress group,
        CancellationToken cancellationToken
    )
    {
        var key = GroupKey.Of(group);
        var newest = await directory.NewestAsync(key, cancellationToken);
        var ids = Enumerable.Range(0, Math.Min(newest, Most)).Select(back => key.Sprint(newest - back)).ToList();
        var found = await sprintStore.ReadableAsync(ids, cancellationToken);
        return
        [
            .. found
                .Where(one => one.Book.IsStarted)
                .OrderByDescending(one => GroupKey.NumberOf(one.Id))
                .Select(one => (one.Id, one.Book)),
        ];
    }
}

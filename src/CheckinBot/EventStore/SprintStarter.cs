using CheckinBot.Domain;

namespace CheckinBot.EventStore;

/// <summary>
/// Starts a group's next sprint. Two people who press in the same moment point at the same number, and its first event
/// can be written once: the second finds the first one's sprint.
/// </summary>
internal sealed class SprintStarter(
    SprintStore sprintStore,
    LeaderStore leaders,
    SprintDirectory directory,
    ChatDirectory chats
)
{
    public async Task<(SprintId Id, CommandResult<Sprint> Answered)> StartAsync(
        ChatAddress chat,
        StartSprint start,
        CancellationToken cancellationToken
    )
    {
        await chats.KeepGroupAsync(chat, cancellationToken);
        var key = GroupKey.Of(start.Group);
        var newest = await directory.NewestAsync(key, cancellationToken);
        var current = newest == 0 ? Sprint.None : await sprintStore.ReadAsync(key.Sprint(newest), cancellationToken);
        var number = newest > 0 && current.EndedAt is null ? newest : newest + 1;
        if (!current.IsStarted || current.EndedAt is not null)
        {
            await PointAsync(key, number, start, cancellationToken);
        }

        return (
            key.Sprint(number),
            await sprintStore.ExecuteAsync(
                key.Sprint(number),
                await AsLeaderChoseAsync(start with { StartedBefore = current.StartedUntold }, cancellationToken)
            )
        );
    }

    private async Task PointAsync(GroupKey key, int number, StartSprint start, CancellationToken cancellationToken)
    {
        if (start.Plan.Deputy is { } deputy)
        {
            await directory.PointAsync(key.Sprint(number), start.Group.Tenant, deputy.Id, cancellationToken);
        }

        await Task.WhenAll(
            start.Members.Select(member =>
                directory.PointMemberAsync(key.Sprint(number), start.Group.Tenant, member.Id, cancellationToken)
            )
        );
        await directory.PointAsync(key, number, start.Group.Tenant, start.Plan.Leader.Id, cancellationToken);
    }

    public Sprint? LastSeen(SprintId id) => sprintStore.LastSeen(id);

    // What the leader chose once holds for the groups that name them later as well.
    private async Task<StartSprint> AsLeaderChoseAsync(StartSprint start, CancellationToken cancellationToken)
    {
        var leader = await leaders.ReadAsync(LeaderKey.Of(start.Group.Tenant, start.Plan.Leader.Id), cancellationToken);
        return start with { Plan = start.Plan with { AnyHourWhenBlocking = leader.Settings.AnyHourWhenBlocking } };
    }
}

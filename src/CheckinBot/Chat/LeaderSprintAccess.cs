using CheckinBot.Domain;
using CheckinBot.EventStore;

namespace CheckinBot.Chat;

/// <summary>
/// Sprints as both sides reach them: the group's people in the group's chat, whoever supports the group in their own.
/// Whoever is neither gets a refusal, and learns nothing.
/// </summary>
internal sealed class LeaderSprintAccess(SprintStore sprintStore, SprintAccess groups)
{
    public async Task<CommandResult<Sprint>> ExecuteAsync(
        CardCall call,
        SprintCommand command,
        CancellationToken cancellationToken
    )
    {
        if (call.Caller.Chat.Kind != ChatKind.Personal)
        {
            return await groups.ExecuteAsync(call, command, cancellationToken);
        }

        return await ReadAsync(call, cancellationToken) is null
            ? SprintAccess.Stranger
            : await sprintStore.ExecuteAsync(call.Data.Sprint, command);
    }

    /// <summary>
    /// The card's sprint as whoever pressed reaches it, in the group's chat or their own; null for whoever is neither.
    /// </summary>
    public Task<Sprint?> SeenAsync(CardCall call, CancellationToken cancellationToken) =>
        call.Caller.Chat.Kind == ChatKind.Personal
            ? ReadAsync(call, cancellationToken)
            : groups.ReadAsync(call, cancellationToken);

    /// <summary>
    /// The card's sprint, for whoever has something to do with it, in their own chat; null for anybody else.
    /// </summary>
    public async Task<Sprint?> ReadAsync(CardCall call, CancellationToken cancellationToken)
    {
        if (!GroupKey.IsSprint(call.Data.Sprint))
        {
            return null;
        }

        var sprint =
            sprintStore.LastSeen(call.Data.Sprint) is { } seen && IsTheirs(seen, call.Caller)
                ? seen
                : await sprintStore.ReadAsync(call.Data.Sprint, cancellationToken);
        return IsTheirs(sprint, call.Caller) ? sprint : null;
    }

    // Somebody who passed a barrier on may still be told so; a co-owner answers in their own chat.
    private static bool IsTheirs(Sprint sprint, Caller caller) =>
        sprint.IsStarted
        && sprint.Group.Tenant == caller.Chat.Tenant
        && (
            sprint.IsSupporter(caller.Id)
            || sprint.Barriers.Any(barrier => sprint.WasToldOf(barrier, caller.Id))
            || sprint.Joint.Any(plan => plan.CoOwner == caller.Id)
        );
}

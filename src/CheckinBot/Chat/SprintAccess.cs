using CheckinBot.Domain;
using CheckinBot.EventStore;
using CheckinBot.Outbox;
using Microsoft.Bot.Schema;

namespace CheckinBot.Chat;

/// <summary>
/// Sprints as their own group reaches them. A card's sprint must belong to the chat that the press came from: the
/// sprint's id proves it, so nothing is looked up. Somebody whom the roster does not hold is asked for at Teams once.
/// </summary>
internal sealed class SprintAccess(SprintStore sprintStore, SprintDirectory directory, Roster roster)
{
    private static readonly Refusal OtherGroup = new(
        RefusalKind.NotAMember,
        "This card belongs to another group, so nothing was changed."
    );

    /// <summary>What a command of somebody comes to whose card belongs to no group of theirs.</summary>
    public static readonly CommandResult<Sprint> Stranger = new(
        Decision.Refuse(OtherGroup.Kind, OtherGroup.Sentence),
        Sprint.None
    );

    /// <summary>The answer to them.</summary>
    public static readonly Reply StrangerReply = Reply.Refuse(OtherGroup);

    /// <summary>Decides for a press in the group's chat.</summary>
    public async Task<CommandResult<Sprint>> ExecuteAsync(
        CardCall call,
        SprintCommand command,
        CancellationToken cancellationToken
    )
    {
        if (!IsOwn(call))
        {
            return Stranger;
        }

        var answered = await sprintStore.ExecuteAsync(call.Data.Sprint, command);
        return
            answered.Decision.Refusal?.Kind == RefusalKind.NotAMember
            && await JoinAsync(call.Caller, call.Data.Sprint, call.Now, cancellationToken)
            ? await sprintStore.ExecuteAsync(call.Data.Sprint, command)
            : answered;
    }

    /// <summary>The card's sprint for one of its members, or null when it is none of theirs.</summary>
    public async Task<Sprint?> ReadAsync(CardCall call, CancellationToken cancellationToken)
    {
        if (!IsOwn(call))
        {
            return null;
        }

        var sprint = await sprintStore.ReadAsync(call.Data.Sprint, cancellationToken);
        if (!sprint.IsStarted)
        {
            return null;
        }

        return sprint.Members.Contains(call.Caller.Id) ? sprint : await JoinedAsync(call, cancellationToken);
    }

    private async Task<Sprint?> JoinedAsync(CardCall call, CancellationToken cancellationToken) =>
        await JoinAsync(call.Caller, call.Data.Sprint, call.Now, cancellationToken)
            ? await sprintStore.ReadAsync(call.Data.Sprint, cancellationToken)
            : null;

    /// <summary>As this process last saw it, or null; for showing only.</summary>
    public Sprint? LastSeen(CardCall call) => IsOwn(call) ? sprintStore.LastSeen(call.Data.Sprint) : null;

    /// <summary>The group's newest sprint; its state is <see cref="Sprint.None"/> when it never had one.</summary>
    public async Task<(SprintId Id, Sprint Sprint)> NewestAsync(GroupAddress group, CancellationToken cancellationToken)
    {
        var key = GroupKey.Of(group);
        var number = await directory.NewestAsync(key, cancellationToken);
        var id = key.Sprint(number);
        return number == 0 ? (id, Sprint.None) : (id, await sprintStore.ReadAsync(id, cancellationToken));
    }

    /// <summary>Teams says that this person is in the chat.</summary>
    public async Task JoinAsync(
        SprintId id,
        string tenant,
        Person member,
        Instant now,
        CancellationToken cancellationToken
    )
    {
        await directory.PointMemberAsync(id, tenant, member.Id, cancellationToken);
        await sprintStore.ExecuteAsync(id, new JoinGroup(NewIds.Command(), now, member));
    }

    /// <summary>Teams says that this person is no longer in the chat.</summary>
    public Task LeaveAsync(SprintId id, MemberId member, Instant now) =>
        sprintStore.ExecuteAsync(id, new LeaveGroup(NewIds.Command(), now, member));

    /// <summary>The group can be reached again: what was kept for it goes out.</summary>
    public Task ReleaseAsync(SprintId id, Instant now) =>
        sprintStore.ExecuteAsync(id, new ReleaseNotices(NewIds.Command(), now, To: null));

    /// <summary>
    /// Whether somebody who writes in the group's chat is one of the group's people, as its roster or Teams says.
    /// </summary>
    public async Task<bool> HasAsync(
        Caller caller,
        SprintId id,
        Sprint sprint,
        Instant now,
        CancellationToken cancellationToken
    ) => sprint.Members.Contains(caller.Id) || await JoinAsync(caller, id, now, cancellationToken);

    /// <summary>
    /// Somebody who came to a chat; null for whoever cannot take part, and for a guest, who is met when they press.
    /// Teams often tells only their ids: the rest is asked for, as far as Teams answers.
    /// </summary>
    public async Task<Person?> MetAsync(IActivity activity, ChannelAccount account, CancellationToken cancellationToken)
    {
        var person = Roster.PersonOf(account);
        if (person is null || person.IsNamed() || CallerOf.Chat(activity) is not { } chat)
        {
            return person;
        }

        try
        {
            return await roster.LookAsync(chat, person.TeamsId, cancellationToken) is { } found
                ? Participants.Expected(found, chat.Tenant)
                : person;
        }
        catch (DeliveryException)
        {
            return person;
        }
    }

    private static bool IsOwn(CardCall call) => GroupKey.Of(call.Caller.Group).Owns(call.Data.Sprint);

    private async Task<bool> JoinAsync(Caller caller, SprintId sprint, Instant now, CancellationToken cancellationToken)
    {
        if (
            await roster.FindAsync(caller.Chat, caller.Who.TeamsId, cancellationToken) is not { } member
            || member.Id != caller.Id
        )
        {
            return false;
        }

        await JoinAsync(sprint, caller.Chat.Tenant, member, now, cancellationToken);
        return true;
    }
}

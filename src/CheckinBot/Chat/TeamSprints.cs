using CheckinBot.Domain;
using CheckinBot.EventStore;

namespace CheckinBot.Chat;

/// <summary>
/// The sprints that people come to, or leave, with one activity. Teams tells of a team's people on the team's id (that
/// of its General channel), so every channel of the team that has a sprint is meant; of a chat's, or of a channel with
/// people of its own, in its place.
/// </summary>
internal sealed class TeamSprints(ChatDirectory chats, SprintAccess groups)
{
    public async Task<IReadOnlyList<SprintId>> OfAsync(ChatAddress chat, CancellationToken cancellationToken)
    {
        var sprints = new List<SprintId>();
        foreach (var group in await GroupsAsync(chat, cancellationToken))
        {
            if (await groups.NewestAsync(group, cancellationToken) is { Sprint.IsStarted: true, Id: var id })
            {
                sprints.Add(id);
            }
        }

        return sprints;
    }

    /// <summary>The chat's group; of a team's own id, the groups of all its channels.</summary>
    public async Task<IReadOnlyList<GroupAddress>> GroupsAsync(ChatAddress chat, CancellationToken cancellationToken)
    {
        var here = new GroupAddress(chat.Tenant, chat.Conversation);
        return chat.Team.Length == 0 || chat.Team != chat.Conversation
            ? [here]
            : [.. (await chats.ChannelsAsync(chat.Tenant, chat.Team, cancellationToken)).Append(here).Distinct()];
    }
}

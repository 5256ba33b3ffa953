using CheckinBot.Delivery;
using CheckinBot.Domain;
using CheckinBot.Ledger;
using Microsoft.Bot.Schema;

namespace CheckinBot.Chat;

/// <summary>
/// The bot, or somebody, comes to a chat or leaves it. Teams says so more than once for one installation: only the first
/// is welcomed. Whatever was kept for somebody who could not be reached goes out.
/// </summary>
internal sealed class Arrivals(ChatDirectory chats, GroupSprints groups, TeamSprints teams, KeptForPeople kept, Welcome welcome)
{
    public async Task BotCameAsync(IActivity activity, Instant now, CancellationToken cancellationToken)
    {
        if (CallerOf.Chat(activity) is not { } chat)
        {
            return;
        }

        if (chat.Kind == ChatKind.Personal)
        {
            await PersonAsync(activity, now, cancellationToken);
            return;
        }

        var isNew = await chats.KeepGroupAsync(chat, cancellationToken);
        var (id, sprint) = await ReleaseAsync(chat, now, cancellationToken);
        if (isNew)
        {
            await welcome.GroupAsync(chat, id, sprint, cancellationToken);
        }

        await OtherChannelsAsync(chat, now, cancellationToken);
    }

    public Task BotLeftAsync(IActivity activity, CancellationToken cancellationToken) => CallerOf.Chat(activity) switch
    {
        null => Task.CompletedTask,
        { Kind: ChatKind.Personal } chat => Roster.PersonOf(activity.From) is { } person ? chats.ForgetPersonAsync(chat.Tenant, person.Id, cancellationToken) : Task.CompletedTask,
        { } chat => LeftAsync(chat, cancellationToken),
    };

    /// <summary>
    /// Every activity says where its chat can be reached from now on: presses first of all, because people press and hardly ever write.
    /// Nothing is read or written while nothing changed.
    /// </summary>
    public async Task LearnAsync(IActivity activity, Instant now, CancellationToken cancellationToken)
    {
        if (CallerOf.Chat(activity) is not { } chat)
        {
            return;
        }

        chats.Heard(chat);
        if (chat.Kind != ChatKind.Personal)
        {
            _ = await chats.LearnAsync(chat, cancellationToken) ? await ReleaseAsync(chat, now, cancellationToken) : default;
        }
        else if (CallerOf.Activity(activity) is { } caller && await chats.LearnAsync(new PersonChat(caller.Who, caller.Chat), cancellationToken))
        {
            await kept.ReleaseAsync(caller, now, cancellationToken);
        }
    }

    /// <summary>Somebody wrote: where they can be reached is kept, and they get what was kept for them.</summary>
    public async Task SeenAsync(IActivity activity, Instant now, CancellationToken cancellationToken)
    {
        if (CallerOf.Activity(activity) is { Chat.Kind: ChatKind.Personal } caller)
        {
            await KeepAsync(caller, now, cancellationToken);
        }
        else if (CallerOf.Chat(activity) is { Kind: not ChatKind.Personal } chat)
        {
            await chats.KeepGroupAsync(chat, cancellationToken);
            await ReleaseAsync(chat, now, cancellationToken);
        }
    }

    public async Task PeopleCameAsync(IActivity activity, IEnumerable<ChannelAccount> people, Instant now, CancellationToken cancellationToken)
    {
        foreach (var account in people)
        {
            if (await groups.MetAsync(activity, account, cancellationToken) is { } person)
            {
                await ToSprintsAsync(activity, (chat, id) => groups.JoinAsync(id, chat.Tenant, person, now, cancellationToken), cancellationToken);
            }
        }
    }

    public async Task PeopleLeftAsync(IActivity activity, IEnumerable<ChannelAccount> people, Instant now, CancellationToken cancellationToken)
    {
        foreach (var person in people.Select(Roster.PersonOf).OfType<Person>())
        {
            await ToSprintsAsync(activity, (_, id) => groups.LeaveAsync(id, person.Id, now), cancellationToken);
        }
    }

    private async Task ToSprintsAsync(IActivity activity, Func<ChatAddress, SprintId, Task> tell, CancellationToken cancellationToken)
    {
        if (CallerOf.Chat(activity) is not { Kind: not ChatKind.Personal } chat)
        {
            return;
        }

        foreach (var id in await teams.OfAsync(chat, cancellationToken))
        {
            await tell(chat, id);
        }
    }

    // Of a team only the chosen channel is told that the bot is there: the others, as far as they are known, are reached again as well.
    private async Task OtherChannelsAsync(ChatAddress chat, Instant now, CancellationToken cancellationToken)
    {
        if (chat.Team.Length == 0)
        {
            return;
        }

        var channels = await chats.ChannelsAsync(chat.Tenant, chat.Team, cancellationToken);
        foreach (var channel in channels.Where(channel => channel.Conversation != chat.Conversation))
        {
            var other = chat with { Conversation = channel.Conversation };
            await chats.KeepGroupAsync(other, cancellationToken);
            await ReleaseAsync(other, now, cancellationToken);
        }
    }

    private async Task LeftAsync(ChatAddress chat, CancellationToken cancellationToken)
    {
        foreach (var group in await teams.GroupsAsync(chat, cancellationToken))
        {
            await chats.ForgetGroupAsync(group, cancellationToken);
        }
    }

    private async Task PersonAsync(IActivity activity, Instant now, CancellationToken cancellationToken)
    {
        if (CallerOf.Activity(activity) is { } caller && await groups.MetAsync(activity, activity.From!, cancellationToken) is { } who)
        {
            if (await KeepAsync(caller with { Who = who }, now, cancellationToken))
            {
                await welcome.PersonAsync(caller.Chat, cancellationToken);
            }
        }
    }

    private async Task<bool> KeepAsync(Caller caller, Instant now, CancellationToken cancellationToken)
    {
        var isNew = await chats.KeepPersonAsync(new(caller.Who, caller.Chat), cancellationToken);
        await kept.ReleaseAsync(caller, now, cancellationToken);
        return isNew;
    }

    private async Task<(SprintId Id, Sprint Sprint)> ReleaseAsync(ChatAddress chat, Instant now, CancellationToken cancellationToken)
    {
        var (id, sprint) = await groups.NewestAsync(new(chat.Tenant, chat.Conversation), cancellationToken);
        if (sprint.Plan is not null)
        {
            await groups.ReleaseAsync(id, now);
        }

        return (id, sprint);
    }
}

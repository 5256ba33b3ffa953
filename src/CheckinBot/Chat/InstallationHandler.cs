using CheckinBot.Domain;
using CheckinBot.EventStore;
using CheckinBot.Outbox;
using Microsoft.Bot.Schema;

namespace CheckinBot.Chat;

/// <summary>
/// The bot, or somebody, comes to a chat or leaves it. Teams says so more than once for one installation: only the
/// first is welcomed. Whatever was kept for somebody who could not be reached goes out.
/// </summary>
internal sealed class InstallationHandler(
    ChatDirectory chats,
    SprintAccess groups,
    TeamSprints teams,
    ParkedNotices kept,
    Welcome welcome
)
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

    public Task BotLeftAsync(IActivity activity, Instant now, CancellationToken cancellationToken) =>
        CallerOf.Chat(activity) switch
        {
            null => Task.CompletedTask,
            { Kind: ChatKind.Personal } chat => PersonLeftAsync(activity, chat, now, cancellationToken),
            { } chat => LeftAsync(chat, cancellationToken),
        };

    /// <summary>
    /// Every activity says where its chat can be reached from now on: presses first of all, because people press and
    /// hardly ever write. Nothing is read or written while nothing changed.
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
            await LearnGroupAsync(activity, chat, now, cancellationToken);
        }
        else if (CallerOf.Activity(activity) is { } caller)
        {
            await LearnPersonAsync(activity, caller, now, cancellationToken);
        }
    }

    public async Task PeopleCameAsync(
        IActivity activity,
        IEnumerable<ChannelAccount> people,
        Instant now,
        CancellationToken cancellationToken
    )
    {
        foreach (var account in people)
        {
            if (await groups.MetAsync(activity, account, cancellationToken) is { } person)
            {
                await ToSprintsAsync(
                    activity,
                    (chat, id) => groups.JoinAsync(id, chat.Tenant, person, now, cancellationToken),
                    cancellationToken
                );
            }
        }
    }

    public async Task PeopleLeftAsync(
        IActivity activity,
        IEnumerable<ChannelAccount> people,
        Instant now,
        CancellationToken cancellationToken
    )
    {
        foreach (var person in people.Select(Roster.PersonOf).OfType<Person>())
        {
            await ToSprintsAsync(activity, (_, id) => groups.LeaveAsync(id, person.Id, now), cancellationToken);
        }
    }

    // Whoever writes in a chat is kept even where nothing is known of it: the bot is there, or they could not write to
    // it.
    private async Task LearnGroupAsync(
        IActivity activity,
        ChatAddress chat,
        Instant now,
        CancellationToken cancellationToken
    )
    {
        if (activity.Type == ActivityTypes.Message)
        {
            await chats.KeepGroupAsync(chat, cancellationToken);
            await ReleaseAsync(chat, now, cancellationToken);
        }
        else if (await chats.LearnAsync(chat, cancellationToken))
        {
            await ReleaseAsync(chat, now, cancellationToken);
        }
    }

    private async Task LearnPersonAsync(
        IActivity activity,
        Caller caller,
        Instant now,
        CancellationToken cancellationToken
    )
    {
        if (activity.Type == ActivityTypes.Message)
        {
            await KeepAsync(caller, now, cancellationToken);
        }
        else if (await chats.LearnAsync(new PersonChat(caller.Who, caller.Chat), cancellationToken))
        {
            await kept.ReleaseAsync(caller, now, cancellationToken);
        }
    }

    private async Task ToSprintsAsync(
        IActivity activity,
        Func<ChatAddress, SprintId, Task> tell,
        CancellationToken cancellationToken
    )
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

    // Of a team only the chosen channel is told that the bot is there: the others, as far as they are known, are
    // reached again as well.
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
        if (
            CallerOf.Activity(activity) is { } caller
            && await groups.MetAsync(activity, activity.From!, cancellationToken) is { } who
        )
        {
            if (await KeepAsync(caller with { Who = who }, now, cancellationToken))
            {
                await welcome.PersonAsync(caller.Chat, cancellationToken);
            }
        }
    }

    private async Task PersonLeftAsync(
        IActivity activity,
        ChatAddress chat,
        Instant now,
        CancellationToken cancellationToken
    )
    {
        if (Roster.PersonOf(activity.From) is { } person)
        {
            await chats.ForgetPersonAsync(chat.Tenant, person.Id, cancellationToken);
            await kept.LostAsync(chat.Tenant, person.Id, now, cancellationToken);
        }
    }

    private async Task<bool> KeepAsync(Caller caller, Instant now, CancellationToken cancellationToken)
    {
        var isNew = await chats.KeepPersonAsync(new(caller.Who, caller.Chat), cancellationToken);
        await kept.ReleaseAsync(caller, now, cancellationToken);
        return isNew;
    }

    private async Task<(SprintId Id, Sprint Sprint)> ReleaseAsync(
        ChatAddress chat,
        Instant now,
        CancellationToken cancellationToken
    )
    {
        var (id, sprint) = await groups.NewestAsync(new(chat.Tenant, chat.Conversation), cancellationToken);
        if (sprint.IsStarted)
        {
            await groups.ReleaseAsync(id, now);
        }

        return (id, sprint);
    }
}

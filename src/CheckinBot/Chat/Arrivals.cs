using CheckinBot.Delivery;
using CheckinBot.Domain;
using CheckinBot.Ledger;
using Microsoft.Bot.Schema;

namespace CheckinBot.Chat;

/// <summary>
/// The bot, or somebody, comes to a chat or leaves it. Teams says so more than once for one installation: only the first
/// is welcomed. Whatever was kept for somebody who could not be reached goes out.
/// </summary>
internal sealed class Arrivals(ChatDirectory chats, GroupSprints groups, KeptForPeople kept, SprintLedger ledger, Welcome welcome)
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
    }

    public Task BotLeftAsync(IActivity activity, CancellationToken cancellationToken) => CallerOf.Chat(activity) switch
    {
        null => Task.CompletedTask,
        { Kind: ChatKind.Personal } chat => Roster.PersonOf(activity.From) is { } person ? chats.ForgetPersonAsync(chat.Tenant, person.Id, cancellationToken) : Task.CompletedTask,
        { } chat => chats.ForgetGroupAsync(new(chat.Tenant, chat.Conversation), cancellationToken),
    };

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
                await ToSprintAsync(activity, (chat, id) => groups.JoinAsync(id, chat.Tenant, person, now, cancellationToken), cancellationToken);
            }
        }
    }

    public async Task PeopleLeftAsync(IActivity activity, IEnumerable<ChannelAccount> people, Instant now, CancellationToken cancellationToken)
    {
        foreach (var person in people.Select(Roster.PersonOf).OfType<Person>())
        {
            await ToSprintAsync(activity, (_, id) => ledger.ExecuteAsync(id, new LeaveGroup(NewIds.Command(), now, person.Id)), cancellationToken);
        }
    }

    private async Task ToSprintAsync(IActivity activity, Func<ChatAddress, SprintId, Task> tell, CancellationToken cancellationToken)
    {
        if (CallerOf.Chat(activity) is { Kind: not ChatKind.Personal } chat
            && await groups.NewestAsync(new(chat.Tenant, chat.Conversation), cancellationToken) is { Sprint.Plan: not null, Id: var id })
        {
            await tell(chat, id);
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

    // A team's other channels are not told when the bot comes back: their first word is the sign.
    private async Task<(SprintId Id, Sprint Sprint)> ReleaseAsync(ChatAddress chat, Instant now, CancellationToken cancellationToken)
    {
        var (id, sprint) = await groups.NewestAsync(new(chat.Tenant, chat.Conversation), cancellationToken);
        if (sprint.Plan is not null)
        {
            await ledger.ExecuteAsync(id, new ReleaseNotices(NewIds.Command(), now, To: null));
        }

        return (id, sprint);
    }
}

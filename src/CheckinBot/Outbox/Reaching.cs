using CheckinBot.Domain;
using CheckinBot.EventStore;
using CheckinBot.Placement;
using Microsoft.Bot.Schema;

namespace CheckinBot.Outbox;

/// <summary>
/// What is tried before a message counts as not sent. One answer of Teams is not the truth for ever: a chat may have
/// moved with its tenant, and a person's own chat may be gone though the bot is still installed, so it is opened anew.
/// </summary>
internal sealed class Reaching(TeamsClient post, PersonChats people, ChatDirectory chats)
{
    /// <summary>To a group: at its own service URL, and where that fails at the tenant's newest.</summary>
    public async Task<MessageRef> ToGroupAsync(
        ChatAddress chat,
        Func<Activity> message,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await post.SendAsync(chat, message(), cancellationToken);
        }
        catch (DeliveryException refusal) when (IsRefusal(refusal))
        {
            chats.Doubt(new GroupAddress(chat.Tenant, chat.Conversation));
            if (chats.NewestServiceUrl(chat.Tenant) is not { } url || url == chat.ServiceUrl)
            {
                throw;
            }
        }

        var moved = chat with { ServiceUrl = chats.NewestServiceUrl(chat.Tenant)! };
        var sent = await post.SendAsync(moved, message(), cancellationToken);
        await chats.KeepGroupAsync(moved, cancellationToken);
        return sent;
    }

    /// <summary>
    /// To a person: in their own chat as it is known, else in one that is opened by way of <paramref name="via"/>.
    /// Throws <see cref="NotInstalledException"/> for somebody who was never met and has not added the bot.
    /// </summary>
    public async Task<MessageRef> ToPersonAsync(
        string tenant,
        Person person,
        Func<CancellationToken, Task<ChatAddress>> via,
        Func<Activity> message,
        CancellationToken cancellationToken
    )
    {
        if (await people.KnownAsync(tenant, person.Id, cancellationToken) is not { } known)
        {
            return await post.SendAsync(
                await people.OpenAsync(tenant, person, via, cancellationToken),
                message(),
                cancellationToken,
                Pace.Ahead
            );
        }

        try
        {
            return await post.SendAsync(known, message(), cancellationToken, Pace.Ahead);
        }
        catch (DeliveryException refusal) when (IsRefusal(refusal) && SendOutcome.WhyOf(refusal) != Unreached.Blocked)
        {
            people.Doubt(tenant, person.Id);
            return await AnewAsync(tenant, person, via, message, refusal, cancellationToken);
        }
    }

    private static bool IsRefusal(DeliveryException failure) =>
        failure.Kind is DeliveryFailure.Gone or DeliveryFailure.Blocked or DeliveryFailure.Refused;

    // That it cannot be opened anew says more than that it is gone: what Teams says of that is what is known.
    private async Task<MessageRef> AnewAsync(
        string tenant,
        Person person,
        Func<CancellationToken, Task<ChatAddress>> via,
        Func<Activity> message,
        DeliveryException refusal,
        CancellationToken cancellationToken
    )
    {
        ChatAddress opened;
        try
        {
            opened = await people.OpenAsync(tenant, person, via, cancellationToken);
        }
        catch (NotInstalledException known)
        {
            throw known.Refusal;
        }
        catch (DeliveryException)
        {
            throw refusal;
        }

        return await post.SendAsync(opened, message(), cancellationToken, Pace.Ahead);
    }
}

/// <summary>Teams says that somebody has not added the bot, and nothing says otherwise.</summary>
internal sealed class NotInstalledException(DeliveryException refusal)
    : Exception("The bot is not installed there.", refusal)
{
    public DeliveryException Refusal => refusal;
}

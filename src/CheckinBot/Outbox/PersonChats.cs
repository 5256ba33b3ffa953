using CheckinBot.Domain;
using CheckinBot.EventStore;

namespace CheckinBot.Outbox;

/// <summary>People's own chats with the bot.</summary>
internal sealed class PersonChats(TeamsClient post, ChatDirectory chats)
{
    private static readonly DeliveryException Forgotten = new(DeliveryFailure.Blocked, code: "Forgotten");

    /// <summary>
    /// Their own chat, opened by way of <paramref name="via"/>, which Teams allows once they installed the bot; throws
    /// <see cref="NotInstalledException"/> when they did not. From now on it is where they are reached.
    /// </summary>
    public async Task<ChatAddress> OpenAsync(
        string tenant,
        Person person,
        Func<CancellationToken, Task<ChatAddress>> via,
        CancellationToken cancellationToken
    )
    {
        if (person.Id.IsForgotten)
        {
            throw new NotInstalledException(Forgotten);
        }

        var opened = await OpenAsync(await via(cancellationToken), person, cancellationToken);
        await chats.KeepPersonAsync(new(person, opened), cancellationToken);
        return opened;
    }

    private async Task<ChatAddress> OpenAsync(ChatAddress via, Person person, CancellationToken cancellationToken)
    {
        try
        {
            return await post.OpenAsync(via, person.Id.Value, cancellationToken);
        }
        catch (DeliveryException refusal) when (SendOutcome.WhyOf(refusal) == Unreached.NotInstalled)
        {
            throw new NotInstalledException(refusal);
        }
    }

    /// <summary>Where they are already known to be, or null.</summary>
    public async Task<ChatAddress?> KnownAsync(string tenant, MemberId person, CancellationToken cancellationToken) =>
        (await chats.PersonAsync(tenant, person, cancellationToken))?.Chat;

    /// <summary>To be called when Teams refused their chat: another instance may know better by now.</summary>
    public void Doubt(string tenant, MemberId person) => chats.Doubt(tenant, person);
}

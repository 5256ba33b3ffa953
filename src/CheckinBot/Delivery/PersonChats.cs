using CheckinBot.Domain;
using CheckinBot.Ledger;

namespace CheckinBot.Delivery;

/// <summary>People's own chats with the bot.</summary>
internal sealed class PersonChats(Post post, ChatDirectory chats)
{
    private static readonly DeliveryException Forgotten = new(DeliveryFailure.Blocked, code: "Forgotten");

    /// <summary>
    /// Their own chat as they opened it; else one is opened by way of <paramref name="via"/>, which Teams allows once they
    /// installed the bot. Throws <see cref="DeliveryException"/>, Blocked when they did not.
    /// </summary>
    public async Task<ChatAddress> ReachAsync(string tenant, Person person, Func<CancellationToken, Task<ChatAddress>> via, CancellationToken cancellationToken)
    {
        if (await chats.PersonAsync(tenant, person.Id, cancellationToken) is { } known)
        {
            return known.Chat;
        }

        if (person.Id.IsForgotten)
        {
            throw Forgotten;
        }

        var opened = await post.OpenAsync(await via(cancellationToken), person.Id.Value, cancellationToken);
        await chats.KeepPersonAsync(new(person, opened), cancellationToken);
        return opened;
    }

    /// <summary>Where they are already known to be, or null.</summary>
    public async Task<ChatAddress?> KnownAsync(string tenant, MemberId person, CancellationToken cancellationToken) =>
        (await chats.PersonAsync(tenant, person, cancellationToken))?.Chat;

    /// <summary>To be called when Teams refused their chat: another instance may know better by now.</summary>
    public void Doubt(string tenant, MemberId person) => chats.Doubt(tenant, person);
}

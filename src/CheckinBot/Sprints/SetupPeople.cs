using System.Collections.Immutable;
using CheckinBot.Chat;
using CheckinBot.Domain;
using CheckinBot.EventStore;
using CheckinBot.Outbox;

namespace CheckinBot.Sprints;

/// <summary>The people of a group while it sets up a sprint.</summary>
internal sealed class SetupPeople(Roster roster, ChatDirectory chats)
{
    /// <summary>For the picker: empty when Teams does not say, since the picker can search by itself.</summary>
    public async Task<IReadOnlyList<Person>> OfferedAsync(Caller caller, CancellationToken cancellationToken)
    {
        try
        {
            return await roster.AllAsync(caller.Chat, cancellationToken);
        }
        catch (DeliveryException)
        {
            return [];
        }
    }

    /// <summary>
    /// For the sprint's roster: whoever sets it up is in it, also when Teams does not say. Empty for somebody who left
    /// the chat.
    /// </summary>
    public async Task<ImmutableArray<Person>> MembersAsync(Caller caller, CancellationToken cancellationToken)
    {
        var all = await OfferedAsync(caller, cancellationToken);
        if (all.Any(person => person.Id == caller.Id))
        {
            return [.. all];
        }

        if (await IsGoneAsync(caller, all, cancellationToken))
        {
            return [];
        }

        return [caller.Who, .. all];
    }

    /// <summary>
    /// True when Teams says who is in the chat, and they are not: they press on a card from before they left.
    /// </summary>
    public async Task<bool> IsGoneAsync(
        Caller caller,
        IReadOnlyList<Person> offered,
        CancellationToken cancellationToken
    ) =>
        offered.Count > 0
        && !offered.Any(person => person.Id == caller.Id)
        && (await roster.FindAsync(caller.Chat, caller.Who.TeamsId, cancellationToken))?.Id != caller.Id;

    /// <summary>
    /// The leader, or the deputy, by the id that the picker gave; somebody whom the bot never met gets their name when
    /// it does.
    /// </summary>
    public async Task<Person?> FindAsync(
        Caller caller,
        string id,
        string notMetYet,
        IReadOnlyList<Person> members,
        CancellationToken cancellationToken
    )
    {
        if (!Guid.TryParse(id, out var entra))
        {
            return null;
        }

        var picked = new MemberId(entra.ToString("D"));
        return members.FirstOrDefault(person => person.Id == picked)
            ?? (await chats.PersonAsync(caller.Chat.Tenant, picked, cancellationToken))?.Person
            ?? new(picked, notMetYet, "");
    }
}

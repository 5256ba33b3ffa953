using System.Collections.Concurrent;
using CheckinBot.Domain;
using CheckinBot.Store;

namespace CheckinBot.EventStore;

/// <summary>
/// Where the chats are: groups and people, as last seen. Remembers what it read and wrote, for finding only: whether a
/// chat is there is asked of the storage before it is kept, because another instance may have forgotten it meanwhile.
/// </summary>
internal sealed class ChatDirectory(IStore store)
{
    private const int MostKnown = 10_000;
    private readonly ConcurrentDictionary<string, Row> known = new();
    private readonly ConcurrentDictionary<string, string> newest = new();

    /// <summary>
    /// Where Teams last said that this tenant is served; null while nobody there did anything. Teams moves a tenant as
    /// a whole.
    /// </summary>
    public string? NewestServiceUrl(string tenant) => newest.GetValueOrDefault(tenant);

    /// <summary>A validated activity named this service URL.</summary>
    public void Heard(ChatAddress chat)
    {
        if (newest.Count >= MostKnown)
        {
            newest.Clear();
        }

        newest[chat.Tenant] = chat.ServiceUrl;
    }

    public async Task<ChatAddress?> GroupAsync(GroupAddress group, CancellationToken cancellationToken = default) =>
        await FindAsync(ChatRows.Partition(group), cancellationToken) is { } row ? ChatRows.ReadChat(row) : null;

    public async Task<PersonChat?> PersonAsync(
        string tenant,
        MemberId person,
        CancellationToken cancellationToken = default
    ) =>
        await FindAsync(ChatRows.Partition(tenant, person), cancellationToken) is { } row
        && ChatRows.ReadPerson(row, person) is { } known
        && IsOwn(known)
            ? known
            : null;

    /// <summary>The channels of a team in which the bot was met, in no order.</summary>
    public async Task<IReadOnlyList<GroupAddress>> ChannelsAsync(
        string tenant,
        string team,
        CancellationToken cancellationToken = default
    ) =>
        await store
            .ReadAsync(StoreTable.Directory, ChatRows.OfTeam(tenant, team), null, null, cancellationToken)
            .Select(row => new GroupAddress(tenant, ChatRows.ConversationOf(row)))
            .ToListAsync(cancellationToken);

    /// <summary>
    /// An activity came from a chat: what is kept of it is brought up to date. Nothing is read or written while nothing
    /// changed, and a chat that is not kept (the bot was taken out of it) stays so. True when something changed.
    /// </summary>
    public async Task<bool> LearnAsync(ChatAddress chat, CancellationToken cancellationToken = default)
    {
        var before = await GroupAsync(new(chat.Tenant, chat.Conversation), cancellationToken);
        var now = before is null ? null : before.AsNowIn(chat);
        return now is not null && now != before && await LearnAsync(() => KeepGroupAsync(now, cancellationToken));
    }

    /// <summary>The same for a person's own chat.</summary>
    public async Task<bool> LearnAsync(PersonChat person, CancellationToken cancellationToken = default)
    {
        if (await PersonAsync(person.Chat.Tenant, person.Person.Id, cancellationToken) is not { } before)
        {
            return false;
        }

        var chat = before.Chat.AsNowIn(person.Chat) with { Conversation = person.Chat.Conversation };
        var now = new PersonChat(person.Person.IsNamed() ? person.Person : before.Person, chat);
        return now != before && await LearnAsync(() => KeepPersonAsync(now, cancellationToken));
    }

    private static async Task<bool> LearnAsync(Func<Task<bool>> keep)
    {
        await keep();
        return true;
    }

    /// <summary>Keeps a group's chat. True when it was not known before (so that it is welcomed once).</summary>
    public async Task<bool> KeepGroupAsync(ChatAddress chat, CancellationToken cancellationToken = default)
    {
        if (chat.Team.Length > 0 && !IsKnown(ChatRows.Write(chat)))
        {
            await store.PutAsync(StoreTable.Directory, ChatRows.WriteOfTeam(chat), cancellationToken);
        }

        return await KeepAsync(ChatRows.Write(chat), cancellationToken);
    }

    /// <summary>Keeps a person's chat. True when it was not known before.</summary>
    public Task<bool> KeepPersonAsync(PersonChat person, CancellationToken cancellationToken = default) =>
        KeepAsync(ChatRows.Write(person), cancellationToken);

    /// <summary>Forgets a group's chat, because the bot was taken out of it.</summary>
    public Task ForgetGroupAsync(GroupAddress group, CancellationToken cancellationToken = default) =>
        ForgetAsync(ChatRows.Partition(group), cancellationToken);

    /// <summary>Forgets a person's chat, because they removed the bot.</summary>
    public Task ForgetPersonAsync(string tenant, MemberId person, CancellationToken cancellationToken = default) =>
        ForgetAsync(ChatRows.Partition(tenant, person), cancellationToken);

    /// <summary>
    /// To be called when Teams refused a chat: what is remembered may be old, so it is read again next time.
    /// </summary>
    public void Doubt(GroupAddress group) => known.TryRemove(ChatRows.Partition(group), out _);

    /// <summary>The same for a person's chat.</summary>
    public void Doubt(string tenant, MemberId person) => known.TryRemove(ChatRows.Partition(tenant, person), out _);

    // What an earlier version took for somebody's own chat may have been a group's: nothing private goes there.
    private static bool IsOwn(PersonChat known) => !known.Chat.Conversation.StartsWith("19:", StringComparison.Ordinal);

    private bool IsKnown(Row row) => known.TryGetValue(row.Partition, out var before) && before.SaysTheSame(row);

    private async Task<Row?> FindAsync(string partition, CancellationToken cancellationToken)
    {
        if (known.TryGetValue(partition, out var row))
        {
            return row;
        }

        return await ReadAsync(partition, cancellationToken);
    }

    private async Task<Row?> ReadAsync(string partition, CancellationToken cancellationToken) =>
        await store.GetAsync(StoreTable.Directory, partition, ChatRows.Key, cancellationToken) is { } read
            ? Remember(read)
            : null;

    private async Task<bool> KeepAsync(Row row, CancellationToken cancellationToken)
    {
        var before = await ReadAsync(row.Partition, cancellationToken);
        if (before is not null && before.SaysTheSame(row))
        {
            return false;
        }

        var isNew = before is null && await store.TryPutAsync(StoreTable.Directory, row, cancellationToken);
        if (!isNew)
        {
            await store.PutAsync(StoreTable.Directory, row, cancellationToken);
        }

        Remember(row);
        return isNew;
    }

    // All can be read again, so whoever makes it remember more and more makes it forget.
    private Row Remember(Row row)
    {
        if (known.Count >= MostKnown)
        {
            known.Clear();
        }

        return known[row.Partition] = row;
    }

    private async Task ForgetAsync(string partition, CancellationToken cancellationToken)
    {
        known.TryRemove(partition, out _);
        if (await store.GetAsync(StoreTable.Directory, partition, ChatRows.Key, cancellationToken) is { } row)
        {
            await store.TryDeleteAsync(StoreTable.Directory, row, cancellationToken);
        }
    }
}

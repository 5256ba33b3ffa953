using System.Collections.Concurrent;
using CheckinBot.Domain;
using CheckinBot.Store;

namespace CheckinBot.Ledger;

/// <summary>
/// Where the chats are: groups and people, as last seen. Remembers what it read and wrote, and writes only what changed;
/// a person who was not there is asked for again, since they may have installed the bot on another instance.
/// </summary>
internal sealed class ChatDirectory(IStore store)
{
    private const string Chat = "chat";
    private readonly ConcurrentDictionary<string, Entry> known = new();

    public Task<ChatAddress?> GroupAsync(GroupAddress group, CancellationToken cancellationToken = default) =>
        FindAsync(Partition(group), cancellationToken);

    public Task<ChatAddress?> PersonAsync(string tenant, MemberId person, CancellationToken cancellationToken = default) =>
        FindAsync(Partition(tenant, person), cancellationToken);

    /// <summary>Keeps a group's chat. True when it was not known before (so that it is welcomed once).</summary>
    public Task<bool> KeepGroupAsync(ChatAddress address, CancellationToken cancellationToken = default) =>
        KeepAsync(Partition(new GroupAddress(address.Tenant, address.Conversation)), address, cancellationToken);

    /// <summary>Keeps a person's chat. True when it was not known before.</summary>
    public Task<bool> KeepPersonAsync(MemberId person, ChatAddress address, CancellationToken cancellationToken = default) =>
        KeepAsync(Partition(address.Tenant, person), address, cancellationToken);

    /// <summary>Forgets a group's chat, because the bot was taken out of it.</summary>
    public Task ForgetGroupAsync(GroupAddress group, CancellationToken cancellationToken = default) => ForgetAsync(Partition(group), cancellationToken);

    /// <summary>Forgets a person's chat, because they removed or blocked the bot.</summary>
    public Task ForgetPersonAsync(string tenant, MemberId person, CancellationToken cancellationToken = default) =>
        ForgetAsync(Partition(tenant, person), cancellationToken);

    private static string Partition(GroupAddress group) => "group|" + GroupKey.Of(group).Value;

    private static string Partition(string tenant, MemberId person) => $"person|{tenant}|{person}";

    private async Task<ChatAddress?> FindAsync(string partition, CancellationToken cancellationToken)
    {
        if (known.TryGetValue(partition, out var entry))
        {
            return entry.Address;
        }

        return await store.GetAsync(StoreTable.Directory, partition, Chat, cancellationToken) is not { } row
            ? null
            : Remember(row).Address;
    }

    private async Task<bool> KeepAsync(string partition, ChatAddress address, CancellationToken cancellationToken)
    {
        if (await FindAsync(partition, cancellationToken) == address)
        {
            return false;
        }

        var isNew = await store.TryPutAsync(StoreTable.Directory, ChatRows.Write(partition, Chat, address), cancellationToken);
        if (!isNew)
        {
            await store.PutAsync(StoreTable.Directory, ChatRows.Write(partition, Chat, address), cancellationToken);
        }

        known[partition] = new(address);
        return isNew;
    }

    private async Task ForgetAsync(string partition, CancellationToken cancellationToken)
    {
        known.TryRemove(partition, out _);
        if (await store.GetAsync(StoreTable.Directory, partition, Chat, cancellationToken) is { } row)
        {
            await store.TryDeleteAsync(StoreTable.Directory, row, cancellationToken);
        }
    }

    private Entry Remember(Row row) => known[row.Partition] = new(ChatRows.Read(row));

    private sealed record Entry(ChatAddress Address);
}

using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using CheckinBot.Domain;
using CheckinBot.Store;

namespace CheckinBot.EventStore;

/// <summary>
/// A starting point that another group of the school offers. <paramref name="Number"/> stands for it on the asking
/// group's cards, and is another number on every other group's; <paramref name="Used"/>: how many groups began with it.
/// </summary>
internal sealed record KnownPoint(int Number, SprintId Origin, StartingPoint Point, DateTimeOffset At, int Used);

/// <summary>In which order starting points are shown.</summary>
internal enum PointOrder
{
    /// <summary>The newest first.</summary>
    Newest,

    /// <summary>First those that most groups began with.</summary>
    Used,
}

/// <summary>
/// The starting points of a tenant's groups. Pointers only: what a group offers stands in its sprint's own log, where
/// it is taken back and erased.
/// </summary>
internal sealed class StartingPointLibrary(IStore store, SprintStore sprintStore, SprintDirectory directory)
{
    private const int MostSprints = 40;
    private const char Between = '|';
    private const string At = "At";

    /// <summary>
    /// To be called before a sprint is offered: a pointer to one that is not is harmless, one without a pointer is
    /// never found.
    /// </summary>
    public Task PointAsync(SprintId id, string tenant, Instant now, CancellationToken cancellationToken) =>
        store.PutAsync(StoreTable.Directory, new(Starts(tenant), id.Value, Time(now)), cancellationToken);

    /// <summary>What other groups of the tenant offer to this one.</summary>
    public async Task<IReadOnlyList<KnownPoint>> OthersAsync(
        GroupAddress asking,
        PointOrder order,
        CancellationToken cancellationToken
    )
    {
        var pointed = await PointedAsync(asking, cancellationToken);
        var used = pointed.Count == 0 ? [] : await UsedAsync(asking.Tenant, cancellationToken);
        var found = await sprintStore.ReadableAsync([.. pointed.Keys], cancellationToken);
        var points = found
            .Where(one =>
                one.Book is { Offered: { Focus: not Redaction.Text, Evidence: not Redaction.Text } }
                && one.Book.Group.Tenant == asking.Tenant
            )
            .Select(one => new KnownPoint(
                NumberOf(asking, one.Id),
                one.Id,
                one.Book.Offered!,
                pointed[one.Id],
                used.GetValueOrDefault(one.Id)
            ));
        return
        [
            .. order == PointOrder.Used
                ? points.OrderByDescending(one => one.Used).ThenByDescending(one => one.At)
                : points.OrderByDescending(one => one.At),
        ];
    }

    /// <summary>One of them by its number, or null when it is not offered any more.</summary>
    public async Task<KnownPoint?> FindAsync(GroupAddress asking, int number, CancellationToken cancellationToken) =>
        (await OthersAsync(asking, PointOrder.Newest, cancellationToken)).FirstOrDefault(one => one.Number == number);

    /// <summary>
    /// A group began with it: counted once for each sprint, and told to the group that offers it, in the log of its
    /// newest sprint. To be called after the start, and again whenever that is sent again: nothing is counted twice.
    /// </summary>
    public async Task StartedAsync(
        SprintId origin,
        SprintId other,
        string tenant,
        Instant now,
        CancellationToken cancellationToken
    )
    {
        await store.PutAsync(
            StoreTable.Directory,
            new(Started(tenant), $"{origin}{Between}{other}", Time(now)),
            cancellationToken
        );
        var group = GroupKey.Owning(origin);
        var newest = group.Sprint(await directory.NewestAsync(group, cancellationToken));
        await sprintStore.ExecuteAsync(newest, new TellStarted(new($"started:{other}"), now, other));
    }

    // The newest pointers, of the asking group none.
    private async Task<Dictionary<SprintId, DateTimeOffset>> PointedAsync(
        GroupAddress asking,
        CancellationToken cancellationToken
    )
    {
        var own = GroupKey.Of(asking);
        var rows = new List<(SprintId Id, DateTimeOffset At)>();
        await foreach (
            var row in store.ReadAsync(StoreTable.Directory, Starts(asking.Tenant), null, null, cancellationToken)
        )
        {
            rows.Add((new(row.Key), (DateTimeOffset)row.Fields[At]));
        }

        return rows.Where(row => GroupKey.IsSprint(row.Id) && !own.Owns(row.Id))
            .OrderByDescending(row => row.At)
            .Take(MostSprints)
            .ToDictionary(row => row.Id, row => row.At);
    }

    private async Task<Dictionary<SprintId, int>> UsedAsync(string tenant, CancellationToken cancellationToken) =>
        await store
            .ReadAsync(StoreTable.Directory, Started(tenant), null, null, cancellationToken)
            .Select(row => new SprintId(row.Key.Split(Between)[0]))
            .GroupBy(id => id)
            .ToDictionaryAsync(same => same.Key, same => same.Count(), cancellationToken: cancellationToken);

    private static Dictionary<string, object> Time(Instant now) => new() { [At] = now.ToDateTimeOffset() };

    private static string Starts(string tenant) => $"starts{Between}{tenant}";

    private static string Started(string tenant) => $"started{Between}{tenant}";

    private static int NumberOf(GroupAddress asking, SprintId origin) =>
        BinaryPrimitives.ReadInt32BigEndian(
            SHA256.HashData(Encoding.UTF8.GetBytes($"{GroupKey.Of(asking).Value}|start|{origin}"))
        ) & int.MaxValue;
}

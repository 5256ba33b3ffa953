using System.Globalization;
using CheckinBot.Domain;
using CheckinBot.Store;

namespace CheckinBot.EventStore;

/// <summary>
/// Which sprints there are: a group's newest, a leader's, and a member's. Written before a sprint starts, so that a
/// crash in between leaves a pointer to a sprint that never started, which reads as none.
/// </summary>
internal sealed class SprintDirectory(IStore store)
{
    private const string Newest = "sprint";
    private const string Number = "Number";

    /// <summary>The number of the group's newest sprint; 0 when it never had one.</summary>
    public async Task<int> NewestAsync(GroupKey group, CancellationToken cancellationToken = default) =>
        await store.GetAsync(StoreTable.Directory, Partition(group), Newest, cancellationToken) is { } row
            ? (int)row.Fields[Number]
            : 0;

    public async Task PointAsync(
        GroupKey group,
        int number,
        string tenant,
        MemberId leader,
        CancellationToken cancellationToken = default
    )
    {
        await store.PutAsync(
            StoreTable.Directory,
            new(Partition(group), Newest, new Dictionary<string, object> { [Number] = number }),
            cancellationToken
        );
        await PointAsync(group.Sprint(number), tenant, leader, cancellationToken);
    }

    /// <summary>
    /// To be called before somebody becomes a deputy, or gets a barrier that is passed on: so that they can be found
    /// when they come.
    /// </summary>
    public Task PointAsync(
        SprintId sprint,
        string tenant,
        MemberId leader,
        CancellationToken cancellationToken = default
    ) =>
        store.PutAsync(
            StoreTable.Directory,
            new(
                Partition(tenant, leader),
                sprint.Value,
                new Dictionary<string, object> { [Number] = GroupKey.NumberOf(sprint) }
            ),
            cancellationToken
        );

    /// <summary>
    /// To be called before a leader asks somebody to carry out a plan together: so that the question reaches them when
    /// they come.
    /// </summary>
    public Task PointAsync(
        LeaderId asks,
        string tenant,
        MemberId asked,
        CancellationToken cancellationToken = default
    ) =>
        store.PutAsync(
            StoreTable.Directory,
            new(Asked(tenant, asked), asks.Value, new Dictionary<string, object> { [Number] = 1 }),
            cancellationToken
        );

    /// <summary>
    /// To be called before somebody becomes a member: so that what they wrote is found when they want it erased.
    /// </summary>
    public Task PointMemberAsync(
        SprintId sprint,
        string tenant,
        MemberId member,
        CancellationToken cancellationToken = default
    ) =>
        store.PutAsync(
            StoreTable.Directory,
            new(
                Member(tenant, member),
                sprint.Value,
                new Dictionary<string, object> { [Number] = GroupKey.NumberOf(sprint) }
            ),
            cancellationToken
        );

    /// <summary>The leaders who asked this person something, in no order.</summary>
    public async Task<IReadOnlyList<LeaderId>> AskedByAsync(
        string tenant,
        MemberId asked,
        CancellationToken cancellationToken = default
    ) => [.. (await KeysAsync(Asked(tenant, asked), cancellationToken)).Select(key => new LeaderId(key))];

    /// <summary>Every sprint that named this leader, in no order; some may never have started.</summary>
    public async Task<IReadOnlyList<SprintId>> LedByAsync(
        string tenant,
        MemberId leader,
        CancellationToken cancellationToken = default
    ) => [.. (await KeysAsync(Partition(tenant, leader), cancellationToken)).Select(key => new SprintId(key))];

    /// <summary>
    /// Every sprint that this person has to do with, as a member or as somebody who supports it, each once; some may
    /// never have started.
    /// </summary>
    public async Task<IReadOnlyList<SprintId>> OfAsync(
        string tenant,
        MemberId person,
        CancellationToken cancellationToken = default
    ) =>
        [
            .. (await LedByAsync(tenant, person, cancellationToken))
                .Concat((await KeysAsync(Member(tenant, person), cancellationToken)).Select(key => new SprintId(key)))
                .Distinct(),
        ];

    /// <summary>Forgets every pointer of this person.</summary>
    public async Task ForgetAsync(string tenant, MemberId person, CancellationToken cancellationToken = default)
    {
        foreach (var partition in new[] { Member(tenant, person), Partition(tenant, person), Asked(tenant, person) })
        {
            await foreach (var row in store.ReadAsync(StoreTable.Directory, partition, null, null, cancellationToken))
            {
                await store.TryDeleteAsync(StoreTable.Directory, row, cancellationToken);
            }
        }
    }

    private async Task<List<string>> KeysAsync(string partition, CancellationToken cancellationToken) =>
        await store
            .ReadAsync(StoreTable.Directory, partition, null, null, cancellationToken)
            .Select(row => row.Key)
            .ToListAsync(cancellationToken);

    private static string Partition(GroupKey group) =>
        string.Create(CultureInfo.InvariantCulture, $"group|{group.Value}");

    private static string Partition(string tenant, MemberId leader) => $"leader|{tenant}|{leader}";

    private static string Asked(string tenant, MemberId person) => $"asked|{tenant}|{person}";

    private static string Member(string tenant, MemberId person) => $"member|{tenant}|{person}";
}

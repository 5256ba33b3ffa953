using System.Globalization;
using CheckinBot.Domain;
using CheckinBot.Store;

namespace CheckinBot.Ledger;

/// <summary>
/// Which sprints there are: a group's newest, and a leader's. Written before a sprint starts, so that a crash in between
/// leaves a pointer to a sprint that never started, which reads as none.
/// </summary>
internal sealed class SprintDirectory(IStore store)
{
    private const string Newest = "sprint";
    private const string Number = "Number";

    /// <summary>The number of the group's newest sprint; 0 when it never had one.</summary>
    public async Task<int> NewestAsync(GroupKey group, CancellationToken cancellationToken = default) =>
        await store.GetAsync(StoreTable.Directory, Partition(group), Newest, cancellationToken) is { } row ? (int)row.Fields[Number] : 0;

    public async Task PointAsync(GroupKey group, int number, string tenant, MemberId leader, CancellationToken cancellationToken = default)
    {
        await store.PutAsync(StoreTable.Directory, new(Partition(group), Newest, new Dictionary<string, object> { [Number] = number }), cancellationToken);
        await PointAsync(group.Sprint(number), tenant, leader, cancellationToken);
    }

    /// <summary>To be called before somebody becomes a deputy, or gets a barrier that is passed on: so that they can be found when they come.</summary>
    public Task PointAsync(SprintId sprint, string tenant, MemberId leader, CancellationToken cancellationToken = default) =>
        store.PutAsync(StoreTable.Directory, new(Partition(tenant, leader), sprint.Value, new Dictionary<string, object> { [Number] = GroupKey.NumberOf(sprint) }), cancellationToken);

    /// <summary>To be called before a leader asks somebody to carry out a plan together: so that the question reaches them when they come.</summary>
    public Task PointAsync(LeaderId asks, string tenant, MemberId asked, CancellationToken cancellationToken = default) =>
        store.PutAsync(StoreTable.Directory, new(Asked(tenant, asked), asks.Value, new Dictionary<string, object> { [Number] = 1 }), cancellationToken);

    /// <summary>The leaders who asked this person something, in no order.</summary>
    public async Task<IReadOnlyList<LeaderId>> AskedByAsync(string tenant, MemberId asked, CancellationToken cancellationToken = default)
    {
        var ids = new List<LeaderId>();
        await foreach (var row in store.ReadAsync(StoreTable.Directory, Asked(tenant, asked), null, null, cancellationToken))
        {
            ids.Add(new(row.Key));
        }

        return ids;
    }

    /// <summary>Every sprint that named this leader, in no order; some may never have started.</summary>
    public async Task<IReadOnlyList<SprintId>> LedByAsync(string tenant, MemberId leader, CancellationToken cancellationToken = default)
    {
        var ids = new List<SprintId>();
        await foreach (var row in store.ReadAsync(StoreTable.Directory, Partition(tenant, leader), null, null, cancellationToken))
        {
            ids.Add(new(row.Key));
        }

        return ids;
    }

    private static string Partition(GroupKey group) => string.Create(CultureInfo.InvariantCulture, $"group|{group.Value}");

    private static string Partition(string tenant, MemberId leader) => $"leader|{tenant}|{leader}";

    private static string Asked(string tenant, MemberId person) => $"asked|{tenant}|{person}";
}

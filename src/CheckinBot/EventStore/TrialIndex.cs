using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CheckinBot.Domain;
using CheckinBot.Store;

namespace CheckinBot.EventStore;

/// <summary>
/// What another group tried, and how it went: never whose it was. <paramref name="Number"/> stands for it on the
/// asking sprint's cards; it is another number on every other sprint's, so that it tells nothing of the group.
/// </summary>
internal sealed record KnownTrial(int Number, string Tried, TrialOutcome Result, string Learned);

/// <summary>
/// The moves of a tenant's groups, by kind of barrier. Pointers only: what was tried stands in the sprints' own logs. A
/// group that does not share its own is offered none.
/// </summary>
internal sealed class TrialIndex(IStore store, SprintStore sprintStore)
{
    private const int MostSprints = 12;
    private const char Between = '|';
    private const string At = "At";

    /// <summary>
    /// To be called before a move is recorded, by somebody who may record it: a pointer to a move that never came about
    /// is harmless, a move without one is never found. <paramref name="about"/>: its barrier, or its joint plan.
    /// Nothing is written for a group that does not share.
    /// </summary>
    public Task PointAsync(
        SprintId id,
        Sprint sprint,
        BarrierKind kind,
        string about,
        Instant now,
        CancellationToken cancellationToken
    ) =>
        sprint.PlanOrNull?.SharesMoves == true
            ? store.PutAsync(
                StoreTable.Directory,
                new(
                    Partition(sprint, kind),
                    $"{id}{Between}{about}",
                    new Dictionary<string, object> { [At] = now.ToDateTimeOffset() }
                ),
                cancellationToken
            )
            : Task.CompletedTask;

    /// <summary>How many other groups of the tenant tried something against this kind, and how it went.</summary>
    public async Task<TrialsKnown> KnownAsync(
        SprintId id,
        Sprint sprint,
        BarrierKind kind,
        CancellationToken cancellationToken
    )
    {
        var all = await OthersAsync(id, sprint, kind, cancellationToken);
        int Count(TrialOutcome result) => all.Count(one => one.Move.Result == result);
        return new(
            all.Select(one => one.Group).Distinct().Count(),
            Count(TrialOutcome.Worked),
            Count(TrialOutcome.Partly),
            Count(TrialOutcome.DidNot)
        );
    }

    /// <summary>
    /// What they tried: what worked first, then what helped in part, then what did not; of each the newest first.
    /// </summary>
    public async Task<IReadOnlyList<KnownTrial>> ReadAsync(
        SprintId id,
        Sprint sprint,
        BarrierKind kind,
        CancellationToken cancellationToken
    ) =>
        [
            .. (await OthersAsync(id, sprint, kind, cancellationToken))
                .OrderBy(one => one.Move.Result)
                .ThenByDescending(one => one.Move.At)
                .Select(one => new KnownTrial(one.Number, one.Move.Tried, one.Move.Result, one.Move.Learned)),
        ];

    private async Task<IReadOnlyList<(GroupAddress Group, Trial Move, int Number)>> OthersAsync(
        SprintId id,
        Sprint sprint,
        BarrierKind kind,
        CancellationToken cancellationToken
    )
    {
        var found = new List<(GroupAddress Group, Trial Move, int Number)>();
        foreach (
            var other in sprint.PlanOrNull?.SharesMoves == true
                ? await PointedAsync(sprint, kind, cancellationToken)
                : []
        )
        {
            if (
                await sprintStore.TryReadAsync(other, cancellationToken) is { Plan.SharesMoves: true } state
                && state.Group.Tenant == sprint.Group.Tenant
            )
            {
                found.AddRange(
                    state
                        .Moves.Select((move, place) => (state.Group, move, NumberOf(id, other, place)))
                        .Where(one => one.move.Kind == kind && one.move.Tried != Redaction.Text)
                );
            }
        }

        return found;
    }

    // The newest pointers first; of each sprint once, and of the asking group none.
    private async Task<IReadOnlyList<SprintId>> PointedAsync(
        Sprint sprint,
        BarrierKind kind,
        CancellationToken cancellationToken
    )
    {
        var (own, rows) = (GroupKey.Of(sprint.Group), new List<(SprintId Id, DateTimeOffset At)>());
        await foreach (
            var row in store.ReadAsync(StoreTable.Directory, Partition(sprint, kind), null, null, cancellationToken)
        )
        {
            rows.Add((new(row.Key.Split(Between)[0]), (DateTimeOffset)row.Fields[At]));
        }

        return
        [
            .. rows.Where(row => GroupKey.IsSprint(row.Id) && !own.Owns(row.Id))
                .OrderByDescending(row => row.At)
                .Select(row => row.Id)
                .Distinct()
                .Take(MostSprints),
        ];
    }

    private static string Partition(Sprint sprint, BarrierKind kind) =>
        $"moves{Between}{sprint.Group.Tenant}{Between}{kind}";

    private static int NumberOf(SprintId asking, SprintId other, int place) =>
        BinaryPrimitives.ReadInt32BigEndian(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{asking}|{other}|{place}"))
            )
        ) & int.MaxValue;
}

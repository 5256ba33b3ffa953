using CheckinBot.Domain;
using CheckinBot.EventStore;
using CheckinBot.Store;

namespace CheckinBot.Erasure;

/// <summary>Erases in the leaders' own logs.</summary>
internal sealed class LeaderEraser(IStore store, LeaderStore leaderStore, TimeProvider time)
    : LogEraser<Leader, LeaderId>(new(store, StoreTable.Leaders), leaderStore, time)
{
    /// <summary>Erases touches and plans that are too old, each where it stood.</summary>
    public async Task EraseOldAsync(LeaderId id, Instant before, CancellationToken cancellationToken)
    {
        var (leader, rows) = await Log.ReadAllAsync(id.Value, cancellationToken);
        var old = RetentionPolicy.Of(leader, [.. rows.Select(one => one.Recorded)], before);
        var erased = 0;
        foreach (var (row, recorded) in rows.Where(one => old.Contains(one.Recorded.Sequence)))
        {
            erased += await Log.TryReplaceAsync(Gone(row, recorded), cancellationToken) ? 1 : 0;
        }

        if (erased > 0)
        {
            await WriteDownAsync(id, new(ErasedFor.Age, null), cancellationToken);
        }
    }

    /// <summary>True while a plan of theirs still says that this person was asked.</summary>
    public async Task<bool> HasAskedAsync(LeaderId id, MemberId who, CancellationToken cancellationToken) =>
        (await Aggregates.ReadAsync(id, cancellationToken)).Plans.Any(plan => plan.Asked.Contains(who));

    private static Row Gone(Row row, StoredEvent one) =>
        EventRows.Write(
            row.Partition,
            one with
            {
                Event = new RecordErased(ErasedFor.Age, null),
                Command = NewIds.Command(),
            }
        ) with
        {
            Version = row.Version,
        };
}

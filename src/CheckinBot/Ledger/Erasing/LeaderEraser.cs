using CheckinBot.Domain;
using CheckinBot.Store;

namespace CheckinBot.Ledger;

/// <summary>Erases in the leaders' own logs.</summary>
internal sealed class LeaderEraser(IStore store, LeaderLedger ledger, TimeProvider time) : LogEraser<Leader, LeaderId>(new(store, StoreTable.Leaders), ledger, time)
{
    /// <summary>Erases touches and plans that are too old, each where it stood.</summary>
    public async Task EraseOldAsync(LeaderId id, Instant before, CancellationToken cancellationToken)
    {
        var rows = new List<Row>();
        await foreach (var row in Log.RowsAsync(id.Value, cancellationToken))
        {
            rows.Add(row);
        }

        var leader = await Log.CatchUpAsync(id.Value, Leader.None, cancellationToken);
        var old = TooOld.Of(leader, [.. rows.Select(EventRows.Read)], before);
        var erased = 0;
        foreach (var row in rows)
        {
            erased += EventRows.Read(row) is var one && old.Contains(one.Sequence) && await Log.TryReplaceAsync(Gone(row, one), cancellationToken) ? 1 : 0;
        }

        if (erased > 0)
        {
            await WriteDownAsync(id, new(ErasedFor.Age, null), cancellationToken);
        }
    }

    /// <summary>True while a plan of theirs still says that this person was asked.</summary>
    public async Task<bool> HasAskedAsync(LeaderId id, MemberId who, CancellationToken cancellationToken) =>
        (await Ledger.ReadAsync(id, cancellationToken)).Plans.Any(plan => plan.Asked.Contains(who));

    private static Row Gone(Row row, Recorded one) =>
        EventRows.Write(row.Partition, one with { Event = new RecordErased(ErasedFor.Age, null), Command = NewIds.Command() }) with { Version = row.Version };
}

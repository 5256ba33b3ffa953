using CheckinBot.Store;

namespace CheckinBot.Operations;

/// <summary>
/// Copies every row that the target has not, then reads both again and compares them row for row. Nothing is written to
/// a target that has rows of its own, unless it <paramref name="replaces"/> them. May be run again after it broke off.
/// </summary>
internal sealed class StoreMigration(IStore from, IStore to, bool replaces, Action<string> say)
{
    /// <summary>How many transactions are under way at once.</summary>
    private const int AtOnce = 8;

    private static readonly StoreTable[] Tables = Enum.GetValues<StoreTable>();

    /// <summary>True when in the end both hold the same, and the source was not written meanwhile.</summary>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        await to.PrepareAsync(cancellationToken);
        if (!replaces && !await IsFreeAsync(cancellationToken))
        {
            say(
                "Nothing was written: the target has rows that the source has not, or other ones. Name "
                    + "an empty target; or, if it holds nothing but an earlier try, add --replace."
            );
            return false;
        }

        var before = new Dictionary<StoreTable, string>();
        foreach (var table in Tables)
        {
            before[table] = await CopyAsync(table, cancellationToken);
        }

        return await CompareAsync(before, cancellationToken);
    }

    private async Task<bool> IsFreeAsync(CancellationToken cancellationToken)
    {
        var isFree = true;
        foreach (var table in Tables)
        {
            var found = await new Comparison().ReadAsync(Pairs(table, cancellationToken));
            if (found.Different + found.Extra > 0)
            {
                say($"{table}: in the target {found.Different} rows differ and {found.Extra} are not of the source.");
                isFree = false;
            }
        }

        return isFree;
    }

    // The digest of the source as it was copied.
    private async Task<string> CopyAsync(StoreTable table, CancellationToken cancellationToken)
    {
        var (source, copied) = (new RowDigest(), 0);
        var batches = Batches.Of(Missing(table, source, cancellationToken));
        await Parallel.ForEachAsync(
            batches,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
            async (batch, token) =>
            {
                await InsertAsync(table, batch, token);
                Interlocked.Add(ref copied, batch.Count);
            }
        );
        say($"{table}: {copied} rows copied.");
        return source.Result();
    }

    private async IAsyncEnumerable<Row> Missing(
        StoreTable table,
        RowDigest source,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await foreach (var (row, there) in Pairs(table, cancellationToken))
        {
            if (row is not null)
            {
                source.Add(row);
            }

            if (there is null)
            {
                yield return row! with
                {
                    Version = null,
                };
            }
            else if (replaces && row?.SaysTheSame(there) != true)
            {
                await ReplaceAsync(table, row, there, cancellationToken);
            }
        }
    }

    private Task ReplaceAsync(StoreTable table, Row? row, Row there, CancellationToken cancellationToken) =>
        row is null ? to.TryDeleteAsync(table, there, cancellationToken) : to.PutAsync(table, row, cancellationToken);

    // Refused when somebody else wrote one of them, or after an answer that was lost: then each by itself.
    private async Task InsertAsync(StoreTable table, IReadOnlyList<Row> batch, CancellationToken cancellationToken)
    {
        if (!await to.TryInsertAsync(table, batch, cancellationToken))
        {
            foreach (var row in batch)
            {
                await to.TryInsertAsync(table, [row], cancellationToken);
            }
        }
    }

    private async Task<bool> CompareAsync(Dictionary<StoreTable, string> before, CancellationToken cancellationToken)
    {
        var isWhole = true;
        foreach (var table in Tables)
        {
            var found = await new Comparison().ReadAsync(Pairs(table, cancellationToken));
            say(found.Said(table));
            if (found.Digest != before[table])
            {
                say(
                    $"{table}: the source was written while it was moved. Stop the service, then run "
                        + "this again with --replace."
                );
            }

            isWhole &= found.IsSame && found.Digest == before[table];
        }

        say(isWhole ? "Both hold the same." : "The move is NOT complete: keep to the source.");
        return isWhole;
    }

    private IAsyncEnumerable<(Row? From, Row? To)> Pairs(StoreTable table, CancellationToken cancellationToken) =>
        RowPairs.Of(
            from.ReadAllAsync(table, cancellationToken),
            to.ReadAllAsync(table, cancellationToken),
            cancellationToken
        );
}

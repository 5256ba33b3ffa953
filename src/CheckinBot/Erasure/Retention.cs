using CheckinBot.Domain;
using CheckinBot.EventStore;
using CheckinBot.Store;
using Microsoft.Extensions.Options;

namespace CheckinBot.Erasure;

/// <summary>
/// Erases what is older than is to be kept, once a night: it reads the tables from end to end. May break off anywhere;
/// the next night goes on. Several instances may do it at once.
/// </summary>
internal sealed partial class Retention(
    IStore store,
    SprintEraser sprints,
    LeaderEraser leaders,
    IOptions<RetentionOptions> options,
    ILogger<Retention> log
)
{
    private static readonly LocalTime Night = new(2, 0);

    /// <summary>When it is to be done next: at two in the night, UTC; null when everything is kept.</summary>
    public Instant? NextAfter(Instant now)
    {
        if (options.Value.Days is null)
        {
            return null;
        }

        var today = now.InUtc().Date.At(Night).InUtc().ToInstant();
        return today > now ? today : today + Duration.FromDays(1);
    }

    public async Task SweepAsync(Instant now, CancellationToken cancellationToken)
    {
        if (options.Value.Days is not { } days)
        {
            return;
        }

        var before = now - Duration.FromDays(days);
        var gone = await SprintsAsync(before, cancellationToken);
        foreach (var id in await PartitionsAsync(StoreTable.Leaders, _ => true, cancellationToken))
        {
            await IfReadableAsync(async () =>
            {
                await leaders.EraseOldAsync(new(id), before, cancellationToken);
                return true;
            });
        }

        await PointersAsync(gone, cancellationToken);
        await store.TidyAsync(cancellationToken);
        LogSwept(gone.Count);
    }

    private async Task<HashSet<string>> SprintsAsync(Instant before, CancellationToken cancellationToken)
    {
        var gone = new HashSet<string>();
        foreach (
            var id in await PartitionsAsync(
                StoreTable.Sprints,
                row => EventRows.NameOf(row) is nameof(SprintEnded) or nameof(RecordErased),
                cancellationToken
            )
        )
        {
            if (await IfReadableAsync(() => sprints.EraseOldAsync(new(id), before, cancellationToken)))
            {
                gone.Add(id);
            }
        }

        return gone;
    }

    // One that cannot be read stays as it is, and keeps no other from being erased.
    private async Task<bool> IfReadableAsync(Func<Task<bool>> erase)
    {
        try
        {
            return await erase();
        }
        catch (UnreadableLogException failure)
        {
            LogKept(failure.Message);
            return false;
        }
    }

    // What pointed at a sprint that is gone, or says that somebody was asked about a plan that is.
    private async Task PointersAsync(HashSet<string> gone, CancellationToken cancellationToken)
    {
        await foreach (var row in store.ReadAllAsync(StoreTable.Directory, cancellationToken))
        {
            var isOld = row.Partition.Split('|') switch
            {
                ["member" or "leader", ..] => gone.Contains(row.Key),
                ["starts", ..] => gone.Contains(row.Key),
                ["started", ..] => row.Key.Split('|').Any(gone.Contains),
                ["moves", ..] => gone.Contains(row.Key.Split('|')[0]),
                ["asked", _, var who] => await IfReadableAsync(async () =>
                    !await leaders.HasAskedAsync(new(row.Key), new(who), cancellationToken)
                ),
                _ => false,
            };
            if (isOld)
            {
                await store.TryDeleteAsync(StoreTable.Directory, row, cancellationToken);
            }
        }
    }

    private async Task<IReadOnlyCollection<string>> PartitionsAsync(
        StoreTable table,
        Func<Row, bool> which,
        CancellationToken cancellationToken
    ) =>
        await store
            .ReadAllAsync(table, cancellationToken)
            .Where(which)
            .Select(row => row.Partition)
            .ToHashSetAsync(cancellationToken: cancellationToken);

    [LoggerMessage(Level = LogLevel.Error, Message = "What is too old could not be looked for in one log. {Why}")]
    private partial void LogKept(string why);

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "What was too old was erased; sprints of which nothing is left: {Sprints}"
    )]
    private partial void LogSwept(int sprints);
}

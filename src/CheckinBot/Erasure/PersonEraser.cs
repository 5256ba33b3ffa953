using CheckinBot.Domain;
using CheckinBot.EventStore;
using CheckinBot.Store;

namespace CheckinBot.Erasure;

/// <summary>Erases a person from every table: the logs they stand in, then what pointed at them.</summary>
internal sealed partial class PersonEraser(
    IStore store,
    SprintEraser sprints,
    LeaderEraser leaders,
    PersonDirectory people,
    ILogger<PersonEraser> log
)
{
    /// <summary>
    /// How many rows of logs were rewritten. <paramref name="everywhere"/>: true reads every log there is; false goes
    /// by the pointers, which lead to all logs that this version wrote. A log that cannot be read keeps no other from
    /// being erased in; it is thrown when all others are done.
    /// </summary>
    public async Task<int> EraseAsync(ErasureRequest request, bool everywhere, CancellationToken cancellationToken)
    {
        var (rows, unreadable) = (0, new List<UnreadableLogException>());
        foreach (var id in await SprintsAsync(request, everywhere, cancellationToken))
        {
            rows += await IfReadableAsync(
                sprints.ForgetAsync(id, request.Who, request.NameIn(id.Value), cancellationToken),
                unreadable
            );
        }

        foreach (var id in await LeadersAsync(request, everywhere, cancellationToken))
        {
            rows += await IfReadableAsync(
                leaders.ForgetAsync(id, request.Who, request.NameIn(id.Value), cancellationToken),
                unreadable
            );
        }

        // What leads to them must stay until they are erased in it.
        if (unreadable is [var first, ..])
        {
            throw first;
        }

        await people.ForgetAsync(request.Tenant, request.Who, cancellationToken);
        LogErased(rows);
        return rows;
    }

    private static async Task<int> IfReadableAsync(Task<int> erasing, List<UnreadableLogException> unreadable)
    {
        try
        {
            return await erasing;
        }
        catch (UnreadableLogException failure)
        {
            unreadable.Add(failure);
            return 0;
        }
    }

    /// <summary>How many rows of all tables tell of somebody.</summary>
    public async Task<int> CountAsync(MemberId who, CancellationToken cancellationToken)
    {
        var rows = 0;
        foreach (var table in Enum.GetValues<StoreTable>())
        {
            rows += await store
                .ReadAllAsync(table, cancellationToken)
                .CountAsync(
                    row =>
                        RowRedactor.Tells(row, who)
                        || row.Partition.Contains(who.Value, StringComparison.OrdinalIgnoreCase),
                    cancellationToken
                );
        }

        return rows;
    }

    private async Task<IEnumerable<SprintId>> SprintsAsync(
        ErasureRequest request,
        bool everywhere,
        CancellationToken cancellationToken
    ) =>
        everywhere
            ? (await LogsAsync(StoreTable.Sprints, request, cancellationToken)).Select(log => new SprintId(log))
            : await people.SprintsOfAsync(request.Tenant, request.Who, cancellationToken);

    private async Task<IEnumerable<LeaderId>> LeadersAsync(
        ErasureRequest request,
        bool everywhere,
        CancellationToken cancellationToken
    ) =>
        everywhere
            ? (await LogsAsync(StoreTable.Leaders, request, cancellationToken)).Select(log => new LeaderId(log))
            : await people.LeadersOfAsync(request.Tenant, request.Who, cancellationToken);

    // Where an erasure broke off, a log may tell of the made-up name only, and not yet say why.
    private async Task<IReadOnlyCollection<string>> LogsAsync(
        StoreTable table,
        ErasureRequest request,
        CancellationToken cancellationToken
    ) =>
        await store
            .ReadAllAsync(table, cancellationToken)
            .Where(row => RowRedactor.Tells(row, request.Who) || RowRedactor.Tells(row, request.NameIn(row.Partition)))
            .Select(row => row.Partition)
            .ToHashSetAsync(cancellationToken: cancellationToken);

    [LoggerMessage(Level = LogLevel.Information, Message = "A person was forgotten: {Rows} rows of logs were erased")]
    private partial void LogErased(int rows);
}

using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;

namespace CheckinBot.Store.Tables;

/// <summary>
/// The store of production: Azure Table Storage, for any number of instances. The pipeline of the client retries, so a
/// write whose answer was lost may be refused by its own first try: <see cref="TryInsertAsync"/>,
/// <see cref="TryPutAsync"/> and <see cref="TryDeleteAsync"/> may then say false although the write was made. Their
/// callers read again before they decide, and the aggregate store finds the id of its own command.
/// </summary>
/// <param name="service">The account.</param>
/// <param name="prefix">Put before the name of each table.</param>
public sealed class TablesStore(TableServiceClient service, string prefix) : IStore
{
    private readonly Dictionary<StoreTable, TableClient> clients = Enum.GetValues<StoreTable>()
        .ToDictionary(table => table, table => service.GetTableClient($"{prefix}{table}"));

    public Task PrepareAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(
            clients.Values.Select(client =>
                TablesFailure.GuardAsync(() => client.CreateIfNotExistsAsync(cancellationToken), cancellationToken)
            )
        );

    public async Task<bool> TryInsertAsync(
        StoreTable table,
        IReadOnlyList<Row> rows,
        CancellationToken cancellationToken
    )
    {
        RowRules.Check(rows);
        try
        {
            return await TablesFailure.GuardAsync(
                () => InsertAsync(clients[table], rows, cancellationToken),
                cancellationToken
            );
        }
        catch (RequestFailedException answer) when (TablesFailure.IsTaken(answer))
        {
            return false;
        }
    }

    public IAsyncEnumerable<Row> ReadAsync(
        StoreTable table,
        string partition,
        string? fromKey,
        string? beforeKey,
        CancellationToken cancellationToken
    ) => QueryAsync(table, Filter(partition, fromKey, beforeKey), cancellationToken);

    public IAsyncEnumerable<Row> ReadAllAsync(StoreTable table, CancellationToken cancellationToken) =>
        QueryAsync(table, null, cancellationToken);

    private async IAsyncEnumerable<Row> QueryAsync(
        StoreTable table,
        string? filter,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var query = clients[table].QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken);
        await using var pages = query.AsPages().GetAsyncEnumerator(cancellationToken);
        while (await TablesFailure.GuardAsync(() => pages.MoveNextAsync().AsTask(), cancellationToken))
        {
            foreach (var entity in pages.Current.Values)
            {
                yield return RowEntity.Read(entity);
            }
        }
    }

    public Task<Row?> GetAsync(StoreTable table, string partition, string key, CancellationToken cancellationToken) =>
        RowRules.IsKey(partition) && RowRules.IsKey(key)
            ? FindAsync(table, partition, key, cancellationToken)
            : Task.FromResult<Row?>(null);

    // Not GetEntityIfExists: that takes a missing table for a missing row.
    private async Task<Row?> FindAsync(
        StoreTable table,
        string partition,
        string key,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return RowEntity.Read(
                await TablesFailure.GuardAsync(
                    () =>
                        clients[table]
                            .GetEntityAsync<TableEntity>(partition, key, cancellationToken: cancellationToken),
                    cancellationToken
                )
            );
        }
        catch (RequestFailedException answer) when (TablesFailure.IsChangedOrGone(answer))
        {
            return null;
        }
    }

    public async Task<Row> PutAsync(StoreTable table, Row row, CancellationToken cancellationToken)
    {
        RowRules.Check(row);
        var answer = await TablesFailure.GuardAsync(
            () => clients[table].UpsertEntityAsync(RowEntity.Of(row), TableUpdateMode.Replace, cancellationToken),
            cancellationToken
        );
        return row with { Version = answer.Headers.ETag?.ToString() };
    }

    public Task<bool> TryPutAsync(StoreTable table, Row row, CancellationToken cancellationToken)
    {
        RowRules.Check(row);
        return row.Version is null
            ? TryInsertAsync(table, [row], cancellationToken)
            : IfUnchangedAsync(
                () =>
                    clients[table]
                        .UpdateEntityAsync(RowEntity.Of(row), Version(row), TableUpdateMode.Replace, cancellationToken),
                cancellationToken
            );
    }

    public Task<bool> TryDeleteAsync(StoreTable table, Row row, CancellationToken cancellationToken)
    {
        RowRules.Check(row);
        var version = Version(row);
        return IfUnchangedAsync(
            () => clients[table].DeleteEntityAsync(row.Partition, row.Key, version, cancellationToken),
            cancellationToken
        );
    }

    // How long the service keeps what was deleted is the account's business (docs/privacy.md).
    public Task TidyAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // One row is a plain insert: the same single billed transaction, without the envelope of a group.
    private static async Task<bool> InsertAsync(
        TableClient client,
        IReadOnlyList<Row> rows,
        CancellationToken cancellationToken
    )
    {
        if (rows.Count == 1)
        {
            await client.AddEntityAsync(RowEntity.Of(rows[0]), cancellationToken);
            return true;
        }

        var actions = rows.Select(row => new TableTransactionAction(TableTransactionActionType.Add, RowEntity.Of(row)));
        TablesFailure.RequireOneForEach(rows, await client.SubmitTransactionAsync(actions, cancellationToken));
        return true;
    }

    // A delete of a missing row does not throw: the client answers it with status 404.
    private static async Task<bool> IfUnchangedAsync(Func<Task<Response>> write, CancellationToken cancellationToken)
    {
        try
        {
            return (await TablesFailure.GuardAsync(write, cancellationToken)).Status < 300;
        }
        catch (RequestFailedException answer) when (TablesFailure.IsChangedOrGone(answer))
        {
            return false;
        }
    }

    private static string Filter(string partition, string? fromKey, string? beforeKey)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition}");
        if (fromKey is not null)
        {
            filter += TableClient.CreateQueryFilter($" and RowKey ge {fromKey}");
        }

        if (beforeKey is not null)
        {
            filter += TableClient.CreateQueryFilter($" and RowKey lt {beforeKey}");
        }

        return filter;
    }

    private static ETag Version(Row row) => new(RowRules.VersionOf(row));
}

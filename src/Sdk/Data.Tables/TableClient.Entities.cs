using System.Text.Json;
using Azure;

namespace Data.Tables;

public sealed partial class TableClient
{
    /// <summary>Inserts a row. The answer's headers carry its ETag.</summary>
    /// <exception cref="RequestFailedException">
    /// 409 EntityAlreadyExists when the row is there. After a retry that may be this very insert's first try: read the row and compare.
    /// 404 TableNotFound.
    /// </exception>
    public Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default) where T : ITableEntity =>
        _wire.SendAsync(EntityRequests.Add(Name, TableEntityOnly.Require(entity)), cancellationToken);

    /// <summary>Inserts a row or, when it is there, writes over it whatever its version. The answer's headers carry its ETag.</summary>
    /// <param name="entity">The row.</param>
    /// <param name="mode">What becomes of properties it does not name.</param>
    /// <param name="cancellationToken">Gives up waiting; the write may still happen.</param>
    public Task<Response> UpsertEntityAsync<T>(T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity =>
        _wire.SendAsync(EntityRequests.Upsert(Name, TableEntityOnly.Require(entity), mode), cancellationToken);

    /// <summary>Writes over a row that has the version <paramref name="ifMatch"/>. The answer's headers carry the new ETag.</summary>
    /// <param name="entity">The row.</param>
    /// <param name="ifMatch">The version that was read, or <see cref="ETag.All"/> for any.</param>
    /// <param name="mode">What becomes of properties it does not name.</param>
    /// <param name="cancellationToken">Gives up waiting; the write may still happen.</param>
    /// <exception cref="RequestFailedException">412 UpdateConditionNotSatisfied for another version; 404 ResourceNotFound.</exception>
    public Task<Response> UpdateEntityAsync<T>(
        T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity =>
        _wire.SendAsync(EntityRequests.Update(Name, TableEntityOnly.Require(entity), ifMatch, mode), cancellationToken);

    /// <summary>Deletes a row. <b>A missing row is an answer with status 404, not an exception</b>: who must have been the one to delete it checks for 204.</summary>
    /// <param name="partitionKey">The row's partition.</param>
    /// <param name="rowKey">The row.</param>
    /// <param name="ifMatch">The version expected; default is <see cref="ETag.All"/>: any.</param>
    /// <param name="cancellationToken">Gives up waiting; the deletion may still happen.</param>
    /// <exception cref="RequestFailedException">412 UpdateConditionNotSatisfied for another version.</exception>
    public Task<Response> DeleteEntityAsync(string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        _wire.SendAsync(EntityRequests.Delete(Name, partitionKey, rowKey, ifMatch), cancellationToken, alsoFine: 404);

    /// <inheritdoc cref="DeleteEntityAsync(string, string, ETag, CancellationToken)"/>
    public Task<Response> DeleteEntityAsync(ITableEntity entity, ETag ifMatch = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return DeleteEntityAsync(entity.PartitionKey, entity.RowKey, ifMatch, cancellationToken);
    }

    /// <summary>Reads a row.</summary>
    /// <param name="partitionKey">The row's partition.</param>
    /// <param name="rowKey">The row.</param>
    /// <param name="select">The properties wanted (name the keys too, if they are); default all.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="RequestFailedException">404 ResourceNotFound or TableNotFound.</exception>
    public async Task<Response<T>> GetEntityAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        TableEntityOnly.Require<T>();
        return Found<T>(await _wire.SendAsync(EntityRequests.Get(Name, partitionKey, rowKey, select), cancellationToken));
    }

    /// <summary>Reads a row that may be missing: then, or when the table is, <see cref="NullableResponse{T}.HasValue"/> is false.</summary>
    /// <inheritdoc cref="GetEntityAsync" path="/param"/>
    public async Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        TableEntityOnly.Require<T>();
        var response = await _wire.SendAsync(EntityRequests.Get(Name, partitionKey, rowKey, select), cancellationToken, alsoFine: 404);
        return response.Status == 404 ? new NoValue<T>(response) : Found<T>(response);
    }

    /// <summary>
    /// The rows that match, by PartitionKey then RowKey (ordinal), asked for page by page as they are enumerated. A page can be empty and not the last.
    /// A row without a property never matches a comparison with it, not even <c>ne</c>.
    /// </summary>
    /// <param name="filter">An OData filter, at most 15 comparisons, each a property and a literal; default all rows. See <see cref="CreateQueryFilter"/>.</param>
    /// <param name="maxPerPage">1 to 1000; default 1000. Bounds a page, not the whole.</param>
    /// <param name="select">The properties wanted (name the keys too, if they are); default all.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ArgumentException">The filter, page size or a name breaks a rule; thrown at once, not at the first page.</exception>
    public AsyncPageable<T> QueryAsync<T>(
        string? filter = null, int? maxPerPage = null, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        TableEntityOnly.Require<T>();
        var query = new ODataQuery { Filter = filter, Top = maxPerPage, Select = select };
        return new TablePages<T>(_wire, $"{Name}()", query, row => TableEntityOnly.Return<T>(EntityReader.Read(row)), cancellationToken);
    }

    /// <summary>
    /// Writes all of the actions or none, in order: 1 to 100, one partition, each row once, 4 MiB at most. The answers are in the actions' order, with
    /// each written row's ETag in its headers. One billed transaction.
    /// </summary>
    /// <exception cref="TableTransactionFailedException">
    /// An action was refused; nothing was written. After a retry the refusal may stem from this very transaction's first try: read the rows and compare.
    /// </exception>
    /// <exception cref="RequestFailedException">The whole was refused, or the answer cannot be understood.</exception>
    public async Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(
        IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(transactionActions);
        var actions = transactionActions.ToList();
        var response = await _wire.SendAsync(TransactionRequest.Create(_wire.Endpoint, Name, actions), cancellationToken);
        return TransactionAnswer.Read(response, actions.Count);
    }

    private static Response<T> Found<T>(Response response) where T : class
    {
        using var json = JsonDocument.Parse(response.Content);
        return Response.FromValue(TableEntityOnly.Return<T>(EntityReader.Read(json.RootElement)), response);
    }
}

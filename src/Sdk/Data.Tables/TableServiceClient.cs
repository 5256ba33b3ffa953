using Azure;
using Azure.Core;

namespace Data.Tables;

/// <summary>
/// The tables of one storage account. Thread safe; keep one for the life of the process. What the environment refuses is a
/// <see cref="RequestFailedException"/>; what breaks a rule of the service is an <see cref="ArgumentException"/> before anything is sent.
/// Wire format: https://learn.microsoft.com/rest/api/storageservices/table-service-rest-api.
/// </summary>
public sealed class TableServiceClient
{
    private readonly TableWire _wire;

    /// <summary>The account that <paramref name="connectionString"/> names.</summary>
    /// <exception cref="ArgumentException">The connection string cannot be used; the message says why, never repeating a value.</exception>
    public TableServiceClient(string connectionString, TableClientOptions? options = null) : this(TableConnectionString.Parse(connectionString), options)
    {
    }

    /// <summary>The account at <paramref name="endpoint"/>, by its key.</summary>
    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions? options = null)
        : this(TableConnection.With(endpoint, credential), options)
    {
    }

    /// <summary>The account at <paramref name="endpoint"/>, by a shared access signature.</summary>
    public TableServiceClient(Uri endpoint, AzureSasCredential credential, TableClientOptions? options = null)
        : this(TableConnection.With(endpoint, credential), options)
    {
    }

    /// <summary>The account at <paramref name="endpoint"/>, by an Entra identity with a role for table data.</summary>
    /// <exception cref="ArgumentException">The endpoint is not https.</exception>
    public TableServiceClient(Uri endpoint, TokenCredential tokenCredential, TableClientOptions? options = null)
        : this(TableConnection.With(endpoint, tokenCredential), options)
    {
    }

    private TableServiceClient(TableConnection connection, TableClientOptions? options) => _wire = new TableWire(connection, options);

    /// <summary>The storage account.</summary>
    public string AccountName => _wire.AccountName;

    /// <summary>Where the account's tables are; ends in a slash.</summary>
    public Uri Uri => _wire.Endpoint;

    /// <summary>A filter with each value written as a literal of its type, quoted so that it cannot change the filter.</summary>
    /// <exception cref="ArgumentException">A value has no literal.</exception>
    public static string CreateQueryFilter(FormattableString filter) => ODataFilter.Create(filter);

    /// <summary>A client for one table, whether it exists or not; nothing is sent.</summary>
    /// <exception cref="ArgumentException">That is no table name.</exception>
    public TableClient GetTableClient(string tableName) => new(_wire, tableName);

    /// <summary>Creates a table.</summary>
    /// <exception cref="RequestFailedException">409 TableAlreadyExists, or TableBeingDeleted for 40 s or more after a deletion.</exception>
    public Task<Response<TableItem>> CreateTableAsync(string tableName, CancellationToken cancellationToken = default) =>
        TableRequests.CreateAsync(_wire, tableName, cancellationToken);

    /// <summary>Creates a table unless it is there; then the answer's status is 409.</summary>
    /// <exception cref="RequestFailedException">409 TableBeingDeleted for 40 s or more after a deletion.</exception>
    public Task<Response<TableItem>> CreateTableIfNotExistsAsync(string tableName, CancellationToken cancellationToken = default) =>
        TableRequests.CreateIfNotExistsAsync(_wire, tableName, cancellationToken);

    /// <summary>Deletes a table with all its rows. A missing table is an answer with status 404, not an exception.</summary>
    public Task<Response> DeleteTableAsync(string tableName, CancellationToken cancellationToken = default) =>
        TableRequests.DeleteAsync(_wire, tableName, cancellationToken);

    /// <summary>The tables of the account, by name.</summary>
    /// <param name="filter">On TableName only; see <see cref="CreateQueryFilter"/>.</param>
    /// <param name="maxPerPage">1 to 1000; default 1000.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    public AsyncPageable<TableItem> QueryAsync(string? filter = null, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        TableRequests.Query(_wire, new ODataQuery { Filter = filter, Top = maxPerPage }, cancellationToken);
}

using Azure;
using Azure.Core;

namespace Data.Tables;

/// <summary>
/// One table. Thread safe; keep one for the life of the process. What the environment refuses is a
/// <see cref="RequestFailedException"/>, its <see cref="RequestFailedException.ErrorCode"/> a <see cref="TableErrorCode"/>; what breaks a rule of
/// the service (sizes, names, keys, counts) is an <see cref="ArgumentException"/> before anything is sent. Entities are <see cref="TableEntity"/>;
/// another type is a <see cref="NotSupportedException"/>.
/// Wire format: https://learn.microsoft.com/rest/api/storageservices/table-service-rest-api.
/// </summary>
/// <remarks>
/// A request is sent again after a network failure, 408, 429 and 5xx, and the first try may have been carried out. So an insert's 409, an update's
/// 412 and a delete's 404 can be the caller's own doing; who must know reads the row and compares its content.
/// </remarks>
public sealed partial class TableClient
{
    private readonly TableWire _wire;

    /// <summary>A table of the account that <paramref name="connectionString"/> names.</summary>
    /// <exception cref="ArgumentException">The connection string or the table name cannot be used.</exception>
    public TableClient(string connectionString, string tableName, TableClientOptions? options = null)
        : this(TableConnectionString.Parse(connectionString), tableName, options)
    {
    }

    /// <summary>A table of the account at <paramref name="endpoint"/>, by the account's key.</summary>
    public TableClient(Uri endpoint, string tableName, TableSharedKeyCredential credential, TableClientOptions? options = null)
        : this(TableConnection.With(endpoint, credential), tableName, options)
    {
    }

    /// <summary>A table of the account at <paramref name="endpoint"/>, by an Entra identity with a role for table data.</summary>
    /// <exception cref="ArgumentException">The endpoint is not https.</exception>
    public TableClient(Uri endpoint, string tableName, TokenCredential tokenCredential, TableClientOptions? options = null)
        : this(TableConnection.With(endpoint, tokenCredential), tableName, options)
    {
    }

    /// <summary>A table by a shared access signature.</summary>
    /// <param name="endpoint">The table itself: the account's endpoint and the table's name.</param>
    /// <param name="credential">The signature.</param>
    /// <param name="options">Default: the defaults.</param>
    public TableClient(Uri endpoint, AzureSasCredential credential, TableClientOptions? options = null)
        : this(TableConnection.With(new Uri(endpoint, "."), credential), endpoint.Segments[^1], options)
    {
    }

    internal TableClient(TableWire wire, string tableName)
    {
        Name = TableName.Check(tableName);
        _wire = wire;
    }

    private TableClient(TableConnection connection, string tableName, TableClientOptions? options) : this(new TableWire(connection, options), tableName)
    {
    }

    /// <summary>The table, in the case given; keep to the case it was created with.</summary>
    public string Name { get; }

    /// <summary>The storage account.</summary>
    public string AccountName => _wire.AccountName;

    /// <summary>Where the table is.</summary>
    public Uri Uri => new(_wire.Endpoint, Name);

    /// <inheritdoc cref="TableServiceClient.CreateQueryFilter"/>
    public static string CreateQueryFilter(FormattableString filter) => ODataFilter.Create(filter);

    /// <summary>Creates the table.</summary>
    /// <exception cref="RequestFailedException">409 TableAlreadyExists, or TableBeingDeleted for 40 s or more after a deletion.</exception>
    public Task<Response<TableItem>> CreateAsync(CancellationToken cancellationToken = default) =>
        TableRequests.CreateAsync(_wire, Name, cancellationToken);

    /// <summary>Creates the table unless it is there; then the answer's status is 409.</summary>
    /// <exception cref="RequestFailedException">409 TableBeingDeleted for 40 s or more after a deletion.</exception>
    public Task<Response<TableItem>> CreateIfNotExistsAsync(CancellationToken cancellationToken = default) =>
        TableRequests.CreateIfNotExistsAsync(_wire, Name, cancellationToken);

    /// <summary>Deletes the table with all its rows. A missing table is an answer with status 404, not an exception.</summary>
    public Task<Response> DeleteAsync(CancellationToken cancellationToken = default) => TableRequests.DeleteAsync(_wire, Name, cancellationToken);
}

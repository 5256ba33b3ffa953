using Azure;

namespace Data.Tables;

/// <summary>One action of a transaction. Immutable; the entity is read when the transaction is submitted.</summary>
public sealed class TableTransactionAction
{
    /// <summary>An action that does not ask for a version.</summary>
    public TableTransactionAction(TableTransactionActionType actionType, ITableEntity entity) : this(actionType, entity, default)
    {
    }

    /// <summary>An action that, for an update or a delete, asks for a version.</summary>
    /// <param name="actionType">What to do.</param>
    /// <param name="entity">The row; of a delete only its keys count.</param>
    /// <param name="etag">The version expected, for an update or a delete; default is <see cref="Azure.ETag.All"/>: any.</param>
    public TableTransactionAction(TableTransactionActionType actionType, ITableEntity entity, ETag etag = default)
    {
        ArgumentNullException.ThrowIfNull(entity);
        ActionType = actionType;
        Entity = entity;
        ETag = etag;
    }

    /// <summary>What to do.</summary>
    public TableTransactionActionType ActionType { get; }

    /// <summary>The row.</summary>
    public ITableEntity Entity { get; }

    /// <summary>The version expected; default is any.</summary>
    public ETag ETag { get; }
}

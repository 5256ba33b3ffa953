namespace Data.Tables;

/// <summary>
/// The name of an error, to compare with <see cref="Azure.RequestFailedException.ErrorCode"/>:
/// <c>catch (RequestFailedException e) when (e.ErrorCode == TableErrorCode.EntityAlreadyExists)</c>. Any text can be one.
/// https://learn.microsoft.com/rest/api/storageservices/table-service-error-codes.
/// </summary>
public readonly struct TableErrorCode : IEquatable<TableErrorCode>
{
    private readonly string? _value;

    /// <summary>The error of that name.</summary>
    public TableErrorCode(string value) => _value = value ?? throw new ArgumentNullException(nameof(value));

    /// <summary>403: the signature or token was not accepted.</summary>
    public static TableErrorCode AuthenticationFailed { get; } = new("AuthenticationFailed");

    /// <summary>403: the identity has no role for this, or not yet.</summary>
    public static TableErrorCode AuthorizationPermissionMismatch { get; } = new("AuthorizationPermissionMismatch");

    /// <summary>409: there is an entity with these keys.</summary>
    public static TableErrorCode EntityAlreadyExists { get; } = new("EntityAlreadyExists");

    /// <summary>404: the entity is missing (older services).</summary>
    public static TableErrorCode EntityNotFound { get; } = new("EntityNotFound");

    /// <summary>400: the entity is larger than 1 MiB.</summary>
    public static TableErrorCode EntityTooLarge { get; } = new("EntityTooLarge");

    /// <summary>400: a transaction has a row twice.</summary>
    public static TableErrorCode InvalidDuplicateRow { get; } = new("InvalidDuplicateRow");

    /// <summary>400: something in the request cannot be read.</summary>
    public static TableErrorCode InvalidInput { get; } = new("InvalidInput");

    /// <summary>500: the service took too long; the write may have happened.</summary>
    public static TableErrorCode OperationTimedOut { get; } = new("OperationTimedOut");

    /// <summary>413: the body is larger than 4 MiB.</summary>
    public static TableErrorCode RequestBodyTooLarge { get; } = new("RequestBodyTooLarge");

    /// <summary>404: the entity is missing.</summary>
    public static TableErrorCode ResourceNotFound { get; } = new("ResourceNotFound");

    /// <summary>409: there is a table of that name.</summary>
    public static TableErrorCode TableAlreadyExists { get; } = new("TableAlreadyExists");

    /// <summary>409: a table of that name is being deleted, which takes 40 s or more.</summary>
    public static TableErrorCode TableBeingDeleted { get; } = new("TableBeingDeleted");

    /// <summary>404: the table is missing.</summary>
    public static TableErrorCode TableNotFound { get; } = new("TableNotFound");

    /// <summary>412: the entity is no longer the version named.</summary>
    public static TableErrorCode UpdateConditionNotSatisfied { get; } = new("UpdateConditionNotSatisfied");

    /// <summary>The error of that name.</summary>
    public static implicit operator TableErrorCode(string value) => new(value);

    /// <summary>Whether both name the same error, in any case.</summary>
    public static bool operator ==(TableErrorCode left, TableErrorCode right) => left.Equals(right);

    /// <summary>Whether they name different errors.</summary>
    public static bool operator !=(TableErrorCode left, TableErrorCode right) => !left.Equals(right);

    /// <summary>Whether <paramref name="code"/> (null matches nothing) is the name of this error, in any case.</summary>
    public static bool operator ==(TableErrorCode code, string? value) => value is not null && code.Equals(new TableErrorCode(value));

    /// <summary>Whether <paramref name="code"/> names another error.</summary>
    public static bool operator !=(TableErrorCode code, string? value) => !(code == value);

    /// <summary>Whether <paramref name="value"/> (null matches nothing) is the name of this error, in any case.</summary>
    public static bool operator ==(string? value, TableErrorCode code) => code == value;

    /// <summary>Whether <paramref name="value"/> names another error.</summary>
    public static bool operator !=(string? value, TableErrorCode code) => !(code == value);

    /// <inheritdoc/>
    public bool Equals(TableErrorCode other) => string.Equals(_value, other._value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TableErrorCode other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value is null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(_value);

    /// <summary>The name.</summary>
    public override string ToString() => _value ?? "";
}

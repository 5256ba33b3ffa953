namespace Data.Tables;

public sealed partial class TableEntity
{
    /// <summary>The text under <paramref name="key"/>, or null when there is none.</summary>
    /// <exception cref="InvalidOperationException">The value has another type.</exception>
    public string? GetString(string key) => Get<string>(key);

    /// <summary>The bytes under <paramref name="key"/>, or null when there are none.</summary>
    /// <exception cref="InvalidOperationException">The value has another type.</exception>
    public byte[]? GetBinary(string key) => this[key] is BinaryData data ? data.ToArray() : Get<byte[]>(key);

    /// <summary>The bytes under <paramref name="key"/>, or null when there are none.</summary>
    /// <exception cref="InvalidOperationException">The value has another type.</exception>
    public BinaryData? GetBinaryData(string key) => this[key] is byte[] bytes ? BinaryData.FromBytes(bytes) : Get<BinaryData>(key);

    /// <summary>The flag under <paramref name="key"/>, or null when there is none.</summary>
    /// <exception cref="InvalidOperationException">The value has another type.</exception>
    public bool? GetBoolean(string key) => GetValue<bool>(key);

    /// <summary>The 32-bit number under <paramref name="key"/>, or null when there is none.</summary>
    /// <exception cref="InvalidOperationException">The value has another type.</exception>
    public int? GetInt32(string key) => GetValue<int>(key);

    /// <summary>The 64-bit number under <paramref name="key"/>, or null when there is none.</summary>
    /// <exception cref="InvalidOperationException">The value has another type, an int included.</exception>
    public long? GetInt64(string key) => GetValue<long>(key);

    /// <summary>The double under <paramref name="key"/>, or null when there is none.</summary>
    /// <exception cref="InvalidOperationException">The value has another type.</exception>
    public double? GetDouble(string key) => GetValue<double>(key);

    /// <summary>The id under <paramref name="key"/>, or null when there is none.</summary>
    /// <exception cref="InvalidOperationException">The value has another type.</exception>
    public Guid? GetGuid(string key) => GetValue<Guid>(key);

    /// <summary>The moment under <paramref name="key"/> in UTC, or null when there is none.</summary>
    /// <exception cref="InvalidOperationException">The value has another type.</exception>
    public DateTime? GetDateTime(string key) => this[key] is DateTimeOffset moment ? moment.UtcDateTime : GetValue<DateTime>(key);

    /// <summary>The moment under <paramref name="key"/>, or null when there is none. What the service returns is in UTC.</summary>
    /// <exception cref="InvalidOperationException">The value has another type.</exception>
    public DateTimeOffset? GetDateTimeOffset(string key) =>
        this[key] is DateTime moment ? new DateTimeOffset(moment) : GetValue<DateTimeOffset>(key);

    private T? Get<T>(string key) where T : class => this[key] is { } value ? value as T ?? throw WrongType<T>(key, value) : null;

    private T? GetValue<T>(string key) where T : struct => this[key] is { } value ? value is T typed ? typed : throw WrongType<T>(key, value) : null;

    private static InvalidOperationException WrongType<T>(string key, object value) =>
        new($"The property '{key}' is a {value.GetType().Name}, not a {typeof(T).Name}.");
}

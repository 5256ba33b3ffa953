using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Azure;

namespace Data.Tables;

/// <summary>
/// A row as a dictionary from property name to typed value: string, bool, int, long, double, <see cref="DateTimeOffset"/>,
/// <see cref="DateTime"/> (UTC), <see cref="Guid"/>, byte[] or <see cref="BinaryData"/>. A null value is not sent: a merge leaves the old value,
/// a replace leaves none. The keys, <see cref="Timestamp"/> and <see cref="ETag"/> are entries too ("PartitionKey", "RowKey", "Timestamp", "odata.etag").
/// Not thread safe.
/// </summary>
[SuppressMessage("Naming", "CA1710", Justification = "The official name.")]
public sealed partial class TableEntity : ITableEntity, IDictionary<string, object?>
{
    private readonly Dictionary<string, object?> _properties;

    /// <summary>An entity without keys; both must be set before it is written.</summary>
    public TableEntity() => _properties = new(StringComparer.Ordinal);

    /// <summary>An entity with its keys and nothing else.</summary>
    public TableEntity(string partitionKey, string rowKey) : this()
    {
        PartitionKey = partitionKey;
        RowKey = rowKey;
    }

    /// <summary>A shallow copy of <paramref name="values"/>.</summary>
    public TableEntity(IDictionary<string, object?> values) => _properties = new(values, StringComparer.Ordinal);

    /// <inheritdoc/>
    /// <remarks>Null until it is set.</remarks>
    public string PartitionKey
    {
        get => GetString(PropertyNames.PartitionKey)!;
        set => _properties[PropertyNames.PartitionKey] = value;
    }

    /// <inheritdoc/>
    /// <remarks>Null until it is set.</remarks>
    public string RowKey
    {
        get => GetString(PropertyNames.RowKey)!;
        set => _properties[PropertyNames.RowKey] = value;
    }

    /// <inheritdoc/>
    public DateTimeOffset? Timestamp
    {
        get => GetDateTimeOffset(PropertyNames.Timestamp);
        set => _properties[PropertyNames.Timestamp] = value;
    }

    /// <inheritdoc/>
    public ETag ETag
    {
        get => GetString(PropertyNames.ETag) is { } etag ? new ETag(etag) : default;
        set => _properties[PropertyNames.ETag] = value == default ? null : value.ToString("G");
    }

    /// <summary>The value, or null when there is none. An int written over a long or double takes that type, so that a column keeps its type.</summary>
    public object? this[string key]
    {
        get => _properties.GetValueOrDefault(key);
        set => _properties[key] = (_properties.GetValueOrDefault(key), value) switch
        {
            (long, int number) => (long)number,
            (double, int number) => (double)number,
            _ => value,
        };
    }

    /// <summary>The property names, the keys among them, in no order.</summary>
    public ICollection<string> Keys => _properties.Keys;

    /// <summary>How many entries there are, the keys included.</summary>
    public int Count => _properties.Count;

    ICollection<object?> IDictionary<string, object?>.Values => _properties.Values;

    bool ICollection<KeyValuePair<string, object?>>.IsReadOnly => false;

    /// <summary>Adds a property.</summary>
    /// <exception cref="ArgumentException">There is one of that name.</exception>
    public void Add(string key, object? value) => _properties.Add(key, value);

    /// <summary>Whether there is a property of that name.</summary>
    public bool ContainsKey(string key) => _properties.ContainsKey(key);

    /// <summary>Removes a property; false when there was none.</summary>
    public bool Remove(string key) => _properties.Remove(key);

    /// <summary>The value under <paramref name="key"/>; false when there is no such property.</summary>
    public bool TryGetValue(string key, out object? value) => _properties.TryGetValue(key, out value);

    /// <summary>Removes everything, the keys included.</summary>
    public void Clear() => _properties.Clear();

    void ICollection<KeyValuePair<string, object?>>.Add(KeyValuePair<string, object?> item) => Add(item.Key, item.Value);

    bool ICollection<KeyValuePair<string, object?>>.Contains(KeyValuePair<string, object?> item) => Properties.Contains(item);

    void ICollection<KeyValuePair<string, object?>>.CopyTo(KeyValuePair<string, object?>[] array, int arrayIndex) => Properties.CopyTo(array, arrayIndex);

    bool ICollection<KeyValuePair<string, object?>>.Remove(KeyValuePair<string, object?> item) => Properties.Remove(item);

    IEnumerator<KeyValuePair<string, object?>> IEnumerable<KeyValuePair<string, object?>>.GetEnumerator() => _properties.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _properties.GetEnumerator();

    private ICollection<KeyValuePair<string, object?>> Properties => _properties;
}

using System.Buffers;

namespace Data.Tables;

/// <summary>
/// What one row may hold. Azure refuses what is past these, Azurite often does not, so the client does, before anything is sent.
/// Sizes follow https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model.
/// </summary>
internal static class EntityLimits
{
    public const int MaxProperties = 252;
    public const int MaxStringLength = 32 * 1024;
    public const int MaxBinaryLength = 64 * 1024;
    public const int MaxEntitySize = 1024 * 1024;
    public const int MaxRequestSize = 4 * 1024 * 1024;
    private const int OwnSize = 4 + 8 + 2 * 9 + 8; // The row itself and its Timestamp.
    private static readonly DateTimeOffset Earliest = new(1601, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Check(TableEntity entity)
    {
        KeyLimits.Check(entity.PartitionKey, PropertyNames.PartitionKey);
        KeyLimits.Check(entity.RowKey, PropertyNames.RowKey);
        var own = entity.Where(property => property.Value is not null && !PropertyNames.IsOfTheService(property.Key)).ToList();
        if (own.Count > MaxProperties)
            throw new ArgumentException($"The entity has {own.Count} properties besides the keys; at most {MaxProperties} are allowed.", nameof(entity));
        foreach (var (name, value) in own)
            CheckProperty(name, value!);
        var size = OwnSize + 2 * (entity.PartitionKey.Length + entity.RowKey.Length) + own.Sum(property => 8 + 2 * property.Key.Length + SizeOf(property.Value!));
        if (size > MaxEntitySize)
            throw new ArgumentException($"The entity takes {size} bytes in storage; at most {MaxEntitySize} are allowed.", nameof(entity));
    }

    /// <summary>Half of a surrogate pair would be stored as U+FFFD without a word.</summary>
    public static void CheckUtf16(string text, string name)
    {
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            if (System.Text.Rune.DecodeFromUtf16(rest, out _, out var length) != OperationStatus.Done)
                throw new ArgumentException($"{name} holds half of a surrogate pair at position {text.Length - rest.Length}; it would not survive storage.", name);
            rest = rest[length..];
        }
    }

    private static void CheckProperty(string name, object value)
    {
        PropertyName.Check(name);
        switch (value)
        {
            case string text:
                CheckLength(name, text.Length, MaxStringLength, "characters");
                CheckUtf16(text, name);
                break;
            case byte[] bytes: CheckLength(name, bytes.Length, MaxBinaryLength, "bytes"); break;
            case BinaryData data: CheckLength(name, data.ToMemory().Length, MaxBinaryLength, "bytes"); break;
            case DateTime { Kind: not DateTimeKind.Utc }: throw new ArgumentException($"{name} is a DateTime that is not UTC.", name);
            case DateTime moment: CheckMoment(name, moment); break;
            case DateTimeOffset moment: CheckMoment(name, moment); break;
        }
    }

    private static void CheckLength(string name, int length, int max, string unit)
    {
        if (length > max)
            throw new ArgumentException($"{name} has {length} {unit}; at most {max} are allowed.", name);
    }

    private static void CheckMoment(string name, DateTimeOffset moment)
    {
        if (moment < Earliest)
            throw new ArgumentException($"{name} is before 1601-01-01, the earliest moment a table can hold.", name);
    }

    private static int SizeOf(object value) => value switch
    {
        string text => 4 + 2 * text.Length,
        byte[] bytes => 4 + bytes.Length,
        BinaryData data => 4 + data.ToMemory().Length,
        bool => 1,
        int => 4,
        long or double or DateTime or DateTimeOffset => 8,
        Guid => 16,
        _ => throw new ArgumentException($"A {value.GetType().Name} is none of the types a table can hold.", nameof(value)),
    };
}

using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Data.Tables;

/// <summary>OData JSON with minimal metadata to rows. A null and any other <c>odata.</c> annotation is left out.</summary>
internal static class EntityReader
{
    public static TableEntity Read(JsonElement row)
    {
        var types = TypesOf(row);
        var entity = new TableEntity();
        foreach (var property in row.EnumerateObject())
            if (IsData(property.Name) && property.Value.ValueKind != JsonValueKind.Null)
                entity[property.Name] = Value(property.Value, types.GetValueOrDefault(property.Name) ?? DefaultType(property.Name));
        return entity;
    }

    private static Dictionary<string, string?> TypesOf(JsonElement row) => row.EnumerateObject()
        .Where(property => property.Name.EndsWith(PropertyNames.TypeSuffix, StringComparison.Ordinal))
        .ToDictionary(property => property.Name[..^PropertyNames.TypeSuffix.Length], property => property.Value.GetString(), StringComparer.Ordinal);

    private static bool IsData(string name) =>
        name == PropertyNames.ETag || (!name.Contains('@', StringComparison.Ordinal) && !name.StartsWith("odata.", StringComparison.Ordinal));

    // Minimal metadata does not annotate the service's own Timestamp.
    private static string? DefaultType(string name) => name == PropertyNames.Timestamp ? "Edm.DateTime" : null;

    private static object Value(JsonElement value, string? type) => type switch
    {
        "Edm.Int64" => long.Parse(Text(value), CultureInfo.InvariantCulture),
        "Edm.Double" => double.Parse(Text(value), CultureInfo.InvariantCulture),
        "Edm.DateTime" => DateTimeOffset.Parse(Text(value), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal),
        "Edm.Guid" => Guid.Parse(Text(value)),
        "Edm.Binary" => Convert.FromBase64String(Text(value)),
        _ => Untyped(value),
    };

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    private static object Untyped(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => Number(value),
        JsonValueKind.String => value.GetString()!,
        _ => throw new JsonException($"A property of a row is a JSON {value.ValueKind}; rows hold plain values only."),
    };

    // The digits decide, as the service leaves a double unannotated: 3.0 is a double, 3 an integer.
    private static object Number(JsonElement value)
    {
        if (JsonMarshal.GetRawUtf8Value(value).IndexOfAny(".eE"u8) >= 0)
            return value.GetDouble();
        if (value.TryGetInt32(out var small))
            return small;
        return value.TryGetInt64(out var large) ? large : (object)value.GetDouble();
    }
}

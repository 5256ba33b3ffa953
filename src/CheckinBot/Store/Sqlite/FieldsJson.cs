using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CheckinBot.Store.Sqlite;

/// <summary>
/// The fields of a row as JSON that a person can read. A name carries its type only where JSON cannot tell:
/// <c>{"stuck":"no projector","round":3,"size@long":5,"share@double":0.5,"at@time":"2026-11-21T09:00:00.0000000Z"}</c>.
/// </summary>
internal static class FieldsJson
{
    private const string Long = "@long",
        Double = "@double",
        Time = "@time";

    // Relaxed: the text goes to a column, never into a page, and "Prüfung" is to be read as such.
    private static readonly JsonWriterOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(IReadOnlyDictionary<string, object> fields)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            foreach (var (name, value) in fields)
            {
                Write(json, name, value);
            }

            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static void Write(Utf8JsonWriter json, string name, object value)
    {
        switch (value)
        {
            case string text:
                json.WriteString(name, text);
                break;
            case bool flag:
                json.WriteBoolean(name, flag);
                break;
            case int number:
                json.WriteNumber(name, number);
                break;
            case long number:
                json.WriteNumber(name + Long, number);
                break;
            case double number when double.IsFinite(number):
                json.WriteNumber(name + Double, number);
                break;
            case double number:
                json.WriteString(name + Double, number.ToString(CultureInfo.InvariantCulture));
                break;
            case DateTimeOffset time:
                json.WriteString(name + Time, time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
                break;
            default:
                throw new ArgumentException($"Field {name} holds a value that no store takes.", nameof(value));
        }
    }

    public static IReadOnlyDictionary<string, object> Read(string text)
    {
        using var document = JsonDocument.Parse(text);
        var fields = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var property in document.RootElement.EnumerateObject())
        {
            var mark = property.Name.IndexOf('@', StringComparison.Ordinal);
            var (name, type) = mark < 0 ? (property.Name, "") : (property.Name[..mark], property.Name[mark..]);
            fields[name] = Read(property.Value, type);
        }
        return fields;
    }

    private static object Read(JsonElement value, string type) =>
        (type, value.ValueKind) switch
        {
            ("", JsonValueKind.String) => value.GetString()!,
            ("", JsonValueKind.True or JsonValueKind.False) => value.GetBoolean(),
            ("", JsonValueKind.Number) => value.GetInt32(),
            (Long, JsonValueKind.Number) => value.GetInt64(),
            (Double, JsonValueKind.Number) => value.GetDouble(),
            (Double, JsonValueKind.String) => double.Parse(value.GetString()!, CultureInfo.InvariantCulture),
            (Time, JsonValueKind.String) => value.GetDateTimeOffset(),
            _ => throw new JsonException($"A field of type '{type}' cannot be a JSON {value.ValueKind}."),
        };
}

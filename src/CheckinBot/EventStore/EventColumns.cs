using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using CheckinBot.Domain;

namespace CheckinBot.EventStore;

/// <summary>
/// Writes an event as columns that a person can read in a storage browser, and reads it back. A fact inside a fact
/// becomes columns with a prefix (<c>Answer_Done</c>); <c>docs/storage.md</c> lists them all.
/// </summary>
internal static class EventColumns
{
    private const char Inside = '_';
    private const int UsualSize = 1024;

    private static readonly ImmutableDictionary<string, JsonTypeInfo> Types = typeof(LogEvent)
        .Assembly.GetTypes()
        .Where(type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(LogEvent)))
        .ToImmutableDictionary(type => type.Name, type => EventJson.Options.GetTypeInfo(type));

    public static Dictionary<string, object> Write(LogEvent happened)
    {
        var columns = new Dictionary<string, object>();
        Flatten(JsonSerializer.SerializeToNode(happened, Types[happened.GetType().Name])!.AsObject(), "", columns);
        return columns;
    }

    public static LogEvent Read(string name, IEnumerable<KeyValuePair<string, object>> columns)
    {
        if (!Types.TryGetValue(name, out var type))
        {
            throw new InvalidDataException(
                "holds an event that this version does not know; was a newer version run on this storage?"
            );
        }

        var sorted = columns.ToArray();
        Array.Sort(sorted, static (one, other) => string.CompareOrdinal(one.Key, other.Key));
        var facts = new ArrayBufferWriter<byte>(UsualSize);
        using (var json = new Utf8JsonWriter(facts))
        {
            Nest(json, sorted, 0);
        }

        return (LogEvent)JsonSerializer.Deserialize(facts.WrittenSpan, type)!;
    }

    private static void Flatten(JsonObject facts, string prefix, Dictionary<string, object> columns)
    {
        foreach (var (name, value) in facts)
        {
            switch (value)
            {
                case JsonObject inside:
                    Flatten(inside, prefix + name + Inside, columns);
                    break;
                case JsonValue one:
                    columns.Add(prefix + name, Scalar(one));
                    break;
            }
        }
    }

    private static object Scalar(JsonValue value) =>
        value.GetValueKind() switch
        {
            JsonValueKind.Number => value.GetValue<int>(),
            JsonValueKind.String => value.GetValue<string>(),
            _ => value.GetValue<bool>(),
        };

    // Straight to the text that is read from, with no tree between: a long log is read before its group is answered.
    // Sorted, the columns of one fact stand together; their names are read from the letter after its own.
    private static void Nest(Utf8JsonWriter json, ReadOnlySpan<KeyValuePair<string, object>> columns, int from)
    {
        json.WriteStartObject();
        while (!columns.IsEmpty)
        {
            var (path, value) = columns[0];
            var end = path.IndexOf(Inside, from);
            var many = end < 0 ? 1 : Beginning(columns, path.AsSpan(0, end + 1));
            json.WritePropertyName(end < 0 ? path.AsSpan(from) : path.AsSpan(from..end));
            if (end < 0)
            {
                WriteScalar(json, value);
            }
            else
            {
                Nest(json, columns[..many], end + 1);
            }

            columns = columns[many..];
        }

        json.WriteEndObject();
    }

    private static int Beginning(ReadOnlySpan<KeyValuePair<string, object>> columns, ReadOnlySpan<char> prefix)
    {
        var many = 0;
        while (many < columns.Length && columns[many].Key.AsSpan().StartsWith(prefix, StringComparison.Ordinal))
        {
            many++;
        }

        return many;
    }

    private static void WriteScalar(Utf8JsonWriter json, object value)
    {
        switch (value)
        {
            case int number:
                json.WriteNumberValue(number);
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }
}

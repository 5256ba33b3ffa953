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

    public static LogEvent Read(string name, IReadOnlyDictionary<string, object> columns) =>
        Types.TryGetValue(name, out var type)
            ? (LogEvent)Nest(columns).Deserialize(type)!
            : throw new InvalidDataException(
                "holds an event that this version does not know; was a newer version run on this storage?"
            );

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

    private static JsonObject Nest(IReadOnlyDictionary<string, object> columns)
    {
        var facts = new JsonObject();
        foreach (var (path, value) in columns)
        {
            var names = path.Split(Inside);
            var place = names[..^1].Aggregate(facts, (parent, name) => (JsonObject)(parent[name] ??= new JsonObject()));
            place[names[^1]] = value switch
            {
                int number => number,
                bool flag => flag,
                string text => text,
                _ => null,
            };
        }

        return facts;
    }
}

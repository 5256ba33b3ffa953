using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CheckinBot.Domain;

namespace CheckinBot.Ledger;

/// <summary>
/// Writes an event as columns that a person can read in a storage browser, and reads it back. A fact inside a fact
/// becomes columns with a prefix (<c>Answer_Done</c>); <c>docs/storage.md</c> lists them all.
/// </summary>
internal static class EventColumns
{
    private const char Inside = '_';

    private static readonly ImmutableDictionary<string, JsonTypeInfo> Types = new[]
    {
        typeof(SprintStarted), typeof(SprintEnded), typeof(MemberJoined), typeof(LeaderMet), typeof(MemberLeft),
        typeof(RoundOpened), typeof(RoundMissed), typeof(RoundReminded), typeof(RoundClosed), typeof(CheckedIn), typeof(CheckinEdited),
        typeof(BarrierRaised), typeof(BarrierCarParked), typeof(BarrierReworded), typeof(BarrierAcknowledged), typeof(BarrierCleared), typeof(BarrierReopened),
        typeof(NoticeDelivered), typeof(NoticeDeferred), typeof(NoticeParked), typeof(NoticesReleased), typeof(NoticeDropped), typeof(CardMoved),
    }.ToImmutableDictionary(type => type.Name, type => EventJson.Default.GetTypeInfo(type)!);

    public static Dictionary<string, object> Write(SprintEvent happened)
    {
        var columns = new Dictionary<string, object>();
        Flatten(JsonSerializer.SerializeToNode(happened, Types[happened.GetType().Name])!.AsObject(), "", columns);
        return columns;
    }

    public static SprintEvent Read(string name, IReadOnlyDictionary<string, object> columns) =>
        Types.TryGetValue(name, out var type)
            ? (SprintEvent)Nest(columns).Deserialize(type)!
            : throw new InvalidDataException($"The log holds an event \"{name}\" that this version does not know. Was a newer version run on this storage?");

    private static void Flatten(JsonObject facts, string prefix, Dictionary<string, object> columns)
    {
        foreach (var (name, value) in facts)
        {
            switch (value)
            {
                case JsonObject inside: Flatten(inside, prefix + name + Inside, columns); break;
                case JsonValue one: columns.Add(prefix + name, Scalar(one)); break;
            }
        }
    }

    private static object Scalar(JsonValue value) => value.GetValueKind() switch
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
            place[names[^1]] = value switch { int number => number, bool flag => flag, string text => text, _ => null };
        }

        return facts;
    }
}

[JsonSourceGenerationOptions(
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectRequiredConstructorParameters = false,
    Converters =
    [
        typeof(MemberIdColumn), typeof(BarrierIdColumn), typeof(NoticeIdColumn), typeof(InstantColumn), typeof(LocalDateColumn),
        typeof(LocalTimeColumn), typeof(DaysColumn), typeof(DateIntervalColumn), typeof(PeopleColumn),
    ])]
[JsonSerializable(typeof(SprintStarted))]
[JsonSerializable(typeof(SprintEnded))]
[JsonSerializable(typeof(MemberJoined))]
[JsonSerializable(typeof(LeaderMet))]
[JsonSerializable(typeof(MemberLeft))]
[JsonSerializable(typeof(RoundOpened))]
[JsonSerializable(typeof(RoundMissed))]
[JsonSerializable(typeof(RoundReminded))]
[JsonSerializable(typeof(RoundClosed))]
[JsonSerializable(typeof(CheckedIn))]
[JsonSerializable(typeof(CheckinEdited))]
[JsonSerializable(typeof(BarrierRaised))]
[JsonSerializable(typeof(BarrierCarParked))]
[JsonSerializable(typeof(BarrierReworded))]
[JsonSerializable(typeof(BarrierAcknowledged))]
[JsonSerializable(typeof(BarrierCleared))]
[JsonSerializable(typeof(BarrierReopened))]
[JsonSerializable(typeof(NoticeDelivered))]
[JsonSerializable(typeof(NoticeDeferred))]
[JsonSerializable(typeof(NoticeParked))]
[JsonSerializable(typeof(NoticesReleased))]
[JsonSerializable(typeof(NoticeDropped))]
[JsonSerializable(typeof(CardMoved))]
internal sealed partial class EventJson : JsonSerializerContext;

[JsonSerializable(typeof(Person[]))]
[JsonSourceGenerationOptions(Converters = [typeof(MemberIdColumn)])]
internal sealed partial class PeopleJson : JsonSerializerContext;

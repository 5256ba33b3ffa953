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

    private static readonly ImmutableDictionary<string, JsonTypeInfo> Types = typeof(LogEvent).Assembly.GetTypes()
        .Where(type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(LogEvent)))
        .ToImmutableDictionary(type => type.Name, type => EventJson.Default.GetTypeInfo(type) ?? throw new InvalidOperationException($"Write {type.Name} into the list of EventJson."));

    public static Dictionary<string, object> Write(LogEvent happened)
    {
        var columns = new Dictionary<string, object>();
        Flatten(JsonSerializer.SerializeToNode(happened, Types[happened.GetType().Name])!.AsObject(), "", columns);
        return columns;
    }

    public static LogEvent Read(string name, IReadOnlyDictionary<string, object> columns) =>
        Types.TryGetValue(name, out var type)
            ? (LogEvent)Nest(columns).Deserialize(type)!
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
        typeof(MemberIdColumn), typeof(BarrierIdColumn), typeof(SprintIdColumn), typeof(PlanIdColumn), typeof(TouchIdColumn), typeof(NoticeIdColumn), typeof(InstantColumn), typeof(LocalDateColumn),
        typeof(LocalTimeColumn), typeof(DaysColumn), typeof(SchoolWeekColumn), typeof(DateIntervalColumn), typeof(PeopleColumn),
    ])]
[JsonSerializable(typeof(SprintStarted))]
[JsonSerializable(typeof(SprintEnded))]
[JsonSerializable(typeof(MemberJoined))]
[JsonSerializable(typeof(LeaderMet))]
[JsonSerializable(typeof(LeaderReachable))]
[JsonSerializable(typeof(MemberLeft))]
[JsonSerializable(typeof(MemberLooksOn))]
[JsonSerializable(typeof(MemberTakesPart))]
[JsonSerializable(typeof(LeaderChanged))]
[JsonSerializable(typeof(DeputyChanged))]
[JsonSerializable(typeof(ThanksGiven))]
[JsonSerializable(typeof(RoundOpened))]
[JsonSerializable(typeof(RoundMissed))]
[JsonSerializable(typeof(RoundReminded))]
[JsonSerializable(typeof(RoundClosed))]
[JsonSerializable(typeof(CheckedIn))]
[JsonSerializable(typeof(CheckinEdited))]
[JsonSerializable(typeof(BarrierRaised))]
[JsonSerializable(typeof(BarrierCarParked))]
[JsonSerializable(typeof(BarrierTryFirst))]
[JsonSerializable(typeof(BarrierReworded))]
[JsonSerializable(typeof(BarrierAddedTo))]
[JsonSerializable(typeof(BarrierMentioned))]
[JsonSerializable(typeof(BarrierAskedAbout))]
[JsonSerializable(typeof(BarrierCameBack))]
[JsonSerializable(typeof(BarrierAcknowledged))]
[JsonSerializable(typeof(BarrierHeldBack))]
[JsonSerializable(typeof(BarrierEncouraged))]
[JsonSerializable(typeof(BarrierPassedOn))]
[JsonSerializable(typeof(BarrierHandedOver))]
[JsonSerializable(typeof(BarrierLeaderReminded))]
[JsonSerializable(typeof(BarrierDeputyTold))]
[JsonSerializable(typeof(BarrierCleared))]
[JsonSerializable(typeof(BarrierReopened))]
[JsonSerializable(typeof(OptionsOpened))]
[JsonSerializable(typeof(OptionsMovedOn))]
[JsonSerializable(typeof(WhySaid))]
[JsonSerializable(typeof(IdeaAdded))]
[JsonSerializable(typeof(IdeaSupported))]
[JsonSerializable(typeof(IdeaChosen))]
[JsonSerializable(typeof(MoveAsked))]
[JsonSerializable(typeof(MoveTried))]
[JsonSerializable(typeof(JointPlanShared))]
[JsonSerializable(typeof(JointPlanEnded))]
[JsonSerializable(typeof(LeaderKnown))]
[JsonSerializable(typeof(SettingsChosen))]
[JsonSerializable(typeof(DigestFell))]
[JsonSerializable(typeof(DigestSeen))]
[JsonSerializable(typeof(TouchLogged))]
[JsonSerializable(typeof(TouchChanged))]
[JsonSerializable(typeof(TouchRemoved))]
[JsonSerializable(typeof(TouchMarked))]
[JsonSerializable(typeof(PlanDrafted))]
[JsonSerializable(typeof(PlanChanged))]
[JsonSerializable(typeof(PlanDropped))]
[JsonSerializable(typeof(PlanOffered))]
[JsonSerializable(typeof(PlanAnswered))]
[JsonSerializable(typeof(RecordErased))]
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

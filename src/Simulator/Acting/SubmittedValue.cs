using System.Text.Json;
using System.Text.Json.Nodes;

namespace Simulator;

/// <summary>The value of an Action.Submit as Teams was seen to send it.</summary>
internal static class SubmittedValue
{
    public static JsonObject Of(JsonObject value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var sent = new JsonObject();
        foreach (var (name, member) in value)
        {
            if (member is not null && (string?)AsText(member) != "")
            {
                sent[name] = AsText(member) ?? member.DeepClone();
            }
        }
        return sent;
    }

    private static JsonValue? AsText(JsonNode member) =>
        member.GetValueKind() switch
        {
            JsonValueKind.True => JsonValue.Create("true"),
            JsonValueKind.False => JsonValue.Create("false"),
            JsonValueKind.Number => JsonValue.Create(member.ToJsonString()),
            JsonValueKind.String => JsonValue.Create((string?)member),
            JsonValueKind.Undefined or JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.Null => null,
        };
}

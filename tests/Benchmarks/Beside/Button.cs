using System.Text.Json.Nodes;

namespace Benchmarks.Beside;

/// <summary>A button as it was sent: the message it is on, and the data that a press sends back.</summary>
internal sealed record Button(string MessageId, JsonObject Data)
{
    /// <summary>The data of the first action of this verb in a card, or in a message with one; null for none.</summary>
    public static JsonObject? Find(JsonNode? node, string verb) =>
        node switch
        {
            JsonObject one when (one["verb"] as JsonValue)?.ToString() == verb && one["data"] is JsonObject data =>
                data,
            JsonObject one => First(one.Select(member => member.Value), verb),
            JsonArray many => First(many, verb),
            _ => null,
        };

    private static JsonObject? First(IEnumerable<JsonNode?> nodes, string verb) =>
        nodes.Select(node => Find(node, verb)).FirstOrDefault(found => found is not null);
}

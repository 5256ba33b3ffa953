using System.Text.Json.Nodes;

namespace Simulator;

/// <summary>The words of a card in reading order.</summary>
internal static class CardText
{
    private static readonly string[] Words = ["text", "title", "label", "value"];

    private static readonly string[] Unseen =
    [
        "data",
        "refresh",
        "fallback",
        "choices",
        "msteams",
        "fallbackText",
        "speak",
    ];

    public static IEnumerable<string> Of(JsonNode? node) =>
        node switch
        {
            JsonObject element => element.Where(member => !Unseen.Contains(member.Key)).SelectMany(OfMember),
            JsonArray array => array.SelectMany(Of),
            _ => [],
        };

    private static IEnumerable<string> OfMember(KeyValuePair<string, JsonNode?> member)
    {
        if (member.Value is not JsonValue value)
        {
            return Inlines(member) ?? Of(member.Value);
        }

        return Words.Contains(member.Key) && value.TryGetValue<string>(out var text) ? [text] : [];
    }

    /// <summary>The runs of a RichTextBlock read as one line.</summary>
    private static string[]? Inlines(KeyValuePair<string, JsonNode?> member) =>
        member is { Key: "inlines", Value: JsonArray runs } ? [string.Concat(runs.Select(TextOf))] : null;

    private static string? TextOf(JsonNode? run) => run is JsonValue ? (string?)run : (string?)run?["text"];
}

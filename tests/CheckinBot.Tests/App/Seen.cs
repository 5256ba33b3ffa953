using System.Text.Json.Nodes;

namespace CheckinBot.Tests.App;

/// <summary>Reads cards as the tests need them.</summary>
internal static class Seen
{
    /// <summary>The data of the card's first action with this verb: the ids that it was given.</summary>
    public static JsonObject DataOf(this JsonNode? card, string verb) =>
        All(card)
            .FirstOrDefault(one => (string?)one["verb"] == verb && one["type"]?.ToString() == "Action.Execute")
            ?["data"]?.DeepClone() as JsonObject
        ?? throw new ArgumentException($"No action {verb} on {card}", nameof(verb));

    /// <summary>The sprint and the barrier that the card is about.</summary>
    public static JsonObject IdsOf(JsonNode? card)
    {
        var data = All(card).First(one => one["data"]?["barrier"] is not null)["data"]!;
        return new() { ["sprint"] = (string?)data["sprint"], ["barrier"] = (string?)data["barrier"] };
    }

    public static bool Offers(this JsonNode? card, string verb) =>
        All(card).Any(one => one["type"]?.ToString() == "Action.Execute" && one["verb"]?.ToString() == verb);

    /// <summary>What is filled into an input, or null.</summary>
    public static string? ValueOf(this JsonNode? card, string input) =>
        All(card)
            .Single(one =>
                one["type"]?.ToString().StartsWith("Input.", StringComparison.Ordinal) == true
                && one["id"]?.ToString() == input
            )["value"]
            ?.ToString();

    public static bool Has(this JsonNode? card, string text) =>
        card is not null && Texts(card).Any(one => one.Contains(text, StringComparison.Ordinal));

    /// <summary>Every text of text runs, never read as markdown.</summary>
    public static IEnumerable<string> Runs(JsonNode? card) =>
        All(card).Where(one => one["type"]?.ToString() == "TextRun").Select(one => (string)one["text"]!);

    /// <summary>Every text of text blocks, which are read as markdown.</summary>
    public static IEnumerable<string> Blocks(JsonNode? card) =>
        All(card).Where(one => one["type"]?.ToString() == "TextBlock").Select(one => (string)one["text"]!);

    private static IEnumerable<string> Texts(JsonNode card) =>
        All(card)
            .SelectMany(one =>
                new[] { "text", "title", "label", "value" }
                    .Select(name =>
                        one[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null
                    )
                    .OfType<string>()
            );

    private static IEnumerable<JsonObject> All(JsonNode? node) =>
        node switch
        {
            JsonObject one => one.SelectMany(member => member.Key == "fallback" ? [] : All(member.Value)).Prepend(one),
            JsonArray many => many.SelectMany(All),
            _ => [],
        };
}

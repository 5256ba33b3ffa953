using System.Text.Json.Nodes;

namespace Simulator;

/// <summary>An Action.Execute or Action.Submit on a card, with the inputs that would be sent along.</summary>
internal sealed record CardAction(JsonObject Json, IReadOnlyList<JsonObject> Inputs)
{
    private static readonly string[] Sending = ["Action.Execute", "Action.Submit"];

    public string? Verb => (string?)Json["verb"];

    public static IEnumerable<CardAction> On(JsonNode? card) => On(card, []);

    /// <summary>The action's data with the inputs: typed ones, else the values the card came with.</summary>
    /// <exception cref="ArgumentException">An input was typed that the card does not have.</exception>
    public JsonObject DataWith(JsonObject? typed, Func<JsonObject, JsonNode?, JsonNode?> send)
    {
        var data = Json["data"]?.DeepClone() as JsonObject ?? [];
        foreach (var input in Inputs)
        {
            data[(string)input["id"]!] = input["value"]?.DeepClone();
        }

        foreach (var (id, value) in typed ?? [])
        {
            data[Inputs.Any(input => (string?)input["id"] == id) ? id : throw NoInput(id)] = value?.DeepClone();
        }

        foreach (var input in Inputs)
        {
            data[(string)input["id"]!] = send(input, data[(string)input["id"]!])?.DeepClone();
        }

        foreach (var (id, _) in data.Where(member => member.Value is null).ToList())
        {
            data.Remove(id);
        }

        return data;
    }

    private ArgumentException NoInput(string id) =>
        new(
            $"The card has no input '{id}' that this action sends; it has: "
                + $"{string.Join(", ", Inputs.Select(input => (string?)input["id"]))}."
        );

    /// <summary>A card shown by Action.ShowCard sends its own inputs and those of the cards around it.</summary>
    private static IEnumerable<CardAction> On(JsonNode? card, IReadOnlyList<JsonObject> outer)
    {
        var elements = Elements(card).ToList();
        List<JsonObject> inputs = [.. outer, .. elements.Where(IsInput)];
        var here = elements
            .Where(element => Sending.Contains(TypeOf(element)))
            .Select(action => new CardAction(action, (string?)action["associatedInputs"] == "none" ? [] : inputs));
        var shown = elements
            .Where(element => TypeOf(element) == "Action.ShowCard")
            .SelectMany(action => On(action["card"], inputs));
        return here.Concat(shown);
    }

    private static bool IsInput(JsonObject element) =>
        TypeOf(element)?.StartsWith("Input.", StringComparison.Ordinal) == true && element["id"] is not null;

    private static IEnumerable<JsonObject> Elements(JsonNode? node) =>
        node switch
        {
            JsonObject element => Children(element).Prepend(element),
            JsonArray array => array.SelectMany(Elements),
            _ => [],
        };

    private static IEnumerable<JsonObject> Children(JsonObject element) =>
        TypeOf(element) == "Action.ShowCard"
            ? []
            : element
                .Where(member => member.Key is not ("fallback" or "refresh" or "data"))
                .SelectMany(member => Elements(member.Value));

    private static string? TypeOf(JsonObject element) =>
        element["type"] is JsonValue type && type.TryGetValue<string>(out var name) ? name : null;
}

using System.Text.Json.Nodes;

namespace CheckinBot.Tests.Cards;

/// <summary>A card's JSON, walked.</summary>
internal static class CardShape
{
    /// <summary>Every object in the card that has a type, with whether a client shows it at first.</summary>
    public static IEnumerable<(JsonObject Part, bool InSight)> Parts(JsonNode? node, bool inSight = true)
    {
        if (node is JsonArray all)
        {
            return all.SelectMany(one => Parts(one, inSight));
        }

        if (node is not JsonObject part)
        {
            return [];
        }

        var shown = inSight && part["isVisible"]?.GetValue<bool>() != false;
        var inside = part.Where(member => member.Key != "data")
            .SelectMany(member => Parts(member.Value, shown && !(Is(part, "Action.ShowCard") && member.Key == "card")));
        return part["type"] is null ? inside : inside.Prepend((part, shown));
    }

    public static IEnumerable<JsonObject> Of(AdaptiveCard card) =>
        Parts(JsonNode.Parse(card.ToJson())).Select(one => one.Part);

    public static bool Is(JsonObject part, string type) => (string?)part["type"] == type;

    public static bool IsInput(JsonObject part) =>
        ((string?)part["type"])?.StartsWith("Input.", StringComparison.Ordinal) == true;

    /// <summary>
    /// Where in the card a text stands, as type.member, or type.member.member within an untyped part, for every string
    /// that holds it.
    /// </summary>
    public static IEnumerable<string> Places(AdaptiveCard card, string text) =>
        Strings(JsonNode.Parse(card.ToJson()), "")
            .Where(one => one.Text.Contains(text, StringComparison.Ordinal))
            .Select(one => one.Place);

    private static IEnumerable<(string Place, string Text)> Strings(JsonNode? node, string place) =>
        node switch
        {
            JsonArray all => all.SelectMany(one => Strings(one, place)),
            JsonObject part => part.SelectMany(member =>
                Strings(member.Value, $"{(string?)part["type"] ?? place}.{member.Key}")
            ),
            JsonValue value when value.TryGetValue<string>(out var own) => [(place, own)],
            _ => [],
        };
}

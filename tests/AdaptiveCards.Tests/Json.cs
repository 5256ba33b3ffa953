using System.Text.Json.Nodes;

namespace AdaptiveCards.Tests;

/// <summary>
/// What is written of a part of a card, read out of the card's JSON: the one way that the package has to write
/// anything.
/// </summary>
internal static class Json
{
    public static JsonObject Of(AdaptiveCard card) => JsonNode.Parse(card.ToJson())!.AsObject();

    public static JsonObject Of(AdaptiveElement element) =>
        Of(new AdaptiveCard("1.5") { Body = [element] })["body"]![0]!.AsObject();

    public static JsonObject Of(AdaptiveAction action) =>
        Of(new AdaptiveActionSet { Actions = [action] })["actions"]![0]!.AsObject();

    public static void Is(string expected, AdaptiveCard card) => Same(expected, Of(card));

    public static void Is(string expected, AdaptiveElement element) => Same(expected, Of(element));

    public static void Is(string expected, AdaptiveAction action) => Same(expected, Of(action));

    private static void Same(string expected, JsonObject actual) =>
        Assert.True(
            JsonNode.DeepEquals(JsonNode.Parse(expected), actual),
            $"Expected {expected}\nActual   {actual.ToJsonString()}"
        );
}

using System.Collections.Immutable;
using System.Text.Json;
using CheckinBot.Cards;

namespace CheckinBot.Outbox;

/// <summary>
/// The forms that a person may be typing in on a card: a card, or one that unfolds inside it, with inputs and a main
/// button. Each is known by what that button does. Pure.
/// </summary>
internal static class OpenForms
{
    public static ImmutableHashSet<string> On(AdaptiveCard card)
    {
        // Most cards that are kept up to date ask for nothing. A quotation mark in a person's text is written escaped.
        var text = CardJson.Of(card);
        if (!text.Contains("\"Input.", StringComparison.Ordinal))
        {
            return [];
        }

        using var json = JsonDocument.Parse(text);
        var forms = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        Collect(json.RootElement, forms);
        return forms.ToImmutable();
    }

    /// <summary>
    /// True when none of the forms on <paramref name="before"/> stands on <paramref name="after"/>: whoever typed could
    /// not send it any more.
    /// </summary>
    public static bool AreClosedBy(AdaptiveCard before, AdaptiveCard after) =>
        On(before) is { IsEmpty: false } open ? !open.Overlaps(On(after)) : true;

    private static void Collect(JsonElement card, ImmutableHashSet<string>.Builder forms)
    {
        var parts = Parts(card).ToList();
        if (parts.Exists(part => Type(part).StartsWith("Input.", StringComparison.Ordinal)))
        {
            forms.UnionWith(parts.Where(IsMain).Select(Verb));
        }

        foreach (var inner in parts.Where(part => Type(part) == "Action.ShowCard"))
        {
            Collect(inner.GetProperty("card"), forms);
        }
    }

    // All that stands on this card, but for what stands on a card inside it.
    private static IEnumerable<JsonElement> Parts(JsonElement node) =>
        node.ValueKind switch
        {
            JsonValueKind.Array => node.EnumerateArray().SelectMany(Parts),
            JsonValueKind.Object => node.EnumerateObject()
                .Where(member => Type(node) != "Action.ShowCard" && member.Name is not ("data" or "fallback"))
                .SelectMany(member => Parts(member.Value))
                .Prepend(node),
            _ => [],
        };

    private static bool IsMain(JsonElement part) =>
        Type(part).StartsWith("Action.", StringComparison.Ordinal)
        && string.Equals(Text(part, "style"), "positive", StringComparison.OrdinalIgnoreCase);

    private static string Verb(JsonElement action) =>
        Text(action, "verb") is { Length: > 0 } verb ? verb : Text(action, "title");

    private static string Type(JsonElement part) => Text(part, "type");

    private static string Text(JsonElement part, string name) =>
        part.ValueKind == JsonValueKind.Object
        && part.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : "";
}

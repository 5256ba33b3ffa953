using System.Text.Json.Nodes;

namespace Simulator;

/// <summary>When a client asks by itself for a person's own view of a card.</summary>
internal static class CardRefresh
{
    private const int LargestGroup = 60;

    /// <summary>The action to invoke for this person; null when the card does not refresh for them.</summary>
    public static JsonObject? ActionFor(Person person, Conversation conversation, JsonNode? card)
    {
        if (card?["refresh"]?["action"] is not JsonObject action || (string?)action["type"] != "Action.Execute")
        {
            return null;
        }

        var isMeant = card["refresh"]!["userIds"] is JsonArray { Count: > 0 } ids
            ? ids.Any(id => (string?)id == person.Id)
            : conversation.Members.Count <= LargestGroup;
        return isMeant ? action : null;
    }
}

using System.Text.Json.Nodes;

namespace Simulator;

/// <summary>
/// One message as it stands now; a change makes a new value. Its JSON is shared and must not be altered.
/// </summary>
/// <param name="From">The person who wrote it; null for the bot.</param>
/// <param name="ThreadId">In a channel, the id of the message that began the thread (its own id for the first
/// one).</param>
/// <param name="HasKnownId">False when the connector did not tell the bot its id (202), so that it can never be
/// updated.</param>
/// <param name="Updates">How many times it was updated.</param>
public sealed record Message(
    string Id,
    Conversation Conversation,
    Person? From,
    string? Text,
    JsonNode? Card,
    JsonObject Activity,
    DateTimeOffset At,
    string? ThreadId = null,
    bool HasKnownId = true,
    int Updates = 0,
    bool IsDeleted = false
)
{
    public bool IsFromBot => From is null;

    /// <summary>What a person would read of it: its text, then every text of its card, one a line.</summary>
    public string Reading =>
        string.Join('\n', new[] { Text }.Concat(CardText.Of(Card)).Where(line => !string.IsNullOrEmpty(line)));
}

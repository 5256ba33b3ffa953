using System.Text.Json;
using AdaptiveCards.Writing;

namespace AdaptiveCards;

/// <summary>
/// How a client fetches the viewer's own version of a card: it invokes <see cref="Action"/> when the card comes into
/// view. The card that comes back needs a refresh of its own.
/// </summary>
public class AdaptiveRefresh
{
    /// <summary>What the client invokes; it needs a verb.</summary>
    public AdaptiveExecuteAction Action { get; set; }

    /// <summary>
    /// The Teams ids (<c>29:…</c>) that refresh by themselves, at most 60. Default: none, which leaves it to the size
    /// of the chat.
    /// </summary>
    public List<string> UserIds { get; set; } = [];

    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("refresh"u8);
        writer.WriteElement("action"u8, Action);
        if (UserIds.Count > 0)
        {
            writer.WriteMember("userIds", UserIds);
        }

        writer.WriteEndObject();
    }
}

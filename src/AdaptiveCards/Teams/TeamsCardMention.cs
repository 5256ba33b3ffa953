using System.Text.Json;

namespace AdaptiveCards;

/// <summary>One mention in a card. Some element's text must hold <see cref="Text"/> exactly.</summary>
/// <param name="Id">The person's Teams id (<c>29:…</c>) or Entra object id.</param>
/// <param name="Name">The name shown.</param>
public sealed record TeamsCardMention(string Id, string Name)
{
    /// <summary>The marker that a text block holds where the mention goes, <c>&lt;at&gt;Name&lt;/at&gt;</c>.</summary>
    public string Text => $"<at>{Name}</at>";

    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, "mention"u8);
        writer.WriteString("text"u8, Text);
        writer.WriteStartObject("mentioned"u8);
        writer.WriteString("id"u8, Id);
        writer.WriteString("name"u8, Name);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}

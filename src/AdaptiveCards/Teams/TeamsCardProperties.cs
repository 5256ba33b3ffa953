using System.Text.Json;

namespace AdaptiveCards;

/// <summary>The <c>msteams</c> member of a card, which other hosts ignore.</summary>
public sealed class TeamsCardProperties
{
    /// <summary>How wide Teams draws the card. Default: <see cref="TeamsCardWidth.Default"/>.</summary>
    public TeamsCardWidth Width { get; set; }

    /// <summary>The people mentioned in the card's text. Default: none.</summary>
    public List<TeamsCardMention> Entities { get; set; } = [];

    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("msteams"u8);
        if (Width == TeamsCardWidth.Full)
            writer.WriteString("width"u8, "Full"u8);
        if (Entities.Count > 0)
            WriteEntities(writer);
        writer.WriteEndObject();
    }

    private void WriteEntities(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("entities"u8);
        foreach (var mention in Entities)
            mention.WriteTo(writer);
        writer.WriteEndArray();
    }
}

/// <summary>How wide Teams draws a card.</summary>
public enum TeamsCardWidth
{
    /// <summary>As wide as a message bubble.</summary>
    Default,

    /// <summary>As wide as the conversation; written as <c>Full</c>.</summary>
    Full,
}

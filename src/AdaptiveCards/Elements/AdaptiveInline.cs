using System.Text.Json;

namespace AdaptiveCards;

/// <summary>A part of an <see cref="AdaptiveRichTextBlock"/>.</summary>
public abstract class AdaptiveInline
{
    /// <summary>The name of this type in the schema.</summary>
    public abstract string Type { get; set; }

    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, Type);
        WriteMembers(writer);
        writer.WriteEndObject();
    }

    internal virtual void WriteMembers(Utf8JsonWriter writer) { }
}

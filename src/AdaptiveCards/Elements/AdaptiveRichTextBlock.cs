using System.Text.Json;

namespace AdaptiveCards;

/// <summary>
/// Text made of runs, none of which is read as markdown (schema 1.2): the place for what people typed.
/// </summary>
public class AdaptiveRichTextBlock : AdaptiveElement
{
    /// <summary>The name of this type in the schema.</summary>
    public const string TypeName = "RichTextBlock";

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>The runs, in reading order.</summary>
    public List<AdaptiveInline> Inlines { get; set; } = [];

    internal override void WriteFirst(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("inlines"u8);
        foreach (var inline in Inlines)
        {
            inline.WriteTo(writer);
        }

        writer.WriteEndArray();
    }
}

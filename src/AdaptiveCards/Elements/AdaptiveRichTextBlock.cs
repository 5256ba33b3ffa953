using System.Text.Json;
using AdaptiveCards.Writing;

namespace AdaptiveCards;

/// <summary>Text made of runs, none of which is read as markdown (schema 1.2): the place for what people typed.</summary>
public sealed class AdaptiveRichTextBlock : AdaptiveElement
{
    /// <summary>The name of this type in the schema.</summary>
    public const string TypeName = "RichTextBlock";

    /// <summary>A block with no runs.</summary>
    public AdaptiveRichTextBlock()
    {
    }

    /// <summary>A block with one plain run.</summary>
    /// <param name="text">Shown as it is.</param>
    public AdaptiveRichTextBlock(string text) => Inlines.Add(new AdaptiveTextRun(text));

    /// <inheritdoc/>
    public override string Type => TypeName;

    /// <summary>The runs, in reading order. Always written.</summary>
    public List<AdaptiveTextRun> Inlines { get; set; } = [];

    /// <summary>Where the text sits. Default: at the left.</summary>
    public AdaptiveHorizontalAlignment HorizontalAlignment { get; set; }

    /// <inheritdoc/>
    protected override void WriteProperties(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteElements("inlines"u8, Inlines);
        writer.WriteWord("horizontalAlignment"u8, Words.HorizontalAlignment, (int)HorizontalAlignment);
        base.WriteProperties(writer);
    }
}

using System.Text.Json;
using AdaptiveCards.Writing;

namespace AdaptiveCards;

/// <summary>
/// A paragraph or heading. Its text is read as a small markdown, so text that people typed
/// belongs in an <see cref="AdaptiveRichTextBlock"/>.
/// </summary>
public class AdaptiveTextBlock : AdaptiveElement
{
    /// <summary>The name of this type in the schema.</summary>
    public const string TypeName = "TextBlock";

    /// <summary>A block with a text.</summary>
    /// <param name="text">Markdown: bold, italic, lists and links.</param>
    public AdaptiveTextBlock(string text) => Text = text;

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>Markdown: bold, italic, lists and links.</summary>
    public string Text { get; set; }

    /// <summary>How large. Default: as body text.</summary>
    public AdaptiveTextSize Size { get; set; }

    /// <summary>How heavy. Default: as body text.</summary>
    public AdaptiveTextWeight Weight { get; set; }

    /// <summary>True to draw the text fainter. Default: false.</summary>
    public bool IsSubtle { get; set; }

    /// <summary>True to break long text into lines; otherwise it is cut with an ellipsis. Default: false.</summary>
    public bool Wrap { get; set; }

    /// <summary>Paragraph or heading, for screen readers (schema 1.5). Default: paragraph.</summary>
    public AdaptiveTextBlockStyle Style { get; set; }

    internal override void WriteFirst(Utf8JsonWriter writer)
    {
        writer.WriteString("text"u8, Text);
        writer.WriteWord("size"u8, CardWords.TextSize, (int)Size);
        writer.WriteWord("weight"u8, CardWords.TextWeight, (int)Weight);
        writer.WriteFlag("isSubtle"u8, IsSubtle);
        writer.WriteFlag("wrap"u8, Wrap);
        writer.WriteWord("style"u8, CardWords.TextBlockStyle, (int)Style);
    }
}

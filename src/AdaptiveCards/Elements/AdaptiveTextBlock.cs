using System.Text.Json;
using AdaptiveCards.Writing;

namespace AdaptiveCards;

/// <summary>
/// A paragraph or heading. Its text is read as a small markdown, so text that people typed
/// belongs in an <see cref="AdaptiveRichTextBlock"/>.
/// </summary>
public sealed class AdaptiveTextBlock : AdaptiveElement
{
    /// <summary>The name of this type in the schema.</summary>
    public const string TypeName = "TextBlock";

    /// <summary>A block with empty text.</summary>
    public AdaptiveTextBlock()
    {
    }

    /// <summary>A block with a text.</summary>
    /// <param name="text">Markdown: bold, italic, lists and links.</param>
    public AdaptiveTextBlock(string text) => Text = text;

    /// <inheritdoc/>
    public override string Type => TypeName;

    /// <summary>Markdown: bold, italic, lists and links. Default: empty.</summary>
    public string Text { get; set; } = "";

    /// <summary>How large. Default: as body text.</summary>
    public AdaptiveTextSize Size { get; set; }

    /// <summary>How heavy. Default: as body text.</summary>
    public AdaptiveTextWeight Weight { get; set; }

    /// <summary>The colour. Default: as body text.</summary>
    public AdaptiveTextColor Color { get; set; }

    /// <summary>The font. Default: as body text.</summary>
    public AdaptiveFontType FontType { get; set; }

    /// <summary>True to draw the text fainter. Default: false.</summary>
    public bool IsSubtle { get; set; }

    /// <summary>True to break long text into lines; otherwise it is cut with an ellipsis. Default: false.</summary>
    public bool Wrap { get; set; }

    /// <summary>The most lines shown when <see cref="Wrap"/> is true. Default: 0, no limit.</summary>
    public int MaxLines { get; set; }

    /// <summary>Where the text sits. Default: at the left.</summary>
    public AdaptiveHorizontalAlignment HorizontalAlignment { get; set; }

    /// <summary>Paragraph or heading, for screen readers (schema 1.5). Default: paragraph.</summary>
    public AdaptiveTextBlockStyle Style { get; set; }

    /// <inheritdoc/>
    protected override void WriteProperties(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteString("text"u8, Text);
        writer.WriteWord("size"u8, Words.TextSize, (int)Size);
        writer.WriteWord("weight"u8, Words.TextWeight, (int)Weight);
        writer.WriteWord("color"u8, Words.TextColor, (int)Color);
        writer.WriteWord("fontType"u8, Words.FontType, (int)FontType);
        writer.WriteFlag("isSubtle"u8, IsSubtle);
        writer.WriteFlag("wrap"u8, Wrap);
        writer.WriteCount("maxLines"u8, MaxLines);
        writer.WriteWord("horizontalAlignment"u8, Words.HorizontalAlignment, (int)HorizontalAlignment);
        writer.WriteWord("style"u8, Words.TextBlockStyle, (int)Style);
        base.WriteProperties(writer);
    }
}

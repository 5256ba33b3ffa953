using System.Text.Json;
using AdaptiveCards.Writing;

namespace AdaptiveCards;

/// <summary>A run of plain text inside an <see cref="AdaptiveRichTextBlock"/>; never read as markdown.</summary>
public sealed class AdaptiveTextRun : AdaptiveTypedElement
{
    /// <summary>The name of this type in the schema.</summary>
    public const string TypeName = "TextRun";

    /// <summary>A run with empty text.</summary>
    public AdaptiveTextRun()
    {
    }

    /// <summary>A run with a text.</summary>
    /// <param name="text">Shown as it is.</param>
    public AdaptiveTextRun(string text) => Text = text;

    /// <inheritdoc/>
    public override string Type => TypeName;

    /// <summary>The text, shown as it is. Default: empty.</summary>
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

    /// <summary>True for italics. Default: false.</summary>
    public bool Italic { get; set; }

    /// <summary>True to strike the text through. Default: false.</summary>
    public bool Strikethrough { get; set; }

    /// <summary>True to highlight the text. Default: false.</summary>
    public bool Highlight { get; set; }

    /// <summary>True to underline the text (schema 1.3). Default: false.</summary>
    public bool Underline { get; set; }

    /// <summary>What a press on the run does. Default: nothing.</summary>
    public AdaptiveAction? SelectAction { get; set; }

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
        writer.WriteFlag("italic"u8, Italic);
        writer.WriteFlag("strikethrough"u8, Strikethrough);
        writer.WriteFlag("highlight"u8, Highlight);
        writer.WriteFlag("underline"u8, Underline);
        writer.WriteElement("selectAction"u8, SelectAction);
    }
}

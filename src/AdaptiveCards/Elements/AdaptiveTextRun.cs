using System.Text.Json;
using AdaptiveCards.Writing;

namespace AdaptiveCards;

/// <summary>A stretch of text in one look, never read as markdown.</summary>
public class AdaptiveTextRun : AdaptiveInline
{
    /// <summary>The name of this type in the schema.</summary>
    public const string TypeName = "TextRun";

    /// <summary>A run of text.</summary>
    /// <param name="text">Shown as it is.</param>
    public AdaptiveTextRun(string text) => Text = text;

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>Shown as it is.</summary>
    public string Text { get; set; }

    /// <summary>How large. Default: as body text.</summary>
    public AdaptiveTextSize Size { get; set; }

    /// <summary>How heavy. Default: as body text.</summary>
    public AdaptiveTextWeight Weight { get; set; }

    /// <summary>True to draw the text fainter. Default: false.</summary>
    public bool IsSubtle { get; set; }

    /// <summary>What a press on the run does. Default: null, nothing.</summary>
    public AdaptiveAction SelectAction { get; set; }

    internal override void WriteMembers(Utf8JsonWriter writer)
    {
        writer.WriteString("text"u8, Text);
        writer.WriteWord("size"u8, CardWords.TextSize, (int)Size);
        writer.WriteWord("weight"u8, CardWords.TextWeight, (int)Weight);
        writer.WriteFlag("isSubtle"u8, IsSubtle);
        writer.WriteElement("selectAction"u8, SelectAction);
    }
}

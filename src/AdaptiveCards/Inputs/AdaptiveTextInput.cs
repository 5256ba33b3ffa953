using System.Text.Json;
using AdaptiveCards.Writing;

namespace AdaptiveCards;

/// <summary>A box for text.</summary>
public sealed class AdaptiveTextInput : AdaptiveInput
{
    /// <summary>The name of this type in the schema.</summary>
    public const string TypeName = "Input.Text";

    /// <inheritdoc/>
    public override string Type => TypeName;

    /// <summary>An example shown while the box is empty; no stand-in for a label. Default: none.</summary>
    public string? Placeholder { get; set; }

    /// <summary>The text to begin with. Default: none.</summary>
    public string? Value { get; set; }

    /// <summary>What is collected, a hint for the on-screen keyboard. Default: any text.</summary>
    public AdaptiveTextInputStyle Style { get; set; }

    /// <summary>True for several lines. Default: false.</summary>
    public bool IsMultiline { get; set; }

    /// <summary>The most characters (UTF-16 units) a client takes. Default: 0, no limit.</summary>
    public int MaxLength { get; set; }

    /// <summary>A pattern in the JavaScript dialect that the text must match (schema 1.3). Default: none.</summary>
    public string? Regex { get; set; }

    /// <summary>A button beside the box. Default: none.</summary>
    public AdaptiveAction? InlineAction { get; set; }

    /// <inheritdoc/>
    protected override void WriteProperties(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteText("placeholder"u8, Placeholder);
        writer.WriteText("value"u8, Value);
        writer.WriteWord("style"u8, Words.TextInputStyle, (int)Style);
        writer.WriteFlag("isMultiline"u8, IsMultiline);
        writer.WriteCount("maxLength"u8, MaxLength);
        writer.WriteText("regex"u8, Regex);
        writer.WriteElement("inlineAction"u8, InlineAction);
        base.WriteProperties(writer);
    }
}

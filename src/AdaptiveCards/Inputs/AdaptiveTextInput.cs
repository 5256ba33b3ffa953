using System.Text.Json;
using AdaptiveCards.Writing;

namespace AdaptiveCards;

/// <summary>A box for text.</summary>
public class AdaptiveTextInput : AdaptiveInput
{
    /// <summary>The name of this type in the schema.</summary>
    public const string TypeName = "Input.Text";

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>What stands in the empty box. Default: null, nothing.</summary>
    public string Placeholder { get; set; }

    /// <summary>What stands in the box at first. Default: null, nothing.</summary>
    public string Value { get; set; }

    /// <summary>True for several lines. Default: false.</summary>
    public bool IsMultiline { get; set; }

    /// <summary>The most characters. Default: 0, no limit.</summary>
    public int MaxLength { get; set; }

    internal override void WriteFirst(Utf8JsonWriter writer)
    {
        writer.WriteText("placeholder"u8, Placeholder);
        writer.WriteText("value"u8, Value);
        writer.WriteFlag("isMultiline"u8, IsMultiline);
        if (MaxLength != 0)
        {
            writer.WriteNumber("maxLength"u8, MaxLength);
        }
    }
}

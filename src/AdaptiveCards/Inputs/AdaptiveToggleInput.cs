using System.Text.Json;
using AdaptiveCards.Writing;

namespace AdaptiveCards;

/// <summary>A tick box. The answer is <see cref="ValueOn"/> or <see cref="ValueOff"/>, as text.</summary>
public sealed class AdaptiveToggleInput : AdaptiveInput
{
    /// <summary>The name of this type in the schema.</summary>
    public const string TypeName = "Input.Toggle";

    /// <inheritdoc/>
    public override string Type => TypeName;

    /// <summary>The words beside the box. Default: empty.</summary>
    public string Title { get; set; } = "";

    /// <summary>The value to begin with. Default: null, which is <see cref="ValueOff"/>.</summary>
    public string? Value { get; set; }

    /// <summary>The answer when ticked. Default: null, which is <c>true</c>.</summary>
    public string? ValueOn { get; set; }

    /// <summary>The answer when not ticked. Default: null, which is <c>false</c>.</summary>
    public string? ValueOff { get; set; }

    /// <summary>True to break a long title into lines. Default: false.</summary>
    public bool Wrap { get; set; }

    /// <inheritdoc/>
    protected override void WriteProperties(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteString("title"u8, Title);
        writer.WriteText("value"u8, Value);
        writer.WriteText("valueOn"u8, ValueOn);
        writer.WriteText("valueOff"u8, ValueOff);
        writer.WriteFlag("wrap"u8, Wrap);
        base.WriteProperties(writer);
    }
}

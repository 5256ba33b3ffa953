using System.Text.Json;
using AdaptiveCards.Writing;

namespace AdaptiveCards;

/// <summary>A box for a number. The answer arrives as text.</summary>
public sealed class AdaptiveNumberInput : AdaptiveInput
{
    /// <summary>The name of this type in the schema.</summary>
    public const string TypeName = "Input.Number";

    /// <inheritdoc/>
    public override string Type => TypeName;

    /// <summary>Shown while the box is empty. Default: none.</summary>
    public string? Placeholder { get; set; }

    /// <summary>The number to begin with. Default: none.</summary>
    public double? Value { get; set; }

    /// <summary>The least number, itself allowed. Default: none.</summary>
    public double? Min { get; set; }

    /// <summary>The greatest number, itself allowed. Default: none.</summary>
    public double? Max { get; set; }

    /// <inheritdoc/>
    protected override void WriteProperties(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteText("placeholder"u8, Placeholder);
        writer.WriteAmount("value"u8, Value);
        writer.WriteAmount("min"u8, Min);
        writer.WriteAmount("max"u8, Max);
        base.WriteProperties(writer);
    }
}

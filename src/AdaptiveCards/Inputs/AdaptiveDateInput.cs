using System.Text.Json;
using AdaptiveCards.Writing;

namespace AdaptiveCards;

/// <summary>A date picker. Dates are <c>YYYY-MM-DD</c>, without a time zone.</summary>
public sealed class AdaptiveDateInput : AdaptiveInput
{
    /// <summary>The name of this type in the schema.</summary>
    public const string TypeName = "Input.Date";

    /// <inheritdoc/>
    public override string Type => TypeName;

    /// <summary>Shown while nothing is chosen. Default: none.</summary>
    public string? Placeholder { get; set; }

    /// <summary>The date to begin with. Default: none.</summary>
    public string? Value { get; set; }

    /// <summary>The earliest date, itself allowed. Default: none.</summary>
    public string? Min { get; set; }

    /// <summary>The latest date, itself allowed. Default: none.</summary>
    public string? Max { get; set; }

    /// <inheritdoc/>
    protected override void WriteProperties(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteText("placeholder"u8, Placeholder);
        writer.WriteText("value"u8, Value);
        writer.WriteText("min"u8, Min);
        writer.WriteText("max"u8, Max);
        base.WriteProperties(writer);
    }
}

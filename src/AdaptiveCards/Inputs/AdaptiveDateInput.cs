using System.Text.Json;
using AdaptiveCards.Writing;

namespace AdaptiveCards;

/// <summary>A day, as <c>2026-11-27</c>.</summary>
public class AdaptiveDateInput : AdaptiveInput
{
    /// <summary>The name of this type in the schema.</summary>
    public const string TypeName = "Input.Date";

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>The day at first. Default: null, none.</summary>
    public string Value { get; set; }

    /// <summary>The last day that may be picked. Default: null, any.</summary>
    public string Max { get; set; }

    internal override void WriteFirst(Utf8JsonWriter writer)
    {
        writer.WriteText("value"u8, Value);
        writer.WriteText("max"u8, Max);
    }
}

using System.Text.Json;

namespace AdaptiveCards;

/// <summary>Shows what is hidden, and hides what is shown (schema 1.2).</summary>
public class AdaptiveToggleVisibilityAction : AdaptiveAction
{
    /// <summary>The name of this type in the schema.</summary>
    public const string TypeName = "Action.ToggleVisibility";

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>What is shown or hidden.</summary>
    public List<AdaptiveTargetElement> TargetElements { get; set; } = [];

    internal override void WriteRest(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("targetElements"u8);
        foreach (var target in TargetElements)
        {
            target.WriteTo(writer);
        }

        writer.WriteEndArray();
    }
}

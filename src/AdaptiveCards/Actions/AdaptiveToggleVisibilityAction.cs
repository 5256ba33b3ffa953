using System.Text.Json;
using AdaptiveCards.Writing;

namespace AdaptiveCards;

/// <summary>Shows and hides elements, in the client alone (schema 1.2). An input it hides should not be required.</summary>
public sealed class AdaptiveToggleVisibilityAction : AdaptiveAction
{
    /// <summary>The name of this type in the schema.</summary>
    public const string TypeName = "Action.ToggleVisibility";

    /// <inheritdoc/>
    public override string Type => TypeName;

    /// <summary>The elements to show or hide. Always written.</summary>
    public List<AdaptiveTargetElement> TargetElements { get; set; } = [];

    /// <inheritdoc/>
    protected override void WriteProperties(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        base.WriteProperties(writer);
        writer.WriteStartArray("targetElements"u8);
        foreach (var target in TargetElements)
            target.WriteTo(writer);
        writer.WriteEndArray();
    }
}

/// <summary>One element to show or hide.</summary>
/// <param name="ElementId">The element's id.</param>
/// <param name="IsVisible">True to show, false to hide, null to change over. Default: null.</param>
public sealed record AdaptiveTargetElement(string ElementId, bool? IsVisible = null)
{
    /// <summary>Lets an id be given where a target is asked for; it is changed over.</summary>
    /// <param name="elementId">The element's id.</param>
    public static implicit operator AdaptiveTargetElement(string elementId) => new(elementId);

    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("elementId"u8, ElementId);
        if (IsVisible is { } visible)
            writer.WriteBoolean("isVisible"u8, visible);
        writer.WriteEndObject();
    }
}

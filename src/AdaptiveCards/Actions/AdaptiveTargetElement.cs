using System.Text.Json;

namespace AdaptiveCards;

/// <summary>One element that an <see cref="AdaptiveToggleVisibilityAction"/> shows or hides.</summary>
public class AdaptiveTargetElement
{
    /// <summary>The element of this id, shown when it is hidden and hidden when it is shown.</summary>
    /// <param name="elementId">The element's <see cref="AdaptiveTypedElement.Id"/>.</param>
    public AdaptiveTargetElement(string elementId) => ElementId = elementId;

    /// <summary>The element's <see cref="AdaptiveTypedElement.Id"/>.</summary>
    public string ElementId { get; set; }

    /// <summary>Lets an id be written where an element is asked for.</summary>
    /// <param name="elementId">The element's <see cref="AdaptiveTypedElement.Id"/>.</param>
    public static implicit operator AdaptiveTargetElement(string elementId) => new(elementId);

    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("elementId"u8, ElementId);
        writer.WriteEndObject();
    }
}

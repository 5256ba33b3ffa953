using System.Text.Json;
using AdaptiveCards.Writing;

namespace AdaptiveCards;

/// <summary>What stands in for an element or action that the client does not know.</summary>
public class AdaptiveFallbackElement
{
    /// <summary>A fallback that shows something else.</summary>
    /// <param name="fallbackContent">An element in the place of an element, an action in the place of an
    /// action.</param>
    public AdaptiveFallbackElement(AdaptiveTypedElement fallbackContent) => Content = fallbackContent;

    /// <summary>What is shown instead.</summary>
    public AdaptiveTypedElement Content { get; set; }

    internal void WriteTo(Utf8JsonWriter writer) => writer.WriteElement("fallback"u8, Content);
}

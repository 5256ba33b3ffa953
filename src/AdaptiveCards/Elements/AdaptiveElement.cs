using System.Text.Json;
using AdaptiveCards.Writing;

namespace AdaptiveCards;

/// <summary>Anything that may stand in a card's body.</summary>
public abstract class AdaptiveElement : AdaptiveTypedElement
{
    /// <summary>The gap above the element. Default: the client's usual gap.</summary>
    public AdaptiveSpacing Spacing { get; set; }

    /// <summary>True to draw a line above the element. Default: false.</summary>
    public bool Separator { get; set; }

    /// <summary>
    /// False to hide the element until an <see cref="AdaptiveToggleVisibilityAction"/> shows it. Default: true.
    /// </summary>
    public bool IsVisible { get; set; } = true;

    internal override void WriteRest(Utf8JsonWriter writer)
    {
        writer.WriteWord("spacing"u8, CardWords.Spacing, (int)Spacing);
        writer.WriteFlag("separator"u8, Separator);
        writer.WriteFlag("isVisible"u8, IsVisible, unless: true);
    }
}

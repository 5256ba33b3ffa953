using System.Text.Json;
using AdaptiveCards.Writing;

namespace AdaptiveCards;

/// <summary>Buttons inside the body (schema 1.2). A fallback from one action to another works here, not at the card's foot.</summary>
public sealed class AdaptiveActionSet : AdaptiveElement
{
    /// <summary>The name of this type in the schema.</summary>
    public const string TypeName = "ActionSet";

    /// <inheritdoc/>
    public override string Type => TypeName;

    /// <summary>The buttons in reading order. Always written.</summary>
    public List<AdaptiveAction> Actions { get; set; } = [];

    /// <inheritdoc/>
    protected override void WriteProperties(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteElements("actions"u8, Actions);
        base.WriteProperties(writer);
    }
}

using System.Text.Json;
using AdaptiveCards.Writing;

namespace AdaptiveCards;

/// <summary>
/// Buttons inside the body (schema 1.2). A fallback from one action to another works here, not at the card's foot.
/// </summary>
public class AdaptiveActionSet : AdaptiveElement
{
    /// <summary>The name of this type in the schema.</summary>
    public const string TypeName = "ActionSet";

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>The buttons in reading order.</summary>
    public List<AdaptiveAction> Actions { get; set; } = [];

    internal override void WriteFirst(Utf8JsonWriter writer) => writer.WriteElements("actions"u8, Actions);
}

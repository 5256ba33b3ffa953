using System.Text.Json;
using AdaptiveCards.Writing;

namespace AdaptiveCards;

/// <summary>Unfolds another card below the buttons, in the client alone.</summary>
public sealed class AdaptiveShowCardAction : AdaptiveAction
{
    /// <summary>The name of this type in the schema.</summary>
    public const string TypeName = "Action.ShowCard";

    /// <inheritdoc/>
    public override string Type => TypeName;

    /// <summary>The card that unfolds. Its inputs are sent by its own actions only.</summary>
    public required AdaptiveCard Card { get; set; }

    /// <inheritdoc/>
    protected override void WriteProperties(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        base.WriteProperties(writer);
        writer.WriteElement("card"u8, Card);
    }
}

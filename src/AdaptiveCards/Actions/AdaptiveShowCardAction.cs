using System.Text.Json;
using AdaptiveCards.Writing;

namespace AdaptiveCards;

/// <summary>Unfolds a card within the card.</summary>
public class AdaptiveShowCardAction : AdaptiveAction
{
    /// <summary>The name of this type in the schema.</summary>
    public const string TypeName = "Action.ShowCard";

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>What unfolds.</summary>
    public AdaptiveCard Card { get; set; }

    internal override void WriteRest(Utf8JsonWriter writer) => writer.WriteElement("card"u8, Card);
}

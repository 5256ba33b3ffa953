using System.Text.Json;
using System.Text.Json.Nodes;
using AdaptiveCards.Writing;

namespace AdaptiveCards;

/// <summary>Sends the inputs and <see cref="Data"/> as a message whose <c>value</c> holds both; it has no verb.</summary>
public sealed class AdaptiveSubmitAction : AdaptiveAction
{
    /// <summary>The name of this type in the schema.</summary>
    public const string TypeName = "Action.Submit";

    /// <inheritdoc/>
    public override string Type => TypeName;

    /// <summary>What is sent besides the inputs. The person's client can change it: put ids in, never rights. Default: none.</summary>
    public JsonObject? Data { get; set; }

    /// <summary>Which inputs are checked and sent (schema 1.3). Default: all around the action.</summary>
    public AdaptiveAssociatedInputs AssociatedInputs { get; set; }

    /// <inheritdoc/>
    protected override void WriteProperties(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        base.WriteProperties(writer);
        if (Data is not null)
            writer.WriteNode("data", Data);
        writer.WriteWord("associatedInputs"u8, Words.AssociatedInputs, (int)AssociatedInputs);
    }
}

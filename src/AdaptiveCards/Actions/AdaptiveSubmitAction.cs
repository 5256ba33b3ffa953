using System.Text.Json;
using AdaptiveCards.Writing;

namespace AdaptiveCards;

/// <summary>Sends the card's inputs to the bot as a message.</summary>
public class AdaptiveSubmitAction : AdaptiveAction
{
    /// <summary>The name of this type in the schema.</summary>
    public const string TypeName = "Action.Submit";

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>
    /// What is sent besides the inputs: text, truth values, numbers, and lists and dictionaries of them. Default: null,
    /// nothing.
    /// </summary>
    public object Data { get; set; }

    /// <summary>Whether the card's inputs are sent and checked. Default: they are.</summary>
    public AdaptiveAssociatedInputs AssociatedInputs { get; set; }

    internal override void WriteRest(Utf8JsonWriter writer)
    {
        if (Data is not null)
        {
            writer.WriteMember("data", Data);
        }

        writer.WriteWord("associatedInputs"u8, CardWords.AssociatedInputs, (int)AssociatedInputs);
    }
}

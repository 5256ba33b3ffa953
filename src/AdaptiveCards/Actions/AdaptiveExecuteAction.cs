using System.Text.Json;
using AdaptiveCards.Writing;

namespace AdaptiveCards;

/// <summary>Calls the bot with the card's inputs and gets a card or a message back (schema 1.4).</summary>
public class AdaptiveExecuteAction : AdaptiveAction
{
    /// <summary>The name of this type in the schema.</summary>
    public const string TypeName = "Action.Execute";

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>What the bot is asked to do. Default: empty.</summary>
    public string Verb { get; set; } = "";

    /// <summary>
    /// What is sent besides the inputs: text, truth values, numbers, and lists and dictionaries of them. Default: null,
    /// nothing.
    /// </summary>
    public object Data { get; set; }

    /// <summary>Whether the card's inputs are sent and checked. Default: they are.</summary>
    public AdaptiveAssociatedInputs AssociatedInputs { get; set; }

    internal override void WriteRest(Utf8JsonWriter writer)
    {
        writer.WriteText("verb"u8, Verb);
        if (Data is not null)
        {
            writer.WriteMember("data", Data);
        }

        writer.WriteWord("associatedInputs"u8, CardWords.AssociatedInputs, (int)AssociatedInputs);
    }
}

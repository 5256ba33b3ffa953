using System.Text.Json;
using System.Text.Json.Nodes;
using AdaptiveCards.Writing;

namespace AdaptiveCards;

/// <summary>
/// Sends the inputs and <see cref="Data"/> with <see cref="Verb"/> as an <c>adaptiveCard/action</c> invoke, whose answer
/// replaces the card (schema 1.4).
/// </summary>
public sealed class AdaptiveExecuteAction : AdaptiveAction
{
    /// <summary>The name of this type in the schema.</summary>
    public const string TypeName = "Action.Execute";

    /// <summary>The member of a submit fallback's data that holds the verb.</summary>
    public const string FallbackVerbKey = "verb";

    /// <inheritdoc/>
    public override string Type => TypeName;

    /// <summary>What the bot is asked to do. Default: none.</summary>
    public string? Verb { get; set; }

    /// <summary>What is sent besides the inputs. The person's client can change it: put ids in, never rights. Default: none.</summary>
    public JsonObject? Data { get; set; }

    /// <summary>Which inputs are checked and sent. Default: all around the action.</summary>
    public AdaptiveAssociatedInputs AssociatedInputs { get; set; }

    /// <summary>
    /// Gives this action a fallback for clients older than schema 1.4: an <see cref="AdaptiveSubmitAction"/> that looks alike
    /// and carries the verb in its data under <see cref="FallbackVerbKey"/>. Call it last; later changes are not carried over.
    /// </summary>
    /// <returns>This action.</returns>
    public AdaptiveExecuteAction WithSubmitFallback()
    {
        var data = (JsonObject?)Data?.DeepClone() ?? [];
        data[FallbackVerbKey] = Verb;
        Fallback = new AdaptiveSubmitAction
        {
            Id = Id,
            Title = Title,
            Style = Style,
            Mode = Mode,
            Tooltip = Tooltip,
            IconUrl = IconUrl,
            Data = data,
            AssociatedInputs = AssociatedInputs,
        };
        return this;
    }

    /// <inheritdoc/>
    protected override void WriteProperties(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        base.WriteProperties(writer);
        writer.WriteText("verb"u8, Verb);
        if (Data is not null)
            writer.WriteNode("data", Data);
        writer.WriteWord("associatedInputs"u8, Words.AssociatedInputs, (int)AssociatedInputs);
    }
}

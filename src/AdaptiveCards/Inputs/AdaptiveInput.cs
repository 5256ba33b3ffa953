using System.Text.Json;
using AdaptiveCards.Writing;

namespace AdaptiveCards;

/// <summary>
/// A question; its <see cref="AdaptiveTypedElement.Id"/> is the name that the answer comes back under.
/// </summary>
public abstract class AdaptiveInput : AdaptiveElement
{
    /// <summary>
    /// True to keep the card from being sent while the input is empty; wants an <see cref="ErrorMessage"/>. Default:
    /// false.
    /// </summary>
    public bool IsRequired { get; set; }

    /// <summary>The question. Default: null, none.</summary>
    public string Label { get; set; }

    /// <summary>What helps when the answer is missing or does not fit. Default: null, the client's own words.</summary>
    public string ErrorMessage { get; set; }

    internal override void WriteRest(Utf8JsonWriter writer)
    {
        if (string.IsNullOrEmpty(Id))
        {
            throw new InvalidOperationException($"{Type} without an Id: its answer would have no name.");
        }

        writer.WriteText("label"u8, Label);
        writer.WriteFlag("isRequired"u8, IsRequired);
        writer.WriteText("errorMessage"u8, ErrorMessage);
        base.WriteRest(writer);
    }
}

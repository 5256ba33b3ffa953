using System.Text.Json;
using AdaptiveCards.Writing;

namespace AdaptiveCards;

/// <summary>
/// Anything a person fills in. <see cref="AdaptiveTypedElement.Id"/> is required: it names the answer, which arrives as text;
/// an empty input is left out. Checks run in the client only, so check again on arrival.
/// </summary>
public abstract class AdaptiveInput : AdaptiveElement
{
    /// <summary>The words above the input, read by screen readers (schema 1.3). Default: none.</summary>
    public string? Label { get; set; }

    /// <summary>True to hold the submit until the input is filled. Default: false.</summary>
    public bool IsRequired { get; set; }

    /// <summary>What is shown when a check fails (schema 1.3). Default: none.</summary>
    public string? ErrorMessage { get; set; }

    /// <inheritdoc/>
    protected override void WriteProperties(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (string.IsNullOrEmpty(Id))
            throw new InvalidOperationException($"{Type} without an Id: its answer would have no name.");
        writer.WriteText("label"u8, Label);
        writer.WriteFlag("isRequired"u8, IsRequired);
        writer.WriteText("errorMessage"u8, ErrorMessage);
        base.WriteProperties(writer);
    }
}

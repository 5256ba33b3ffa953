using System.Text.Json;
using System.Text.Json.Nodes;
using AdaptiveCards.Writing;

namespace AdaptiveCards;

/// <summary>
/// Anything in a card that carries a <c>type</c>. Properties left at their default are not written.
/// The wire format is the Adaptive Card schema, http://adaptivecards.io/schemas/adaptive-card.json.
/// Not safe for writers in several threads; safe for readers once built.
/// </summary>
public abstract class AdaptiveTypedElement
{
    /// <summary>The schema's name of this type, such as <c>TextBlock</c>.</summary>
    public abstract string Type { get; }

    /// <summary>Unique in the card. For an input, the key of its answer in the submitted data. Default: none.</summary>
    public string? Id { get; set; }

    /// <summary>What a client shows that does not know this type. Default: the client leaves it out with a notice.</summary>
    public AdaptiveFallbackElement? Fallback { get; set; }

    /// <summary>Features a client must have to show this, by name, with the least version or <c>*</c>. Default: none.</summary>
    public IDictionary<string, string> Requires { get; set; } = new Dictionary<string, string>(0);

    /// <summary>
    /// Properties this model does not name, such as <c>targetWidth</c>; written as they are, after the named ones.
    /// A key that repeats a named property makes the JSON ambiguous.
    /// </summary>
    public IDictionary<string, JsonNode?> AdditionalProperties { get; set; } = new Dictionary<string, JsonNode?>(0);

    /// <summary>Writes this as one JSON object.</summary>
    /// <param name="writer">Where the object goes; not flushed.</param>
    /// <exception cref="InvalidOperationException">Something the schema requires is missing.</exception>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteString("type"u8, Type);
        writer.WriteText("id"u8, Id);
        WriteProperties(writer);
        WriteRequires(writer);
        Fallback?.WriteTo(writer);
        foreach (var (name, value) in AdditionalProperties)
            writer.WriteNode(name, value);
        writer.WriteEndObject();
    }

    /// <summary>Writes the properties that belong to the derived type, inside an object already begun.</summary>
    /// <param name="writer">Where the properties go.</param>
    protected abstract void WriteProperties(Utf8JsonWriter writer);

    private void WriteRequires(Utf8JsonWriter writer)
    {
        if (Requires.Count == 0)
            return;
        writer.WriteStartObject("requires"u8);
        foreach (var (feature, version) in Requires)
            writer.WriteString(feature, version);
        writer.WriteEndObject();
    }
}

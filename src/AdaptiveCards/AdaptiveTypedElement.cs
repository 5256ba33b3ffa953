using System.Text.Json;
using AdaptiveCards.Writing;

namespace AdaptiveCards;

/// <summary>Anything in a card that has a type of its own.</summary>
public abstract class AdaptiveTypedElement
{
    /// <summary>The name of this type in the schema.</summary>
    public abstract string Type { get; set; }

    /// <summary>Unique in the card. An input's is the name its answer comes back under. Default: null.</summary>
    public string Id { get; set; }

    /// <summary>
    /// What a client shows instead when it does not know the type. Default: null, which shows nothing.
    /// </summary>
    public AdaptiveFallbackElement Fallback { get; set; }

    /// <summary>
    /// What the model does not name, such as what only Teams knows: text, truth values, numbers, and lists and
    /// dictionaries of them. Names are told apart without regard to case.
    /// </summary>
    public SerializableDictionary<string, object> AdditionalProperties { get; set; } =
        new(StringComparer.OrdinalIgnoreCase);

    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, Type);
        writer.WriteText("id"u8, Id);
        WriteFirst(writer);
        writer.WriteMembers(AdditionalProperties);
        WriteRest(writer);
        Fallback?.WriteTo(writer);
        writer.WriteEndObject();
    }

    /// <summary>What stands before the members that the model does not name.</summary>
    internal virtual void WriteFirst(Utf8JsonWriter writer) { }

    internal virtual void WriteRest(Utf8JsonWriter writer) { }
}

using System.Text.Json;

namespace AdaptiveCards;

/// <summary>One choice of an <see cref="AdaptiveChoiceSetInput"/>.</summary>
public class AdaptiveChoice
{
    /// <summary>What the person reads.</summary>
    public string Title { get; set; }

    /// <summary>What comes back.</summary>
    public string Value { get; set; }

    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("title"u8, Title);
        writer.WriteString("value"u8, Value);
        writer.WriteEndObject();
    }
}

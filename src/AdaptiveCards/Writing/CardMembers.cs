using System.Text.Json;

namespace AdaptiveCards.Writing;

/// <summary>How the members of a card are written: what has its default value is left out.</summary>
internal static class CardMembers
{
    internal static void WriteText(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, string value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    internal static void WriteFlag(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, bool value, bool unless = false)
    {
        if (value != unless)
        {
            writer.WriteBoolean(name, value);
        }
    }

    /// <summary>An enum's word; the first of every enum is its default.</summary>
    internal static void WriteWord(
        this Utf8JsonWriter writer,
        ReadOnlySpan<byte> name,
        JsonEncodedText[] words,
        int index
    )
    {
        if (index != 0)
        {
            writer.WriteString(name, words[index]);
        }
    }

    internal static void WriteElement(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, AdaptiveTypedElement element)
    {
        if (element is null)
        {
            return;
        }

        writer.WritePropertyName(name);
        element.WriteTo(writer);
    }

    internal static void WriteElements(
        this Utf8JsonWriter writer,
        ReadOnlySpan<byte> name,
        IReadOnlyList<AdaptiveTypedElement> elements
    )
    {
        writer.WriteStartArray(name);
        for (var place = 0; place < elements.Count; place++)
        {
            elements[place].WriteTo(writer);
        }

        writer.WriteEndArray();
    }
}

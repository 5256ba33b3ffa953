using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AdaptiveCards.Writing;

/// <summary>The members that the elements share in writing: nothing for a default, one call otherwise.</summary>
internal static class CardJson
{
    // Sent as application/json, never inside HTML; escaping every accent would cost up to six times the bytes.
    internal static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static void WriteText(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
            writer.WriteString(name, value);
    }

    internal static void WriteFlag(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, bool value, bool unless = false)
    {
        if (value != unless)
            writer.WriteBoolean(name, value);
    }

    internal static void WriteCount(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, int value)
    {
        if (value != 0)
            writer.WriteNumber(name, value);
    }

    internal static void WriteAmount(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, double? value)
    {
        if (value is { } number)
            writer.WriteNumber(name, number);
    }

    internal static void WriteUrl(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, Uri url) =>
        writer.WriteString(name, url.AbsoluteUri);

    /// <summary>Writes the word at <paramref name="index"/>, or nothing for the first, which is the schema's default.</summary>
    internal static void WriteWord(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, JsonEncodedText[] words, int index)
    {
        if (index != 0)
            writer.WriteString(name, words[index]);
    }

    internal static void WriteTexts(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, List<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
            writer.WriteStringValue(value);
        writer.WriteEndArray();
    }

    internal static void WriteElement(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, AdaptiveTypedElement? element)
    {
        if (element is null)
            return;
        writer.WritePropertyName(name);
        element.WriteTo(writer);
    }

    internal static void WriteElements(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, IEnumerable<AdaptiveTypedElement> elements)
    {
        writer.WriteStartArray(name);
        foreach (var element in elements)
            element.WriteTo(writer);
        writer.WriteEndArray();
    }

    internal static void WriteNode(this Utf8JsonWriter writer, string name, JsonNode? value)
    {
        writer.WritePropertyName(name);
        if (value is null)
            writer.WriteNullValue();
        else
            value.WriteTo(writer);
    }
}

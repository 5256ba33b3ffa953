using System.Collections;
using System.Text.Json;

namespace AdaptiveCards.Writing;

/// <summary>
/// Writes what a card holds as <see cref="object"/>: plain values, which Newtonsoft, the package's own writer, writes
/// the same.
/// </summary>
internal static class PlainValues
{
    internal static void WriteMember(this Utf8JsonWriter writer, string name, object value)
    {
        writer.WritePropertyName(name);
        writer.WritePlain(value);
    }

    internal static void WriteMembers(this Utf8JsonWriter writer, Dictionary<string, object> members)
    {
        foreach (var (name, value) in members)
        {
            writer.WriteMember(name, value);
        }
    }

    private static void WritePlain(this Utf8JsonWriter writer, object value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool truth:
                writer.WriteBooleanValue(truth);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case double number:
                writer.WriteNumberValue(number);
                break;
            case Dictionary<string, object> members:
                writer.WriteObject(members);
                break;
            case IEnumerable list:
                writer.WriteList(list);
                break;
            default:
                throw new NotSupportedException($"A card holds plain values, and {value.GetType()} is none.");
        }
    }

    private static void WriteObject(this Utf8JsonWriter writer, Dictionary<string, object> members)
    {
        writer.WriteStartObject();
        writer.WriteMembers(members);
        writer.WriteEndObject();
    }

    private static void WriteList(this Utf8JsonWriter writer, IEnumerable list)
    {
        writer.WriteStartArray();
        foreach (var value in list)
        {
            writer.WritePlain(value);
        }

        writer.WriteEndArray();
    }
}

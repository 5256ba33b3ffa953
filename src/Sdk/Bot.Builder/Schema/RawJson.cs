using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Schema;

/// <summary>
/// JSON that is already UTF-8 text, written as it is: a card serialised once is never parsed again on its way out.
/// For <see cref="Attachment.Content"/>, <see cref="AdaptiveCardInvokeResponse.Value"/> and every other member typed object.
/// </summary>
/// <param name="Utf8">One whole JSON value. It is not checked, and must not be changed afterwards.</param>
[JsonConverter(typeof(RawJsonConverter))]
public readonly record struct RawJson(ReadOnlyMemory<byte> Utf8);

internal sealed class RawJsonConverter : JsonConverter<RawJson>
{
    public override RawJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var value = JsonDocument.ParseValue(ref reader);
        return new(JsonMarshal.GetRawUtf8Value(value.RootElement).ToArray());
    }

    public override void Write(Utf8JsonWriter writer, RawJson value, JsonSerializerOptions options) =>
        writer.WriteRawValue(value.Utf8.Span, skipInputValidation: true);
}

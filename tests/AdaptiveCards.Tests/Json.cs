using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AdaptiveCards.Tests;

internal static class Json
{
    public static JsonObject Of(AdaptiveTypedElement element)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
            element.WriteTo(writer);
        return JsonNode.Parse(buffer.WrittenSpan)!.AsObject();
    }

    public static void Is(string expected, AdaptiveTypedElement element)
    {
        var actual = Of(element);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), actual), $"Expected {expected}\nActual   {actual.ToJsonString()}");
    }
}

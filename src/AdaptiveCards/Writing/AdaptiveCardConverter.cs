using System.Text.Json;
using System.Text.Json.Serialization;

namespace AdaptiveCards.Writing;

/// <summary>Lets System.Text.Json write a card through its own writer. Cards are written, never read.</summary>
internal sealed class AdaptiveCardConverter : JsonConverter<AdaptiveCard>
{
    public override AdaptiveCard Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("A card is written, never read.");

    public override void Write(Utf8JsonWriter writer, AdaptiveCard value, JsonSerializerOptions options) => value.WriteTo(writer);
}

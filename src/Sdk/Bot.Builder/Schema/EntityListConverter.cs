using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Schema;

// Why not [JsonPolymorphic]: the discriminator is an ordinary member that must stay readable and writable for unknown types.
internal sealed class EntityListConverter : JsonConverter<IList<Entity>>
{
    public override IList<Entity>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException("entities is not an array.");
        using var array = JsonDocument.ParseValue(ref reader);
        return [.. array.RootElement.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.Object).Select(Read)];
    }

    public override void Write(Utf8JsonWriter writer, IList<Entity> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var entity in value)
            JsonSerializer.Serialize(writer, entity, options.GetTypeInfo(entity.GetType()));
        writer.WriteEndArray();
    }

    private static Entity Read(JsonElement element) =>
        element.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && type.ValueEquals("mention"u8)
            ? element.Deserialize(BotJson.Context.Mention)!
            : element.Deserialize(BotJson.Context.Entity)!;
}

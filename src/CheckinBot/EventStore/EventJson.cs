using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace CheckinBot.EventStore;

/// <summary>
/// How facts become JSON and come back. What a row leaves out gets the default that its declaration gives it (<c>{ get;
/// init; } = …</c>), or null where null is allowed; whatever has neither must be there. So a column that comes later
/// needs a default, and then old rows stay readable.
/// </summary>
internal static class EventJson
{
    // By reflection: what the source generator makes sets every init property, one that is left out to default(T)
    // (dotnet/runtime#84484).
    public static JsonSerializerOptions Options { get; } = Frozen(new(), WithoutNulls);

    /// <summary>
    /// For a list inside one column: six characters for each letter outside ASCII would not fit, in a large group with
    /// such names.
    /// </summary>
    public static JsonSerializerOptions Readable { get; } =
        Frozen(new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }, _ => { });

    /// <summary>The same, without what is not there: questions and their answers.</summary>
    public static JsonSerializerOptions Short { get; } =
        Frozen(
            new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, IgnoreReadOnlyProperties = true },
            WithoutNulls
        );

    /// <summary>What a column holds. Throws <see cref="JsonException"/> for anything else, and for null.</summary>
    public static T Read<T>(string text, JsonSerializerOptions options)
        where T : class =>
        JsonSerializer.Deserialize<T>(text, options) ?? throw new JsonException("A column holds null.");

    private static JsonSerializerOptions Frozen(JsonSerializerOptions options, Action<JsonSerializerOptions> more)
    {
        options.TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { RequireWhatHasNoDefault } };
        ColumnConverters.All.ToList().ForEach(options.Converters.Add);
        more(options);
        options.MakeReadOnly();
        return options;
    }

    private static void WithoutNulls(JsonSerializerOptions options) =>
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;

    private static void RequireWhatHasNoDefault(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            property.IsRequired |= property.AssociatedParameter is { HasDefaultValue: false, IsNullable: false };
        }
    }
}

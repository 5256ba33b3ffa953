using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Connector;
using Bot.Schema.Teams;

namespace Bot.Schema;

/// <summary>The wire's JSON: camelCase, nulls left out, at most 64 levels. Thread safe.</summary>
public static class BotJson
{
    /// <summary>
    /// Knows every type of <c>Bot.Schema</c> and no other: a member typed object must hold one of those, a
    /// <see cref="RawJson"/>, a <see cref="JsonElement"/> or a plain value, or writing throws <see cref="NotSupportedException"/>.
    /// </summary>
    public static JsonSerializerOptions Options => Context.Options;

    // Why relaxed: cards are counted in bytes, and \u escapes treble the size of many alphabets. Never embedded in HTML.
    internal static BotJsonContext Context { get; } =
        new(new JsonSerializerOptions(BotJsonContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, MaxDepth = 64)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(Mention))]
[JsonSerializable(typeof(RawJson))]
[JsonSerializable(typeof(ConversationReference))]
[JsonSerializable(typeof(ConversationParameters))]
[JsonSerializable(typeof(ConversationResourceResponse))]
[JsonSerializable(typeof(ResourceResponse))]
[JsonSerializable(typeof(Error))]
[JsonSerializable(typeof(AdaptiveCardInvokeValue))]
[JsonSerializable(typeof(AdaptiveCardInvokeResponse))]
[JsonSerializable(typeof(TeamsChannelData))]
[JsonSerializable(typeof(TeamsPagedMembersResult))]
[JsonSerializable(typeof(TeamDetails))]
[JsonSerializable(typeof(ConversationList))]
[JsonSerializable(typeof(TaskModuleRequest))]
[JsonSerializable(typeof(TaskModuleResponse))]
[JsonSerializable(typeof(TaskModuleContinueResponse))]
[JsonSerializable(typeof(TaskModuleMessageResponse))]
[JsonSerializable(typeof(MessagingExtensionAction))]
[JsonSerializable(typeof(MessagingExtensionActionResponse))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(Dictionary<string, object>))]
[JsonSerializable(typeof(Dictionary<string, string>))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(bool))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(long))]
[JsonSerializable(typeof(double))]
internal sealed partial class BotJsonContext : JsonSerializerContext;

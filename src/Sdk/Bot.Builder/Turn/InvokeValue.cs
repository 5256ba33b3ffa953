using System.Net;
using System.Text.Json;
using Bot.Schema;

namespace Bot.Builder;

internal static class InvokeValue
{
    /// <exception cref="InvokeResponseException">400: there is none, or it has another shape.</exception>
    public static T Of<T>(IInvokeActivity activity)
        where T : class
    {
        try
        {
            return activity.Value as T
                ?? (activity.Value is JsonElement { ValueKind: JsonValueKind.Object } json ? json.Deserialize<T>(BotJson.Options) : null)
                ?? throw new InvokeResponseException(HttpStatusCode.BadRequest);
        }
        catch (JsonException)
        {
            throw new InvokeResponseException(HttpStatusCode.BadRequest);
        }
    }
}

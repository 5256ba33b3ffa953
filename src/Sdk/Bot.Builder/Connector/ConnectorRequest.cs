using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Bot.Connector;

internal sealed record ConnectorRequest(HttpMethod Method, string Path, byte[]? Body = null)
{
    public static ConnectorRequest With<T>(HttpMethod method, string path, T body, JsonTypeInfo<T> type) =>
        new(method, path, JsonSerializer.SerializeToUtf8Bytes(body, type));

    /// <summary>An id as one segment of a path. Dots alone would climb out of it, whatever their escaping.</summary>
    public static string Segment(string id, string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(id, name);
        return id is "." or ".." ? throw new ArgumentException("Not an id.", name) : Uri.EscapeDataString(id);
    }

    public static T Read<T>(byte[] body, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(body, type) ?? throw new JsonException("null");
        }
        catch (JsonException unreadable)
        {
            throw new ErrorResponseException(DeliveryFailure.Refused, code: "UnreadableAnswer", innerException: unreadable);
        }
    }

    public HttpRequestMessage ToMessage(Uri baseUri)
    {
        var message = new HttpRequestMessage(Method, new Uri(baseUri, Path));
        if (Body is not null)
            message.Content = new ByteArrayContent(Body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") } };
        return message;
    }
}

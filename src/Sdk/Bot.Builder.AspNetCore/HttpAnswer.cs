using System.Text.Json;
using Bot.Schema;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Bot.Builder.Integration.AspNet.Core;

internal sealed record HttpAnswer(int Status, byte[]? Json = null, string? Text = null)
{
    public static HttpAnswer To(Activity activity, InvokeResponse? response) =>
        activity.Type != ActivityTypes.Invoke ? new(StatusCodes.Status200OK)
        : response is null ? new(StatusCodes.Status501NotImplemented)
        : new(response.Status, response.Body is null ? null : Serialize(response.Body));

    public async Task WriteAsync(HttpResponse response)
    {
        response.StatusCode = Status;
        if (Status == StatusCodes.Status401Unauthorized)
            response.Headers[HeaderNames.WWWAuthenticate] = "Bearer";
        if (Status == StatusCodes.Status405MethodNotAllowed)
            response.Headers[HeaderNames.Allow] = HttpMethods.Post;
        if (Text is not null)
            await response.WriteAsync(Text);
        if (Json is not null)
            await WriteJsonAsync(response, Json);
    }

    private static byte[] Serialize(object body) =>
        JsonSerializer.SerializeToUtf8Bytes(body, BotJson.Options.GetTypeInfo(body.GetType()));

    private static async Task WriteJsonAsync(HttpResponse response, byte[] json)
    {
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = json.Length;
        await response.Body.WriteAsync(json);
    }
}

using System.Text;
using CheckinBot.Placement;
using Microsoft.Bot.Builder;
using Newtonsoft.Json;

namespace CheckinBot.Teams.Inbound;

/// <summary>Writes what a turn answered, once and without the official writer's indentation.</summary>
internal static class InvokeAnswerWriter
{
    private static readonly JsonSerializer Json = JsonSerializer.Create(
        new() { NullValueHandling = NullValueHandling.Ignore }
    );
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>200 for a turn that answers nothing, else the invoke's own status.</summary>
    public static ActivityAnswer Of(InvokeResponse? answer) =>
        new(answer?.Status ?? StatusCodes.Status200OK, answer?.Body is { } body ? Serialize(body) : default);

    public static async Task WriteAsync(HttpResponse response, ActivityAnswer answer)
    {
        response.StatusCode = answer.Status;
        if (answer.Body.IsEmpty)
        {
            return;
        }

        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = answer.Body.Length;
        await response.Body.WriteAsync(answer.Body);
    }

    private static ReadOnlyMemory<byte> Serialize(object body)
    {
        using var bytes = new MemoryStream();
        using (var text = new StreamWriter(bytes, Utf8, leaveOpen: true))
        {
            Json.Serialize(text, body);
        }

        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }
}

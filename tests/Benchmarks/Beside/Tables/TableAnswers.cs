using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Benchmarks.Beside.Tables;

/// <summary>Answers in the words of the Table service.</summary>
internal static class TableAnswers
{
    public static Task AnswerAsync(HttpContext http, TableResult result)
    {
        if (result.Code is { } code)
        {
            return FailAsync(http, result.Status, code, code);
        }

        http.Response.StatusCode = result.Status;
        if (result.Etag is { } etag)
        {
            http.Response.Headers.ETag = etag;
        }

        http.Response.Headers["Preference-Applied"] = "return-no-content";
        return Task.CompletedTask;
    }

    public static Task FailAsync(HttpContext http, int status, string code, string message)
    {
        http.Response.StatusCode = status;
        http.Response.Headers["x-ms-error-code"] = code;
        return SendAsync(http, TableRequests.Error(code, message));
    }

    public static Task SendAsync(HttpContext http, JsonObject body)
    {
        http.Response.ContentType = "application/json;odata=minimalmetadata;streaming=true;charset=utf-8";
        return http.Response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(body)).AsTask();
    }
}

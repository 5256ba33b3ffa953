using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Simulator;

/// <summary>What every call goes through: faults, then its effect, then the log, then the answer.</summary>
internal sealed class CallPipe(World world, Faults faults, ServiceAddress service, SimulatorOptions options)
{
    private readonly Limits limits = new(options.TimeProvider);
    private readonly long start = TimeProvider.System.GetTimestamp();

    /// <summary>The handler of a route whose call has no body.</summary>
    public RequestDelegate Handle(CallKind kind, Func<HttpRequest, Reply> answer) =>
        http => RunAsync(http, kind, _ => answer(http.Request));

    /// <summary>The handler of a route whose call has a JSON object for a body.</summary>
    public RequestDelegate Handle(CallKind kind, Func<HttpRequest, JsonObject, Reply> answer) =>
        http =>
            RunAsync(http, kind, body =>
                body is null ? Reply.BadSyntax("The body is not a JSON object.") : answer(http.Request, body)
            );

    private static async Task<JsonObject?> ReadAsync(HttpRequest request)
    {
        try
        {
            return request.ContentLength is 0 || HttpMethods.IsGet(request.Method)
                ? null
                : await JsonNode.ParseAsync(request.Body) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private async Task RunAsync(HttpContext http, CallKind kind, Func<JsonObject?, Reply> effect)
    {
        var (at, elapsed) = (options.TimeProvider.GetUtcNow(), TimeProvider.System.GetElapsedTime(start));
        var body = await ReadAsync(http.Request);
        await Task.Delay(faults.Latency, http.RequestAborted);
        var fault = faults.Take(kind, ConversationOf(http)) ?? OverLimit(kind, ConversationOf(http));
        var reply = ReplyTo(http.Request, fault, effect, body);
        var heard = fault is { LosesReply: true } ? null : reply;
        world.Add(Describe(http, kind, at, elapsed, heard?.Status ?? 0, (string?)(reply?.Body as JsonObject)?["id"]));
        if (heard is null)
        {
            http.Abort();
        }
        else
        {
            await WriteAsync(http.Response, heard);
        }
    }

    private Reply? ReplyTo(HttpRequest request, Fault? fault, Func<JsonObject?, Reply> effect, JsonObject? body)
    {
        if (faults.IsConnectorGone)
        {
            return null;
        }

        if (!service.IsHere(request))
        {
            return Reply.NoConversation;
        }

        return fault is { LosesReply: false } ? Reply.Of(fault) : Do(effect, body);
    }

    /// <summary>A member of a wrong kind in the JSON is the bot's mistake.</summary>
    private static Reply Do(Func<JsonObject?, Reply> effect, JsonObject? body)
    {
        try
        {
            return effect(body);
        }
        catch (InvalidOperationException mistake)
        {
            return Reply.BadSyntax(mistake.Message);
        }
    }

    private static Call Describe(
        HttpContext http,
        CallKind kind,
        DateTimeOffset at,
        TimeSpan elapsed,
        int status,
        string? createdId
    ) =>
        new(
            http.Request.Method,
            kind,
            ConversationOf(http) ?? (kind == CallKind.CreateConversation ? createdId : null),
            (string?)http.Request.RouteValues["activity"],
            at,
            elapsed,
            status,
            http.Request.Headers.Authorization.Count > 0
        );

    private Fault? OverLimit(CallKind kind, string? conversationId) =>
        options.EnforcesLimits && limits.Exceeded(kind, conversationId) is { } wait
            ? new(1, 429, wait, null, null)
            : null;

    private static string? ConversationOf(HttpContext http) =>
        (string?)http.Request.RouteValues["conversation"] is { } id ? World.Thread(id).ConversationId : null;

    private static async Task WriteAsync(HttpResponse response, Reply reply)
    {
        response.StatusCode = reply.Status;
        if (reply.RetryAfter is { } wait)
        {
            response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        if (reply.Body is not null)
        {
            await response.WriteAsJsonAsync(reply.Body);
        }
    }
}

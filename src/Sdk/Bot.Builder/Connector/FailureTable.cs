using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Bot.Connector;

// Source: "Status codes from bot conversational APIs" of the Teams documentation.
internal static class FailureTable
{
    public static ErrorResponseException Judge(
        HttpStatusCode status, ReadOnlyMemory<byte> body, RetryConditionHeaderValue? retryAfter, DateTimeOffset now)
    {
        var code = CodeOf(body) is { Length: <= 100 } said && said.All(char.IsAsciiLetterOrDigit) ? said : null; // Why: it is written to logs.
        return new(Judge(status, code), status, code, Wait(retryAfter, now));
    }

    internal static DeliveryFailure Judge(HttpStatusCode status, string? code) => (status, code) switch
    {
        (_, "MessageSizeTooBig") or (HttpStatusCode.RequestEntityTooLarge, _) => DeliveryFailure.TooBig,
        (HttpStatusCode.TooManyRequests, _) => DeliveryFailure.Throttled,
        (_, "ConversationBlockedByUser" or "MessageWritesBlocked" or "BotDisabledByAdmin") => DeliveryFailure.Blocked,
        (_, "BotNotInConversationRoster" or "ForbiddenOperationException") => DeliveryFailure.Blocked,
        (HttpStatusCode.Forbidden, "NotEnoughPermissions") => DeliveryFailure.Gone,
        (HttpStatusCode.NotFound or HttpStatusCode.Gone, _) => DeliveryFailure.Gone,
        (HttpStatusCode.InternalServerError, "ServiceError") or (HttpStatusCode.NotImplemented, _) => DeliveryFailure.Refused,
        (HttpStatusCode.PreconditionFailed or HttpStatusCode.RequestTimeout, _) => DeliveryFailure.Retriable,
        ( >= HttpStatusCode.InternalServerError, _) => DeliveryFailure.Retriable,
        _ => DeliveryFailure.Refused,
    };

    private static TimeSpan? Wait(RetryConditionHeaderValue? header, DateTimeOffset now) => (header?.Delta ?? header?.Date - now) switch
    {
        { Ticks: < 0 } => TimeSpan.Zero,
        var wait => wait,
    };

    private static string? CodeOf(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return CodeOf(json.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? CodeOf(JsonElement root) =>
        root.ValueKind != JsonValueKind.Object ? null
        : root.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.Object ? Text(error, "code")
        : Text(root, "message") is { } message && root.TryGetProperty("errorCode", out _) ? SubCodeOf(message)
        : Text(root, "code");

    // Why: for blocked writes Teams puts a JSON document into the message string.
    private static string? SubCodeOf(string message)
    {
        try
        {
            using var json = JsonDocument.Parse(message);
            return json.RootElement.ValueKind == JsonValueKind.Object ? Text(json.RootElement, "subCode") : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

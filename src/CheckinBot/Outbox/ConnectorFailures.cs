using System.Net;
using System.Net.Http.Headers;
using CheckinBot.Teams.Outbound;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Identity.Client;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CheckinBot.Outbox;

/// <summary>
/// The one table of what a call to Teams that failed means. Source: "Status codes from bot conversational APIs" of the
/// Teams documentation, and what other bots met (docs/decisions/0024-official-packages.md). Pure.
/// </summary>
internal static class ConnectorFailures
{
    private const int LongestCode = 100;

    /// <summary>Null for what is no failure of Teams: a bug, or the caller who gave up.</summary>
    public static DeliveryException? Judge(Exception thrown, DateTimeOffset now) =>
        thrown switch
        {
            DeliveryException judged => judged,
            ErrorResponseException { Response: { } response } refused => Judge(
                response.StatusCode,
                response.Content,
                Wait(response, now),
                refused
            ),

            // What the official client throws for a page of a roster.
            Microsoft.Rest.HttpOperationException { Response: { } answer } refused => Judge(
                answer.StatusCode,
                answer.Content,
                Wait(answer, now),
                refused
            ),
            UntrustedServiceUrlException stranger => new(
                DeliveryFailure.Refused,
                code: "UntrustedServiceUrl",
                cause: stranger
            ),
            Microsoft.Rest.SerializationException unreadable => new(
                DeliveryFailure.Refused,
                code: "UnreadableAnswer",
                cause: unreadable
            ),
            HttpRequestException broken => new(DeliveryFailure.Retriable, code: "Unreachable", cause: broken),
            OperationCanceledException late => new(DeliveryFailure.Retriable, code: "Timeout", cause: late),
            _ => IsAboutTheToken(thrown)
                ? new(DeliveryFailure.Retriable, code: "TokenUnavailable", cause: thrown)
                : null,
        };

    /// <summary>What a status and a code ask of the sender.</summary>
    public static DeliveryFailure Judge(HttpStatusCode status, string? code) =>
        (status, code) switch
        {
            (_, "MessageSizeTooBig") or (HttpStatusCode.RequestEntityTooLarge, _) => DeliveryFailure.TooBig,
            (HttpStatusCode.TooManyRequests, _) => DeliveryFailure.Throttled,
            (_, "ConversationBlockedByUser" or "MessageWritesBlocked" or "BotDisabledByAdmin") =>
                DeliveryFailure.Blocked,
            (_, "BotNotInConversationRoster" or "ForbiddenOperationException") => DeliveryFailure.Blocked,
            (HttpStatusCode.Forbidden, "NotEnoughPermissions") => DeliveryFailure.Gone,
            (HttpStatusCode.NotFound or HttpStatusCode.Gone, _) => DeliveryFailure.Gone,
            (HttpStatusCode.InternalServerError, "ServiceError") or (HttpStatusCode.NotImplemented, _) =>
                DeliveryFailure.Refused,
            (HttpStatusCode.PreconditionFailed or HttpStatusCode.RequestTimeout, _) => DeliveryFailure.Retriable,
            (>= HttpStatusCode.InternalServerError, _) => DeliveryFailure.Retriable,
            _ => DeliveryFailure.Refused,
        };

    private static DeliveryException Judge(HttpStatusCode status, string? body, TimeSpan? retryAfter, Exception cause)
    {
        // Why only plain letters: it is written to logs.
        var code = CodeOf(body) is { Length: <= LongestCode } said && said.All(char.IsAsciiLetterOrDigit) ? said : null;
        return new(Judge(status, code), (int)status, code, retryAfter, cause);
    }

    // The official credentials try again by themselves and then throw all that they met.
    private static bool IsAboutTheToken(Exception thrown) =>
        thrown switch
        {
            MsalException or ThrottleException => true,
            AggregateException { InnerExceptions: var all } => all.All(one =>
                one is HttpRequestException or OperationCanceledException || IsAboutTheToken(one)
            ),
            _ => false,
        };

    private static TimeSpan? Wait(Microsoft.Rest.HttpResponseMessageWrapper response, DateTimeOffset now)
    {
        var said = response.Headers.FirstOrDefault(header =>
            header.Key.Equals("Retry-After", StringComparison.OrdinalIgnoreCase)
        );
        if (!RetryConditionHeaderValue.TryParse(said.Value?.FirstOrDefault(), out var header))
        {
            return null;
        }

        var wait = header.Delta ?? header.Date - now;
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private static string? CodeOf(string? body)
    {
        if (ObjectIn(body) is not { } root)
        {
            return null;
        }

        if (root["error"] is JObject error)
        {
            return Text(error, "code");
        }

        return root.ContainsKey("errorCode") ? SubCodeOf(Text(root, "message")) : Text(root, "code");
    }

    // For blocked writes Teams puts a JSON document into the message string.
    private static string? SubCodeOf(string? message) => ObjectIn(message) is { } inner ? Text(inner, "subCode") : null;

    private static JObject? ObjectIn(string? json)
    {
        try
        {
            return string.IsNullOrEmpty(json) ? null : JToken.Parse(json) as JObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JObject json, string name) =>
        json[name] is JValue { Type: JTokenType.String } value ? (string?)value : null;
}

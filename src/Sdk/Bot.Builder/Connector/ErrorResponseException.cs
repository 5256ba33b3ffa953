using System.Net;

namespace Bot.Connector;

/// <summary>The connector refused, or could not be reached. Its text holds the status and code only, so it may be logged.</summary>
public sealed class ErrorResponseException : Exception
{
    /// <summary>Of a failure that is already judged.</summary>
    public ErrorResponseException(
        DeliveryFailure kind, HttpStatusCode? status = null, string? code = null, TimeSpan? retryAfter = null, Exception? innerException = null)
        : base($"The connector call failed: {kind}, status {(int?)status}, code {code}.", innerException) =>
        (Kind, Status, Code, RetryAfter) = (kind, status, code, retryAfter);

    /// <summary>What can be done about it.</summary>
    public DeliveryFailure Kind { get; }

    /// <summary>HTTP status; null when there was no answer.</summary>
    public HttpStatusCode? Status { get; }

    /// <summary>The connector's code, e.g. "ConversationNotFound"; null when it gave none. "Timeout", "Unreachable", "TokenUnavailable"
    /// and "UntrustedServiceUrl" are this client's own.</summary>
    public string? Code { get; }

    /// <summary>How long the connector asks to wait; null when it did not say. Never negative.</summary>
    public TimeSpan? RetryAfter { get; }
}

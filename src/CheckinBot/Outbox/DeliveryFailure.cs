namespace CheckinBot.Outbox;

/// <summary>What a sender can do about a failure.</summary>
internal enum DeliveryFailure
{
    /// <summary>
    /// Nothing but a change of the message, the rights or the configuration helps. The code says which.
    /// </summary>
    Refused,

    /// <summary>Try again later, backing off. The message may have been posted all the same.</summary>
    Retriable,

    /// <summary>
    /// Too many requests: try again after <see cref="DeliveryException.RetryAfter"/>, or backing off.
    /// </summary>
    Throttled,

    /// <summary>Send nothing more there until the person writes or the app is installed (again).</summary>
    Blocked,

    /// <summary>The conversation or activity is not there: forget its id.</summary>
    Gone,

    /// <summary>Make the message smaller.</summary>
    TooBig,
}

/// <summary>
/// Teams refused, or could not be reached. Its text holds the status and code only, so it may be logged.
/// </summary>
/// <param name="kind">What can be done about it.</param>
/// <param name="status">HTTP status; null when there was no answer.</param>
/// <param name="code">
/// The connector's code, such as <c>ConversationNotFound</c>; null when it gave none. <c>Timeout</c>,
/// <c>Unreachable</c>, <c>TokenUnavailable</c>, <c>UntrustedServiceUrl</c> and <c>UnreadableAnswer</c> are ours.
/// </param>
/// <param name="retryAfter">How long Teams asks to wait; null when it did not say. Never negative.</param>
/// <param name="cause">What the client threw.</param>
internal sealed class DeliveryException(
    DeliveryFailure kind,
    int? status = null,
    string? code = null,
    TimeSpan? retryAfter = null,
    Exception? cause = null
) : Exception($"Teams did not take it: {kind}, status {status}, code {code}.", cause)
{
    public DeliveryFailure Kind => kind;

    public int? Status => status;

    public string? Code => code;

    public TimeSpan? RetryAfter => retryAfter;
}

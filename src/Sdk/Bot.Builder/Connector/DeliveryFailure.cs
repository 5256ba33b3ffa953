namespace Bot.Connector;

/// <summary>What a sender can do about a failure.</summary>
public enum DeliveryFailure
{
    /// <summary>Nothing but a change of the message, the rights or the configuration helps. The code says which.</summary>
    Refused,

    /// <summary>Try again later, backing off. The message may have been posted all the same.</summary>
    Retriable,

    /// <summary>Too many requests: try again after <see cref="ErrorResponseException.RetryAfter"/>, or backing off.</summary>
    Throttled,

    /// <summary>Send nothing more there until the person writes or the app is installed (again).</summary>
    Blocked,

    /// <summary>The conversation or activity is not there: forget its id.</summary>
    Gone,

    /// <summary>Make the message smaller.</summary>
    TooBig,
}

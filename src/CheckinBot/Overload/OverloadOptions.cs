namespace CheckinBot.Overload;

/// <summary>
/// How much of what Teams sends is taken at once, from the section <c>Overload</c>. What is more is refused at once,
/// with 503 and Retry-After.
/// </summary>
internal sealed class OverloadOptions
{
    public const string Section = "Overload";

    /// <summary>
    /// How many activities are worked on at once. 1 to 10,000. Default 256: far more than a storage can use, and some
    /// tens of MB of memory.
    /// </summary>
    public int AtOnce { get; set; } = 256;

    /// <summary>
    /// How many wait for their turn, their bodies unread. 0 to 100,000. Default 2,000: Teams does not send a press
    /// again that was refused, so the rush after a bell waits a few seconds instead.
    /// </summary>
    public int Waiting { get; set; } = 2_000;

    /// <summary>The seconds named in Retry-After. 1 to 600. Default 5.</summary>
    public int RetryAfterSeconds { get; set; } = 5;
}

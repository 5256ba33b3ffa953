using CheckinBot.Domain;

namespace CheckinBot.Outbox;

/// <summary>What came of sending a notice, as the command that writes it down.</summary>
internal static class SendOutcome
{
    // A try that failed counts twice: once when it was put off, once when it was claimed again.
    public const int CountsPerTry = 2;

    /// <summary>
    /// How long a message to a group is tried whatever Teams answers: a school day, and the night before it.
    /// </summary>
    public static readonly Duration ForGroups = Duration.FromDays(1);

    private static readonly Duration FirstWait = Duration.FromSeconds(2);
    private static readonly Duration LongestWait = Duration.FromMinutes(15);
    private static readonly Duration LongestWaitOfKept = Duration.FromHours(4);

    /// <summary>What a failure means for a notice: later, kept until they can be reached, or never.</summary>
    public static NoticeCommand Of(CommandId id, Instant now, OutboxMessage one, DeliveryException failure) =>
        failure.Kind switch
        {
            DeliveryFailure.Throttled or DeliveryFailure.Retriable => new DeferNotice(
                id,
                now,
                one.Notice.Id,
                now + Wait(one.Attempts, failure.RetryAfter)
            ),
            DeliveryFailure.TooBig => new DropNotice(id, now, one.Notice.Id),
            _ when one.Notice.Audience == Audience.Person => Person(id, now, one, failure),
            _ when WhyOf(failure) == Unreached.NotInstalled => new ParkNotice(id, now, one.Notice.Id),
            _ when now < Instant.Max(one.Since, one.NotBefore) + ForGroups => new DeferNotice(
                id,
                now,
                one.Notice.Id,
                now + Wait(one.Attempts, null)
            ),
            DeliveryFailure.Blocked or DeliveryFailure.Gone => new ParkNotice(id, now, one.Notice.Id),
            _ => new DropNotice(id, now, one.Notice.Id),
        };

    /// <summary>Somebody who was never met has not added the bot: a sign of them comes when they do.</summary>
    public static NoticeCommand NotInstalled(CommandId id, Instant now, OutboxMessage one) =>
        new ParkNotice(id, now, one.Notice.Id) { Why = Unreached.NotInstalled };

    /// <summary>What is known of why somebody cannot be reached.</summary>
    public static Unreached WhyOf(DeliveryException failure) =>
        failure.Code switch
        {
            "NotInstalled" or "ForbiddenOperationException" => Unreached.NotInstalled,
            "ConversationBlockedByUser" or "MessageWritesBlocked" or "BotDisabledByAdmin" => Unreached.Blocked,
            _ => Unreached.Unknown,
        };

    /// <summary>
    /// Twice as long each time from 2 s up to 15 min, with up to a quarter of jitter; never less than Teams asked for.
    /// </summary>
    public static Duration Wait(int attempts, TimeSpan? retryAfter)
    {
        var backoff = Duration.Min(LongestWait, FirstWait * Math.Pow(2, Math.Min(attempts / CountsPerTry, 20)));
        var jittered = backoff * (1 + (Random.Shared.NextDouble() / 4));
        var wait = Duration.Max(jittered, Duration.FromTimeSpan(retryAfter ?? TimeSpan.Zero));
        return Duration.FromMilliseconds((long)Math.Ceiling(wait.TotalMilliseconds));
    }

    // As long as it is wanted: what is kept already, after longer and longer.
    private static ParkNotice Person(CommandId id, Instant now, OutboxMessage one, DeliveryException failure)
    {
        var kept = Duration.Min(LongestWaitOfKept, (now - one.Since) / 4);
        var wait = one.State == OutboxState.Parked ? Duration.Max(LongestWait, kept) : Wait(one.Attempts, null);
        return new(id, now, one.Notice.Id, IsCertain: false) { Why = WhyOf(failure), RetryAt = now + wait };
    }
}

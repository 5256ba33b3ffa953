using CheckinBot.Domain;

namespace CheckinBot.Delivery;

/// <summary>What came of sending a notice, as the command that writes it down.</summary>
internal static class SendOutcome
{
    // A try that failed counts twice: once when it was put off, once when it was claimed again.
    public const int CountsPerTry = 2;

    private static readonly Duration FirstWait = Duration.FromSeconds(2);
    private static readonly Duration LongestWait = Duration.FromMinutes(15);

    // About half an hour of tries: a secret that ran out, or a registration that is being changed, is put right by then.
    private const int MostRefusals = 20;

    /// <summary>What a failure means for a notice: later, kept until they can be reached, or never.</summary>
    public static NoticeCommand Of(CommandId id, Instant now, Outgoing one, DeliveryException failure) => failure.Kind switch
    {
        DeliveryFailure.Throttled or DeliveryFailure.Retriable => new DeferNotice(id, now, one.Notice.Id, now + Wait(one.Attempts, failure.RetryAfter)),
        DeliveryFailure.Blocked or DeliveryFailure.Gone => new ParkNotice(id, now, one.Notice.Id),
        DeliveryFailure.Refused when one.Attempts < MostRefusals => new DeferNotice(id, now, one.Notice.Id, now + Wait(one.Attempts, null)),
        _ => new DropNotice(id, now, one.Notice.Id),
    };

    /// <summary>Twice as long each time from 2 s up to 15 min, with up to a quarter of jitter; never less than Teams asked for.</summary>
    public static Duration Wait(int attempts, TimeSpan? retryAfter)
    {
        var backoff = Duration.Min(LongestWait, FirstWait * Math.Pow(2, Math.Min(attempts / CountsPerTry, 20)));
        var jittered = backoff * (1 + (Random.Shared.NextDouble() / 4));
        var wait = Duration.Max(jittered, Duration.FromTimeSpan(retryAfter ?? TimeSpan.Zero));
        return Duration.FromMilliseconds((long)Math.Ceiling(wait.TotalMilliseconds));
    }
}

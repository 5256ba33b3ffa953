namespace CheckinBot.EventStore;

/// <summary>The service's clock in NodaTime's terms.</summary>
internal static class ClockTime
{
    public static Instant Now(this TimeProvider time) => Instant.FromDateTimeOffset(time.GetUtcNow());
}

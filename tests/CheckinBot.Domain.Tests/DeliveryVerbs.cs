namespace CheckinBot.Domain.Tests;

/// <summary>What delivery tells a scenario's sprint.</summary>
internal static class DeliveryVerbs
{
    public static Scenario Deliver(this Scenario it, string notice) =>
        it.Run(new RecordDelivered(it.NextId(), it.Now, new(notice), new("chat", $"activity-{notice}")));

    public static Scenario Claim(this Scenario it, string notice, Duration turn) =>
        it.Run(new AcquireLease(it.NextId(), it.Now, new(notice), it.Now + turn));

    public static Scenario Defer(this Scenario it, string notice, Duration wait) =>
        it.Run(new DeferNotice(it.NextId(), it.Now, new(notice), it.Now + wait));

    public static Scenario CannotReach(this Scenario it, string notice) =>
        it.Run(
            new ParkNotice(it.NextId(), it.Now, new(notice), IsCertain: false)
            {
                RetryAt = it.Now + Duration.FromMinutes(20),
            }
        );

    public static Scenario Park(this Scenario it, string notice) =>
        it.Run(new ParkNotice(it.NextId(), it.Now, new(notice)));

    public static Scenario Drop(this Scenario it, string notice) =>
        it.Run(new DropNotice(it.NextId(), it.Now, new(notice)));

    public static Scenario Move(this Scenario it, string notice, string activity) =>
        it.Run(new RepostCard(it.NextId(), it.Now, new(notice), new("chat", activity)));

    public static Scenario Release(this Scenario it, Person? to = null) =>
        it.Run(new ReleaseNotices(it.NextId(), it.Now, to?.Id));

    public static IEnumerable<NoticeKind> Told(this Scenario it) => it.State.Pending.Select(one => one.Notice.Kind);
}

namespace CheckinBot.Domain;

/// <summary>What is older than the service is to keep. Pure.</summary>
public static class RetentionPolicy
{
    /// <summary>
    /// True for a sprint that was over, and in which nothing happened any more, by <paramref name="before"/>: its whole
    /// log goes. What is running is kept whatever its age.
    /// </summary>
    public static bool Is(Sprint sprint, Instant before) => sprint.EndedAt is not null && sprint.At < before;

    /// <summary>
    /// The places in a leader's log of touches and plans that were left alone since <paramref name="before"/>, with
    /// every message about them. Settings, and when digests were shown, are kept.
    /// </summary>
    public static ImmutableHashSet<long> Of(Leader leader, IReadOnlyList<StoredEvent> log, Instant before)
    {
        var young = log.Where(one => one.At >= before)
            .Select(one => About(leader, one.Event))
            .OfType<string>()
            .ToHashSet();
        bool Goes(LogEvent happened) =>
            About(leader, happened) is { } about && !young.Contains(about) && !IsWaiting(leader, about);
        return [.. log.Where(one => Goes(one.Event)).Select(one => one.Sequence)];
    }

    private static string? About(Leader leader, LogEvent happened) =>
        happened switch
        {
            TouchLogged one => one.Touch.Value,
            TouchChanged one => one.Touch.Value,
            TouchRemoved one => one.Touch.Value,
            TouchMarked one => one.Touch,
            PlanDrafted one => one.Plan.Value,
            PlanChanged one => one.Plan.Value,
            PlanDropped one => one.Plan.Value,
            PlanOffered one => one.Plan.Value,
            PlanAnswered one => one.Plan.Value,
            _ => MessageOf(happened) is { } notice ? leader.Outbox.GetValueOrDefault(notice)?.Notice.Plan?.Value : null,
        };

    private static NoticeId? MessageOf(LogEvent happened) =>
        happened switch
        {
            NoticeDelivered one => one.Notice,
            NoticeDeferred one => one.Notice,
            NoticeParked one => one.Notice,
            NoticeDropped one => one.Notice,
            CardMoved one => one.Notice,
            _ => null,
        };

    // A question that is still to reach somebody is not old.
    private static bool IsWaiting(Leader leader, string about) =>
        leader.Pending.Any(one => one.Notice.Plan?.Value == about);
}

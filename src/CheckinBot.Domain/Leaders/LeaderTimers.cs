namespace CheckinBot.Domain;

/// <summary>
/// What a leader's log waits for: the digest they asked to have, and messages of theirs that are on their way.
/// </summary>
public static class LeaderTimers
{
    /// <summary>When it must be woken next, or null. May be in the past.</summary>
    public static Instant? Next(Leader leader)
    {
        var moments = leader.Pending.Select(one => one.LeaseExpiresAt).Concat(leader.Retries).ToList();
        if (DigestSchedule.Next(leader.Settings, leader.DigestsUntil) is { } digest)
        {
            moments.Add(digest);
        }

        return moments.Count == 0 ? null : moments.Min();
    }

    /// <summary>
    /// The digest that fell due by now: of several that were missed the newest, which is sent unless it is too late for
    /// it as well.
    /// </summary>
    public static ImmutableArray<LogEvent> Events(Leader leader, Instant now) =>
        Newest(leader, now) is { } at
            ? [new DigestFell(leader.Digests.Count + 1, at, Told: now - at <= DigestSchedule.Grace)]
            : [];

    private static Instant? Newest(Leader leader, Instant now)
    {
        Instant? newest = null;
        while (DigestSchedule.Next(leader.Settings, newest ?? leader.DigestsUntil) is { } at && at <= now)
        {
            newest = at;
        }

        return newest;
    }
}

namespace CheckinBot.Domain;

/// <summary>What a leader's log waits for: the digest they asked to have, and messages of theirs that are on their way.</summary>
public static class LeaderDue
{
    /// <summary>When it must be woken next, or null. May be in the past.</summary>
    public static Instant? Next(Leader leader)
    {
        var moments = leader.Pending.Select(one => one.TurnEnds).ToList();
        if (DigestSchedule.Next(leader.Settings, leader.DigestsUntil) is { } digest)
        {
            moments.Add(digest);
        }

        return moments.Count == 0 ? null : moments.Min();
    }

    /// <summary>The digests that fell due by now; of several that were missed only the newest may still be sent.</summary>
    public static ImmutableArray<LogEvent> Events(Leader leader, Instant now)
    {
        var events = ImmutableArray.CreateBuilder<LogEvent>();
        var until = leader.DigestsUntil;
        while (DigestSchedule.Next(leader.Settings, until) is { } at && at <= now)
        {
            events.Add(new DigestFell(leader.Digests.Count + events.Count + 1, at, Told: now - at <= DigestSchedule.Grace));
            until = at;
        }

        return events.ToImmutable();
    }
}

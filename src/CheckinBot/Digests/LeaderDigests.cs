using CheckinBot.Chat;
using CheckinBot.Domain;
using CheckinBot.EventStore;

namespace CheckinBot.Digests;

/// <summary>What digests are made of: groups as they stand now, and what is new in them.</summary>
internal sealed class LeaderDigests(SprintsByLeader sprints, LeaderStore leaders)
{
    /// <summary>All groups of a leader. <paramref name="since"/>: when the digest before this one was shown.</summary>
    public async Task<IReadOnlyList<DigestGroupView>> GroupsAsync(
        string tenant,
        MemberId who,
        Instant? since,
        Instant now,
        CancellationToken cancellationToken
    ) =>
        [
            .. (await sprints.OfAsync(tenant, who, cancellationToken)).Select(led => new DigestGroupView(
                led.Id,
                led.Sprint,
                who,
                since,
                now
            )),
        ];

    /// <summary>How many of them cannot be read; to be asked for after them.</summary>
    public Task<int> SetAsideAsync(string tenant, MemberId who, CancellationToken cancellationToken) =>
        sprints.SetAsideAsync(tenant, who, cancellationToken);

    /// <summary>A group's own view of what its leader would read now: what is new is new to the leader.</summary>
    public async Task<DigestGroupView> OwnPartAsync(
        SprintId id,
        Sprint sprint,
        Instant now,
        CancellationToken cancellationToken
    )
    {
        var leader = await leaders.ReadAsync(
            LeaderKey.Of(sprint.Group.Tenant, sprint.Plan.Leader.Id),
            cancellationToken
        );
        return new(id, sprint, null, Before(leader, leader.Digests.Count + 1), now);
    }

    /// <summary>When the digest before the one of this number was shown; they count from 1.</summary>
    public static Instant? Before(Leader leader, int number) =>
        number >= 2 && number <= leader.Digests.Count + 1 ? leader.Digests[number - 2] : null;
}

namespace CheckinBot.Domain;

/// <summary>
/// The leader took the bot out of their Teams, or added it again. The group is told once that has lasted for an hour of
/// school time: before a barrier needs it.
/// </summary>
internal static class LeaderReach
{
    private static readonly Duration Patience = Duration.FromHours(1);

    public static Decision Decide(Sprint sprint, LoseLeader lost) =>
        sprint is { IsRunning: true, LeaderOutSince: null } && sprint.IsLeader(lost.Leader)
            ? Decision.Accept(new LeaderOutOfReach(lost.Leader))
            : Decision.Nothing;

    /// <summary>A leader who was out of reach is back, and what was kept for them goes out.</summary>
    public static Decision Decide(Sprint sprint, ReleaseNotices release)
    {
        var released = NoticeDecisions.Decide(sprint, release);
        return sprint.LeaderOutSince is not null && release.To is { } leader && sprint.IsLeader(leader)
            ? Decision.Accept([new LeaderInReach(leader), .. released.Events])
            : released;
    }

    public static Sprint? Apply(Sprint sprint, LogEvent happened, Instant at) =>
        happened switch
        {
            LeaderOutOfReach => sprint with { LeaderOutSince = at },
            LeaderInReach => InReach(sprint),
            _ => null,
        };

    /// <summary>There is nothing to tell any more: they are back, somebody else leads, or the sprint is over.</summary>
    public static Sprint InReach(Sprint sprint) =>
        (sprint with { LeaderOutSince = null }).Withdraw(
            sprint
                .Outbox.Values.Where(one => one.Notice.Kind == NoticeKind.TellLeaderOut)
                .Select(one => one.Notice.Id)
                .ToList()
        );

    /// <summary>When the group is told that its leader is out of reach, at the earliest.</summary>
    public static Instant Earliest(Sprint sprint, Instant at) =>
        Schedule.InHours(
            sprint.Plan,
            Instant.Max(at, Schedule.AfterSchoolTime(sprint.Plan, sprint.LeaderOutSince ?? at, Patience))
        );
}

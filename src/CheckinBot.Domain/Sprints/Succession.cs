namespace CheckinBot.Domain;

/// <summary>Another leader, or another deputy: named by the group, or by the leader who hands over.</summary>
internal static class Succession
{
    private static readonly Decision Nobody = Decision.Refuse(
        RefusalKind.Unclear,
        "Please pick the person who supports your group from now on."
    );

    private static readonly Decision SamePerson = Decision.Refuse(
        RefusalKind.Unclear,
        "Your deputy is your leader already. Please pick somebody else, or nobody."
    );

    // What is open goes along, as much as one write takes; what is open beyond that is the new leader's all the same.
    public static Decision Decide(Sprint sprint, ChangeLeader change) =>
        MayName(sprint, change.By)
        ?? change.Leader.Id switch
        {
            var id when id.Value.Length == 0 || id.IsForgotten => Nobody,
            var id when sprint.IsLeader(id) => Decision.Nothing,
            _ => Decision.Accept([
                new LeaderChanged(change.By, change.Leader, change.AnyHourWhenBlocking),
                .. HandedOver(sprint, change).Take(Limits.Events - 1),
            ]),
        };

    public static Decision Decide(Sprint sprint, ChangeDeputy change) =>
        MayName(sprint, change.By)
        ?? change.Deputy switch
        {
            { Id.IsForgotten: true } => Nobody,
            { } deputy when sprint.IsLeader(deputy.Id) => SamePerson,
            var deputy when deputy?.Id == sprint.Plan.Deputy?.Id => Decision.Nothing,
            var deputy => Decision.Accept(new DeputyChanged(change.By, deputy)),
        };

    private static Decision? MayName(Sprint sprint, MemberId by) =>
        Rules.Member(sprint, by) is null ? null : Rules.Leader(sprint, by);

    private static IEnumerable<LogEvent> HandedOver(Sprint sprint, ChangeLeader change)
    {
        var from = sprint.Plan.Leader.Id;
        return sprint
            .Barriers.Where(barrier => barrier.IsOpen && sprint.LeaderOf(barrier) == from)
            .Reverse()
            .Select(barrier => new BarrierHandedOver(barrier.Id, change.By, from, change.Leader));
    }
}

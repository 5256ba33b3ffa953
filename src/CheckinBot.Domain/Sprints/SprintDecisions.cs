namespace CheckinBot.Domain;

internal static class SprintDecisions
{
    public static Decision Decide(Sprint sprint, StartSprint start)
    {
        if (sprint.Plan is not null)
        {
            return Decision.Refuse(RefusalKind.NotNow, "Somebody just started this sprint. Write \"@CheckinBot help\" to see it.");
        }

        return !start.Members.Any(member => member.Id == start.By) ? Rules.NotAMember
            : PlanRules.Check(start.Plan, start.Now)
            ?? Decision.Accept(new SprintStarted(start.Group, start.Plan, [.. start.Members.OrderBy(member => member.Id != start.By).Take(Limits.Members)]));
    }

    public static Decision Decide(Sprint sprint, EndSprint end)
    {
        if (Rules.Member(sprint, end.By) is { } refusal)
        {
            return refusal;
        }

        return sprint switch
        {
            { IsRunning: false } => Decision.Nothing,
            { OpenRound: { } open } => Decision.Accept(new RoundClosed(open.Number), new SprintEnded(Early: true)),
            _ => Decision.Accept(new SprintEnded(Early: true)),
        };
    }

    public static Decision Decide(Sprint sprint, JoinGroup join) =>
        sprint.Plan is null || (sprint.Members.Contains(join.Member.Id) && sprint.People[join.Member.Id] == join.Member)
            ? Decision.Nothing
            : Decision.Accept(new MemberJoined(join.Member));

    public static Decision Decide(Sprint sprint, MeetLeader met) =>
        sprint.IsLeader(met.Leader.Id) && sprint.Plan!.Leader != met.Leader ? Decision.Accept(new LeaderMet(met.Leader)) : Decision.Nothing;

    public static Decision Decide(Sprint sprint, LeaveGroup leave) =>
        sprint.Members.Contains(leave.Member) ? Decision.Accept(new MemberLeft(leave.Member)) : Decision.Nothing;
}

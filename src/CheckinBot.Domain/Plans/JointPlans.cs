namespace CheckinBot.Domain;

/// <summary>Joint plans in the group's sprint: shown after a yes, and how they went.</summary>
internal static class JointPlans
{
    public static Decision Decide(Sprint sprint, ShareJointPlan share)
    {
        var refusal = Rules.Member(sprint, share.CoOwner)
            ?? (
                MayShare(sprint, share)
                    ? null
                    : Decision.Refuse(
                        RefusalKind.NotTheLeader,
                        "This leader no longer supports the group, so nothing was shown."
                    )
            );
        return refusal ?? ShownOnce(sprint, share);
    }

    private static Decision ShownOnce(Sprint sprint, ShareJointPlan share)
    {
        if (sprint.Joint.Any(one => one.Id == share.Plan))
        {
            return Decision.Nothing;
        }

        return share.Barrier is { } id && !sprint.IsForLeader(id)
            ? Rules.UnknownBarrier
            : Decision.Accept(
                new JointPlanShared(share.Plan, share.Barrier, share.Leader, share.CoOwner, share.When, share.Then)
            );
    }

    public static Decision Decide(Sprint sprint, EndJointPlan end) =>
        (
            Plan: sprint.Joint.Find(one => one.Id == end.Plan),
            Rules.TooLong("What was learned", end.Learned, Limits.Line)
        ) switch
        {
            (null, _) => Decision.Refuse(
                RefusalKind.NotNow,
                "This plan is not one of this group's, so nothing was changed."
            ),
            (var plan, _)
                when end.By != plan.Leader.Id && (end.By != plan.CoOwner || !sprint.Members.Contains(end.By)) =>
                sprint.Members.Contains(end.By) || sprint.IsLeader(end.By)
                    ? Decision.Refuse(
                        RefusalKind.NotNow,
                        $"{sprint.Called(plan.CoOwner)} and {Isolated.Of(plan.Leader.Name)} carry this "
                            + "out together, and say how it went. Nothing was changed."
                    )
                    : Rules.NotAMember,
            (_, { } tooLong) => tooLong,
            ({ Result: not null }, _) => Decision.Nothing,
            _ => Decision.Accept(new JointPlanEnded(end.Plan, end.By, end.Result, end.Learned)),
        };

    public static Sprint? Apply(Sprint sprint, LogEvent happened, Instant at) =>
        happened switch
        {
            JointPlanShared shared => Shared(sprint, shared, at),
            JointPlanEnded ended => Ended(sprint, ended, at),
            _ => null,
        };

    // The sprint's leader may step in with anything that was raised for them; another with what is theirs.
    private static bool MayShare(Sprint sprint, ShareJointPlan share) =>
        sprint.IsLeader(share.Leader.Id)
        || (
            share.Barrier is { } id && sprint.BarrierOrNull(id) is { } barrier
                ? sprint.Supports(share.Leader.Id, barrier)
                : sprint.IsSupporter(share.Leader.Id)
        );

    // With a co-owner in the group the leader is on it, whatever they had said before.
    private static Sprint Shared(Sprint sprint, JointPlanShared shared, Instant at)
    {
        var plan = new JointPlan(
            shared.Plan,
            shared.Barrier,
            shared.Leader,
            shared.CoOwner,
            shared.When,
            shared.Then,
            at,
            null,
            ""
        );
        var known = (sprint with { Joint = sprint.Joint.Add(plan) }).Touched(
            shared.Leader.Id,
            shared.Barrier,
            at,
            TouchKind.Together
        );
        return
            shared.Barrier is { } id
            && sprint.BarrierOrNull(id) is { IsOpen: true } open
            && sprint.Supports(shared.Leader.Id, open)
            ? known
                .Change(id, barrier =>
                    barrier with
                    {
                        State = BarrierState.Acknowledged,
                        AcknowledgedBy = shared.Leader.Id,
                        AskAt = null,
                        IsAsked = false,
                    }
                )
                .WithdrawAbout(id, NoticeKind.AskStill, NoticeKind.TellHeldBack, NoticeKind.ComeBack)
            : known;
    }

    private static Sprint Ended(Sprint sprint, JointPlanEnded ended, Instant at)
    {
        var place = sprint.Joint.FindIndex(one => one.Id == ended.Plan);
        var plan = sprint.Joint[place];
        var kind = plan.Barrier is { } id ? sprint.Barrier(id).Words.Kind : BarrierKind.Other;
        return sprint with
        {
            Joint = sprint.Joint.SetItem(place, plan with { Result = ended.Result, Learned = ended.Learned }),
            Moves = sprint.Moves.Add(new(plan.Barrier, kind, 0, plan.Then, ended.Result, ended.Learned, ended.By, at)),
        };
    }
}

namespace CheckinBot.Domain;

/// <summary>Refusals that several decisions share, each null when all is well.</summary>
internal static class Rules
{
    public static readonly Decision NotStarted = Decision.Refuse(
        RefusalKind.NotNow,
        "There is no sprint here yet. Write \"@CheckinBot help\" and CheckinBot shows you how to start one."
    );

    public static readonly Decision NotAMember = Decision.Refuse(
        RefusalKind.NotAMember,
        "This belongs to a group that you are not in, so nothing was changed."
    );

    public static readonly Decision UnknownBarrier = Decision.Refuse(
        RefusalKind.NotNow,
        "This barrier is not one of this group's, so nothing was changed."
    );

    public static Decision? Member(Sprint sprint, MemberId by)
    {
        if (!sprint.IsStarted)
        {
            return NotStarted;
        }

        return sprint.Members.Contains(by) ? null : NotAMember;
    }

    public static Decision? RunningMember(Sprint sprint, MemberId by) =>
        Member(sprint, by)
        ?? (
            sprint.IsRunning
                ? null
                : Decision.Refuse(RefusalKind.NotNow, "This sprint is over. Start the next one when you are ready.")
        );

    /// <summary>The sprint's own leader.</summary>
    public static Decision? Leader(Sprint sprint, MemberId by) =>
        sprint switch
        {
            { IsStarted: false } => NotStarted,
            _ when sprint.IsLeader(by) => null,
            _ when !sprint.Members.Contains(by) && !sprint.IsSupporter(by) => NotAMember,
            _ => Decision.Refuse(
                RefusalKind.NotTheLeader,
                $"Only {sprint.Called(sprint.Plan.Leader.Id)} can do this: the group chose who supports it. "
                    + "Nothing was changed."
            ),
        };

    /// <summary>Whoever has this barrier: its leader, or the deputy who was told.</summary>
    public static Decision? Supporter(Sprint sprint, MemberId by, BarrierId id)
    {
        if (!sprint.IsStarted)
        {
            return NotStarted;
        }

        if (sprint.BarrierOrNull(id) is not { } barrier)
        {
            return sprint.IsSupporter(by) || sprint.Members.Contains(by) ? UnknownBarrier : NotAMember;
        }

        return sprint.Supports(by, barrier) ? null : NotTheSupporter(sprint, by, barrier);
    }

    private static Decision NotTheSupporter(Sprint sprint, MemberId by, Barrier barrier) =>
        IsNear(sprint, by, barrier)
            ? Decision.Refuse(
                RefusalKind.NotTheLeader,
                $"Only {sprint.Called(sprint.LeaderOf(barrier))} can do this: they support the group "
                    + "with this barrier. Nothing was changed."
            )
            : NotAMember;

    public static Decision? MemberOrSupporter(Sprint sprint, MemberId by, BarrierId id) =>
        sprint.Members.Contains(by) ? null : Supporter(sprint, by, id);

    public static Decision? TooLong(string what, string text, int limit) =>
        text.Length <= limit
            ? null
            : Decision.Refuse(
                RefusalKind.Unclear,
                $"{what} is {text.Length} characters long; up to {limit} fit. Please shorten it a little."
            );

    // Those who know the group may be told who has the barrier; nobody else learns a name.
    private static bool IsNear(Sprint sprint, MemberId by, Barrier barrier) =>
        sprint.Members.Contains(by) || sprint.WasToldOf(barrier, by) || sprint.IsLeader(by);
}

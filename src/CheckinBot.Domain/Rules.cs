namespace CheckinBot.Domain;

/// <summary>Refusals that several decisions share, each null when all is well.</summary>
internal static class Rules
{
    public static readonly Decision NotStarted =
        Decision.Refuse(RefusalKind.NotNow, "There is no sprint here yet. Write \"@CheckinBot help\" and CheckinBot shows you how to start one.");

    public static readonly Decision NotAMember =
        Decision.Refuse(RefusalKind.NotAMember, "This belongs to a group that you are not in, so nothing was changed.");

    public static Decision? Member(Sprint sprint, MemberId by) =>
        sprint.Plan is null ? NotStarted : sprint.Members.Contains(by) ? null : NotAMember;

    public static Decision? RunningMember(Sprint sprint, MemberId by) =>
        Member(sprint, by) ?? (sprint.IsRunning ? null : Decision.Refuse(RefusalKind.NotNow, "This sprint is over. Start the next one when you are ready."));

    public static Decision? Leader(Sprint sprint, MemberId by) =>
        sprint.Plan is null ? NotStarted
        : sprint.IsLeader(by) ? null
        : Decision.Refuse(RefusalKind.NotTheLeader, $"Only {sprint.Plan.Leader.Name} can do this: the group chose who supports it. Nothing was changed.");

    public static Decision? MemberOrLeader(Sprint sprint, MemberId by) =>
        sprint.Plan is not null && sprint.IsLeader(by) ? null : Member(sprint, by);

    public static Decision? TooLong(string what, string text, int limit) =>
        text.Length <= limit ? null : Decision.Refuse(RefusalKind.Unclear, $"{what} is {text.Length} characters long; up to {limit} fit. Please shorten it a little.");
}

namespace CheckinBot.Domain;

/// <summary>
/// Answers what is asked of a sprint. Pure: the same state and command always give the same decision.
/// </summary>
public static class Decide
{
    /// <summary>
    /// Decides a command on a state. A command whose id was done before gives no events; a bug in the caller (an
    /// unknown kind of command) throws <see cref="ArgumentOutOfRangeException"/>.
    /// </summary>
    public static Decision Command(Sprint sprint, Command command) =>
        sprint.Done.Contains(command.Id)
            ? Decision.Nothing
            : ClosedDays.Decide(sprint, command, News(sprint, command), Decided);

    private static SchoolCalendar? News(Sprint sprint, Command command) =>
        sprint.PlanOrNull is not { } plan
            ? null
            : ClosedDays.News(plan.School, command.School, Schedule.DayOf(plan, command.Now), plan.LastDay);

    private static Decision Decided(Sprint sprint, Command command) =>
        command switch
        {
            SubmitCheckin checkIn => CheckinDecisions.Decide(sprint, checkIn),
            RaiseBarrier raise => RaiseDecisions.Decide(sprint, raise),
            BarrierCommand barrier => Barrier(sprint, barrier),
            RunDue wake => Decision.Accept(SprintTimers.Events(sprint, wake.Now).AsSpan()),
            NoticeCommand notice => NoticeDecisions.Decide(sprint, notice),
            ReleaseNotices release => LeaderReach.Decide(sprint, release),
            ChooseReminders choose => Reminding.Decide(sprint, choose),
            AskNow ask => RoundDecisions.Decide(sprint, ask),
            ShareJointPlan share => JointPlans.Decide(sprint, share),
            EndJointPlan end => JointPlans.Decide(sprint, end),
            _ => SprintDecisions.Decide(sprint, command) ?? throw Unknown(command),
        };

    private static Decision Barrier(Sprint sprint, BarrierCommand command) =>
        command switch
        {
            AddToBarrier add => FollowUpDecisions.Decide(sprint, add),
            StillThere still => FollowUpDecisions.Decide(sprint, still),
            TellLeader tell => RaiseDecisions.Decide(sprint, tell),
            AcknowledgeBarrier known => SupportDecisions.Decide(sprint, known),
            HoldBack hold => SupportDecisions.Decide(sprint, hold),
            Encourage cheer => SupportDecisions.Decide(sprint, cheer),
            PassOn pass => SupportDecisions.Decide(sprint, pass),
            ClearBarrier clear => FollowUpDecisions.Decide(sprint, clear),
            ReopenBarrier reopen => FollowUpDecisions.Decide(sprint, reopen),
            OpenIdeas open => IdeaDecisions.Decide(sprint, open),
            AdvanceIdeas on => IdeaDecisions.Decide(sprint, on),
            SayWhy why => IdeaDecisions.Decide(sprint, why),
            AddIdea idea => IdeaDecisions.Decide(sprint, idea),
            SupportIdea support => IdeaDecisions.Decide(sprint, support),
            ChooseIdea choose => TrialDecisions.Decide(sprint, choose),
            TellTrial tell => TrialDecisions.Decide(sprint, tell),
            _ => throw Unknown(command),
        };

    private static ArgumentOutOfRangeException Unknown(Command command) =>
        new(nameof(command), command.GetType().Name, "No decision is written for this command.");
}

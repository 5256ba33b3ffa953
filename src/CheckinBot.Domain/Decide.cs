namespace CheckinBot.Domain;

/// <summary>Answers commands. Pure: the same state and command always give the same decision.</summary>
public static class Decide
{
    /// <summary>
    /// Decides a command upon a state. A command whose id was done before gives no events; a bug in the caller (an unknown
    /// kind of command) throws <see cref="ArgumentOutOfRangeException"/>.
    /// </summary>
    public static Decision Command(Sprint sprint, SprintCommand command) =>
        sprint.Done.Contains(command.Id) ? Decision.Nothing : command switch
        {
            SubmitCheckin checkIn => CheckinDecisions.Decide(sprint, checkIn),
            RaiseBarrier raise => BarrierDecisions.Decide(sprint, raise),
            AcknowledgeBarrier known => BarrierDecisions.Decide(sprint, known),
            ClearBarrier clear => BarrierDecisions.Decide(sprint, clear),
            ReopenBarrier reopen => BarrierDecisions.Decide(sprint, reopen),
            Wake wake => Decision.Accept(Due.Events(sprint, wake.Now).AsSpan()),
            NoticeCommand notice => NoticeDecisions.Decide(sprint, notice),
            ReleaseNotices release => NoticeDecisions.Decide(sprint, release),
            AskNow ask => RoundDecisions.Decide(sprint, ask),
            StartSprint start => SprintDecisions.Decide(sprint, start),
            EndSprint end => SprintDecisions.Decide(sprint, end),
            JoinGroup join => SprintDecisions.Decide(sprint, join),
            MeetLeader met => SprintDecisions.Decide(sprint, met),
            LeaveGroup leave => SprintDecisions.Decide(sprint, leave),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "No decision is written for this command."),
        };
}

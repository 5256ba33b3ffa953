namespace CheckinBot.Domain;

/// <summary>Answers what is asked of a leader's own log. Pure.</summary>
public static class LeaderDecisions
{
    /// <summary>
    /// Decides a command on a state. A command whose id was done before gives no events; an unknown kind of command
    /// throws <see cref="ArgumentOutOfRangeException"/>.
    /// </summary>
    public static Decision Command(Leader leader, Command command) =>
        leader.Done.Contains(command.Id)
            ? Decision.Nothing
            : ClosedDays.Decide(leader, command, News(leader, command), Decided);

    // The first thing that is kept says whose log this is.
    private static SchoolCalendar? News(Leader leader, Command command)
    {
        var today = DigestSchedule.DayOf(leader.Settings, command.Now);
        return leader.WhoOrNull is null ? null : ClosedDays.News(leader.School, command.School, today, today);
    }

    private static Decision Decided(Leader leader, Command command) =>
        command switch
        {
            RunDue wake => Decision.Accept(LeaderTimers.Events(leader, wake.Now).AsSpan()),
            NoticeCommand notice => NoticeDecisions.Decide(leader, notice),
            ReleaseNotices release => NoticeDecisions.Decide(leader, release),
            AnswerPlan answer => PlanDecisions.Decide(leader, answer),
            LeaderCommand own => Own(leader, own),
            _ => throw new ArgumentOutOfRangeException(
                nameof(command),
                command.GetType().Name,
                "No decision is written for this command."
            ),
        };

    // The first thing that is kept says whose log this is; so does a new name.
    private static Decision Own(Leader leader, LeaderCommand command)
    {
        if (leader.WhoOrNull is { } owner && owner.Id != command.By.Id)
        {
            return Rules.NotAMember;
        }

        var decided = Settings(leader, command)
            ?? TouchDecisions.Decide(leader, command)
            ?? PlanDecisions.Decide(leader, command)
            ?? throw new ArgumentOutOfRangeException(
                nameof(command),
                command.GetType().Name,
                "No decision is written for this command."
            );
        return decided.Events.IsEmpty || leader.WhoOrNull == command.By
            ? decided
            : Decision.Accept([new LeaderKnown(command.Tenant, command.By), .. decided.Events]);
    }

    private static Decision? Settings(Leader leader, LeaderCommand command) =>
        command switch
        {
            ChooseSettings choose => Problem(choose.Settings)
                ?? (
                    choose.Settings == leader.Settings
                        ? Decision.Nothing
                        : Decision.Accept(new SettingsChosen(choose.Settings))
                ),
            SeeDigest => Decision.Accept(new DigestSeen(leader.Digests.Count + 1)),
            _ => null,
        };

    private static Decision? Problem(LeaderSettings settings) =>
        settings switch
        {
            { At: var at } when at < Rhythm.Earliest || at > Rhythm.Latest => Decision.Refuse(
                RefusalKind.Unclear,
                "Please pick an hour between 07:00 and 18:00."
            ),
            { Day: IsoDayOfWeek.None } => Decision.Refuse(RefusalKind.Unclear, "Please pick a day."),
            { Zone: var zone } when Schedule.ZoneProblem(zone) is { } problem => Decision.Refuse(
                RefusalKind.Unclear,
                problem
            ),
            _ => null,
        };
}

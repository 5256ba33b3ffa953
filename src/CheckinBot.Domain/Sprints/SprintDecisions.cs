namespace CheckinBot.Domain;

internal static class SprintDecisions
{
    /// <summary>Null for a command that is about something else.</summary>
    public static Decision? Decide(Sprint sprint, Command command) =>
        command switch
        {
            StartSprint start => Decide(sprint, start),
            EndSprint end => Decide(sprint, end),
            ReachLeader reach => Decide(sprint, reach),
            GiveThanks thanks => Decide(sprint, thanks),
            ChangeSprint change => AgreementDecisions.Decide(sprint, change),
            AnswerReview answer => ReviewDecisions.Decide(sprint, answer),
            DecideNext decide => ReviewDecisions.Decide(sprint, decide),
            ShareStartingPoint share => StartingPointDecisions.Decide(sprint, share),
            TakeStartingPointBack back => StartingPointDecisions.Decide(sprint, back),
            TellStarted told => StartingPointDecisions.Decide(sprint, told),
            ChangeLeader change => Succession.Decide(sprint, change),
            ChangeDeputy change => Succession.Decide(sprint, change),
            LoseLeader lost => LeaderReach.Decide(sprint, lost),
            _ => AbsenceDecisions.Decide(sprint, command) ?? RosterDecisions.Decide(sprint, command),
        };

    public static Decision Decide(Sprint sprint, StartSprint start)
    {
        if (sprint.IsStarted)
        {
            return Decision.Refuse(
                RefusalKind.NotNow,
                "A sprint is running here already, so nothing was changed. Write \"@CheckinBot help\" to see it."
            );
        }

        var known = start with { Plan = Signed(Known(start), start.By) };
        return !start.Members.Any(member => member.Id == start.By)
            ? Rules.NotAMember
            : PlanRules.Check(known.Plan, start.Now) ?? Decision.Accept(Started(known).AsSpan());
    }

    // With what the school says today. A zone that is none is refused right after.
    private static SprintPlan Known(StartSprint start) =>
        start.Plan switch
        {
            var plan when Schedule.Zone(plan.Rhythm.Zone) is null || plan.LastDay > Far(start.Now) => plan,
            var plan => plan with
            {
                School = ClosedDays.News(plan.School, start.School, Schedule.DayOf(plan, start.Now), plan.LastDay)
                    ?? plan.School,
            },
        };

    private static SprintPlan Signed(SprintPlan plan, MemberId by) =>
        plan with
        {
            Questions = plan.Questions?.WrittenBy(by, QuestionSet.Default),
        };

    // A last day in the far future is refused as well, and nothing is reckoned up to it.
    private static LocalDate Far(Instant now) => now.InUtc().Date.PlusYears(2);

    // As many as fit one column, whatever alphabet they write; the rest come in right after it.
    private static ImmutableArray<LogEvent> Started(StartSprint start)
    {
        var members = start.Members.OrderBy(member => member.Id != start.By).Take(Limits.Members).ToList();
        var room = Limits.Column;
        var first = members.TakeWhile(member => (room -= Limits.OfAPerson(member)) >= 0).ToList();
        var began = new SprintStarted(start.Group, start.Plan, [.. first])
        {
            TakenFrom = start.TakenFrom,
            StartedBefore = start.StartedBefore,
        };
        return [began, .. members.Skip(first.Count).Select(member => new MemberJoined(member))];
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
            { OpenRound: { } open } => Decision.Accept(
                new RoundClosed(open.Number),
                ReviewDecisions.End(sprint, end.Now, early: true)
            ),
            _ => Decision.Accept(ReviewDecisions.End(sprint, end.Now, early: true)),
        };
    }

    public static Decision Decide(Sprint sprint, ReachLeader reach) =>
        Rules.Leader(sprint, reach.By)
        ?? (
            sprint.Plan.AnyHourWhenBlocking == reach.AnyHourWhenBlocking
                ? Decision.Nothing
                : Decision.Accept(new LeaderReachable(reach.AnyHourWhenBlocking))
        );

    public static Decision Decide(Sprint sprint, GiveThanks thanks) =>
        Rules.Leader(sprint, thanks.By) ?? Thanked(sprint, thanks);

    private static Decision Thanked(Sprint sprint, GiveThanks thanks)
    {
        var checkin = sprint.RoundOrNull(thanks.Round)?.Checkins.GetValueOrDefault(thanks.Member);
        if (checkin is not { Answer.ShoutOut.Length: > 0 })
        {
            return Decision.Refuse(RefusalKind.NotNow, "This shout-out is no longer there, so nothing was sent.");
        }

        return sprint.Thanks.Any(one => one.Round == thanks.Round && one.Member == thanks.Member)
            ? Decision.Nothing
            : Decision.Accept(new ThanksGiven(thanks.Round, thanks.Member, thanks.By));
    }
}

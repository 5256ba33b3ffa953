namespace CheckinBot.Domain;

/// <summary>Who is away, and who lets a round pass.</summary>
internal static class AbsenceDecisions
{
    public static Decision? Decide(Sprint sprint, Command command) =>
        command switch
        {
            GoAway away => Belongs(sprint, away.By) ?? Problem(sprint, away) ?? Away(sprint, away),
            ComeBack back => Belongs(sprint, back.By) ?? Back(sprint, back),
            SkipRound skip => Rules.RunningMember(sprint, skip.By) ?? Skip(sprint, skip),
            _ => null,
        };

    private static Decision? Belongs(Sprint sprint, MemberId by)
    {
        if (!sprint.IsStarted)
        {
            return Rules.NotStarted;
        }

        var belongs = sprint.Members.Contains(by) || sprint.IsSupporter(by) || sprint.Plan.Deputy?.Id == by;
        return belongs ? null : Rules.NotAMember;
    }

    private static Decision? Problem(Sprint sprint, GoAway away)
    {
        var (absence, today) = (away.Absence, Schedule.DayOf(sprint.Plan, away.Now));
        return absence.Until switch
        {
            var until when until < absence.From => Unclear("The last day is before the first. Please swap them."),
            var until when until < today => Unclear("Those days are over already. Please pick a later last day."),
            var until when until > today.PlusYears(1) => Unclear(
                "That is more than a year away. Please pick a nearer day."
            ),
            _ => Rules.TooLong("The reason", absence.Reason, Limits.With),
        };
    }

    private static Decision Away(Sprint sprint, GoAway away) =>
        sprint.Absences.GetValueOrDefault(away.By) == away.Absence
            ? Decision.Nothing
            : Decision.Accept(new MemberAway(away.By, away.Absence.From, away.Absence.Until, away.Absence.Reason));

    // An absence that is over ended by itself.
    private static Decision Back(Sprint sprint, ComeBack back) =>
        sprint.Absences.GetValueOrDefault(back.By) is { } absence
        && absence.Until >= Schedule.DayOf(sprint.Plan, back.Now)
            ? Decision.Accept(new MemberBack(back.By))
            : Decision.Nothing;

    private static Decision Skip(Sprint sprint, SkipRound skip) =>
        sprint.RoundOrNull(skip.Round) switch
        {
            null or { State: not RoundState.Open } => Decision.Refuse(
                RefusalKind.NotNow,
                "This check-in is not open, so there is nothing to let pass."
            ),
            var round when round.Checkins.ContainsKey(skip.By) => Decision.Refuse(
                RefusalKind.NotNow,
                "You have answered this one already, and it is kept."
            ),
            var round when round.Skipped.Contains(skip.By) => Decision.Nothing,
            var round => Decision.Accept(new RoundSkipped(round.Number, skip.By)),
        };

    private static Decision Unclear(string sentence) => Decision.Refuse(RefusalKind.Unclear, sentence);
}

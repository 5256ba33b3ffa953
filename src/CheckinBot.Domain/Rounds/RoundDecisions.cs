namespace CheckinBot.Domain;

internal static class RoundDecisions
{
    public static Decision Decide(Sprint sprint, AskNow ask)
    {
        if (Rules.RunningMember(sprint, ask.By) is { } refusal)
        {
            return refusal;
        }

        if (sprint.OpenRound is { } open)
        {
            return Decision.Refuse(
                RefusalKind.NotNow,
                $"Check-in {open.Number} is open already. Write \"@CheckinBot check in\" to bring its card down here."
            );
        }

        return ask.Now >= Schedule.End(sprint.Plan)
            ? Decision.Refuse(
                RefusalKind.NotNow,
                "This sprint has come to its end. Start the next one when you are ready."
            )
            : Decision.Accept(
                Open(
                    sprint.Plan,
                    sprint.Rounds.Count + 1,
                    ask.Now,
                    Instant.Max(sprint.CoveredUntil, Schedule.EndOfDay(sprint.Plan, ask.Now))
                )
            );
    }

    public static RoundOpened Open(SprintPlan plan, int number, Instant now, Instant covers)
    {
        var closes = Schedule.Close(plan, now);
        return new(number, closes, Schedule.Remind(plan, now, closes), covers) { TellsSoFar = true };
    }
}

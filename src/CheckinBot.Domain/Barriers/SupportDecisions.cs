namespace CheckinBot.Domain;

/// <summary>What a leader does with a barrier that was raised for them.</summary>
internal static class SupportDecisions
{
    private static readonly ImmutableHashSet<int> Days = [1, 2, 3, 5];

    private static readonly Decision Cleared = Decision.Refuse(
        RefusalKind.NotNow,
        "This barrier is cleared meanwhile, so nothing was sent."
    );

    public static Decision Decide(Sprint sprint, AcknowledgeBarrier known) =>
        Open(sprint, known) switch
        {
            ({ } refusal, _) => refusal,
            (_, { State: BarrierState.Open or BarrierState.HeldBack } open) => Decision.Accept(
                new BarrierAcknowledged(open.Id, known.By)
            ),
            _ => Decision.Nothing,
        };

    public static Decision Decide(Sprint sprint, HoldBack hold) =>
        Open(sprint, hold) switch
        {
            ({ } refusal, _) => refusal,
            _ when !Days.Contains(hold.SchoolDays) => Decision.Refuse(
                RefusalKind.Unclear,
                "Please pick for how long: 1, 2, 3 or 5 school days."
            ),
            (_, { State: BarrierState.Cleared }) => Cleared,
            (_, { State: BarrierState.HeldBack }) => Decision.Nothing,
            (_, var open) => Decision.Accept(
                new BarrierHeldBack(
                    open!.Id,
                    hold.By,
                    Schedule.AskOn(sprint.Plan, Schedule.SchoolDaysLater(sprint.Plan, hold.Now, hold.SchoolDays))
                )
            ),
        };

    public static Decision Decide(Sprint sprint, Encourage cheer) =>
        Open(sprint, cheer) switch
        {
            ({ } refusal, _) => refusal,
            _ when cheer.Text.Length == 0 => Decision.Refuse(
                RefusalKind.Unclear,
                "Please write a few words, or take one of the suggestions."
            ),
            _ when Rules.TooLong("Your encouragement", cheer.Text, Limits.Line) is { } refusal => refusal,
            (_, { State: BarrierState.Cleared }) => Cleared,
            _ when sprint.Encouragements.Any(one =>
                    one.Barrier == cheer.Barrier && one.By == cheer.By && one.Text == cheer.Text
                ) => Decision.Nothing,
            (_, var open) => Decision.Accept(new BarrierEncouraged(open!.Id, cheer.By, cheer.Text)),
        };

    public static Decision Decide(Sprint sprint, PassOn pass)
    {
        // A second tap by whoever has just passed it on.
        if (
            sprint.Barrier(pass.Barrier) is { PassedTo: { } now } passed
            && now == pass.To.Id
            && sprint.WasToldOf(passed, pass.By)
        )
        {
            return Decision.Nothing;
        }

        return Open(sprint, pass) switch
        {
            ({ } refusal, _) => refusal,
            (_, { State: BarrierState.Cleared }) => Cleared,
            (_, var open) when sprint.LeaderOf(open!) == pass.To.Id => Decision.Refuse(
                RefusalKind.Unclear,
                "This barrier is with them already. Please pick somebody else."
            ),
            (_, var open) when sprint.WasToldOf(open!, pass.To.Id) => Decision.Refuse(
                RefusalKind.Unclear,
                "They had this barrier before. Please pick somebody else, or talk with them."
            ),
            (_, var open) => Decision.Accept(new BarrierPassedOn(open!.Id, pass.By, pass.To)),
        };
    }

    // Whoever may not know of a barrier is told the same of one that is not there.
    private static (Decision? Refusal, Barrier? Barrier) Open(Sprint sprint, BarrierCommand command)
    {
        if (Rules.Supporter(sprint, command.By, command.Barrier) is { } refusal)
        {
            return (refusal, null);
        }

        return sprint.IsForLeader(command.Barrier)
            ? (null, sprint.Barrier(command.Barrier))
            : (Rules.UnknownBarrier, null);
    }
}

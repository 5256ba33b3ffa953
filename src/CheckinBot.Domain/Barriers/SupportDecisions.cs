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
        IfRaised(sprint, known, open =>
            open.State is BarrierState.Open or BarrierState.HeldBack
                ? Decision.Accept(new BarrierAcknowledged(open.Id, known.By))
                : Decision.Nothing
        );

    public static Decision Decide(Sprint sprint, HoldBack hold) => IfRaised(sprint, hold, open => open.State switch
            {
                _ when !Days.Contains(hold.SchoolDays) => Decision.Refuse(
                    RefusalKind.Unclear,
                    "Please pick for how long: 1, 2, 3 or 5 school days."
                ),
                BarrierState.Cleared => Cleared,
                BarrierState.HeldBack => Decision.Nothing,
                _ => Decision.Accept(
                    new BarrierHeldBack(
                        open.Id,
                        hold.By,
                        Schedule.AskOn(sprint.Plan, Schedule.SchoolDaysLater(sprint.Plan, hold.Now, hold.SchoolDays))
                    )
                ),
            });

    public static Decision Decide(Sprint sprint, Encourage cheer) => IfRaised(sprint, cheer, open => open.State switch
            {
                _ when cheer.Text.Length == 0 => Decision.Refuse(
                    RefusalKind.Unclear,
                    "Please write a few words, or take one of the suggestions."
                ),
                _ when Rules.TooLong("Your encouragement", cheer.Text, Limits.Line) is { } refusal => refusal,
                BarrierState.Cleared => Cleared,
                _ when sprint.Encouragements.Any(one =>
                        one.Barrier == cheer.Barrier && one.By == cheer.By && one.Text == cheer.Text
                    ) => Decision.Nothing,
                _ => Decision.Accept(new BarrierEncouraged(open.Id, cheer.By, cheer.Text)),
            });

    public static Decision Decide(Sprint sprint, PassOn pass) =>
        IsSecondTap(sprint, pass) ? Decision.Nothing : IfRaised(sprint, pass, open => Passed(sprint, open, pass));

    private static bool IsSecondTap(Sprint sprint, PassOn pass) =>
        sprint.BarrierOrNull(pass.Barrier) is { PassedTo: { } now } passed
        && now == pass.To.Id
        && sprint.WasToldOf(passed, pass.By);

    private static Decision Passed(Sprint sprint, Barrier open, PassOn pass)
    {
        if (open.State == BarrierState.Cleared)
        {
            return Cleared;
        }

        if (sprint.LeaderOf(open) == pass.To.Id)
        {
            return Decision.Refuse(
                RefusalKind.Unclear,
                "This barrier is with them already. Please pick somebody else."
            );
        }

        return sprint.WasToldOf(open, pass.To.Id)
            ? Decision.Refuse(
                RefusalKind.Unclear,
                "They had this barrier before. Please pick somebody else, or talk with them."
            )
            : Decision.Accept(new BarrierPassedOn(open.Id, pass.By, pass.To));
    }

    // Whoever may not know of a barrier is told the same of one that is not there.
    private static Decision IfRaised(Sprint sprint, BarrierCommand command, Func<Barrier, Decision> decide)
    {
        if (Rules.Supporter(sprint, command.By, command.Barrier) is { } refusal)
        {
            return refusal;
        }

        return sprint.IsForLeader(command.Barrier) ? decide(sprint.Barrier(command.Barrier)) : Rules.UnknownBarrier;
    }
}

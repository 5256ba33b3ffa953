namespace CheckinBot.Domain;

/// <summary>Choosing an idea, and what comes of it.</summary>
internal static class TrialDecisions
{
    public static Decision Decide(Sprint sprint, ChooseIdea choose)
    {
        if (Rules.Member(sprint, choose.By) is { } refusal)
        {
            return refusal;
        }

        return sprint.BarrierOrNull(choose.Barrier) switch
        {
            null => Rules.UnknownBarrier,
            var barrier when IdeaDecisions.IsOver(barrier) is { } over => over,
            { IdeaRoundOrNull: null } => Decision.Refuse(
                RefusalKind.NotNow,
                "There is no idea to choose from yet. Please add one first."
            ),
            { IdeaRoundOrNull.ChosenOrNull: { } chosen }
                when chosen.Idea == choose.Idea && chosen.Tries == choose.Tries && chosen.Until == choose.Until =>
                Decision.Nothing,
            { IdeaRoundOrNull.Phase: IdeaPhase.Trying } => Decision.Refuse(
                RefusalKind.NotNow,
                "Your group has chosen an idea already. Its card says who tries it."
            ),
            { IdeaRoundOrNull: var options } when options.IdeaOrNull(choose.Idea) is null => Decision.Refuse(
                RefusalKind.Unclear,
                "Please pick one of the ideas."
            ),
            _ when !sprint.Members.Contains(choose.Tries) => Decision.Refuse(
                RefusalKind.Unclear,
                "Please pick somebody of your group who tries it."
            ),
            _ when RaiseDecisions.NotAhead(sprint, choose.Until, choose.Now) is { } tooNear => tooNear,
            _ => Decision.Accept(
                new IdeaChosen(
                    choose.Barrier,
                    choose.Idea,
                    choose.By,
                    choose.Tries,
                    choose.Until,
                    Schedule.AskOn(sprint.Plan, choose.Until)
                )
            ),
        };
    }

    public static Decision Decide(Sprint sprint, TellTrial tell)
    {
        var refusal = Rules.Member(sprint, tell.By) ?? Rules.TooLong("What was learned", tell.Learned, Limits.Line);
        return refusal
            ?? sprint.BarrierOrNull(tell.Barrier) switch
            {
                null => Rules.UnknownBarrier,
                var barrier when barrier.IdeaRoundOrNull?.ChosenOrNull is not { } chosen || chosen.Idea != tell.Idea =>
                    WasToldBefore(sprint, tell) ? Decision.Nothing : NotTried,
                { IdeaRoundOrNull.ChosenOrNull: { } chosen }
                    when chosen.Tries != tell.By && sprint.Members.Contains(chosen.Tries) => NotTheirs(
                    sprint,
                    chosen.Tries
                ),
                _ => Decision.Accept(new MoveTried(tell.Barrier, tell.Idea, tell.By, tell.Result, tell.Learned)),
            };
    }

    private static readonly Decision NotTried = Decision.Refuse(
        RefusalKind.NotNow,
        "Nobody tries this idea now, so nothing was changed."
    );

    private static Decision NotTheirs(Sprint sprint, MemberId tries) =>
        Decision.Refuse(RefusalKind.NotNow, $"{sprint.Called(tries)} tries this one and says how it went.");

    private static bool WasToldBefore(Sprint sprint, TellTrial tell) =>
        sprint.Moves.Any(move =>
            move.Barrier == tell.Barrier
            && move.Idea == tell.Idea
            && move.By == tell.By
            && move.Result == tell.Result
            && move.Learned == tell.Learned
        );
}

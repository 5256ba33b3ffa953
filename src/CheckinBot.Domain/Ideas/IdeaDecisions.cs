namespace CheckinBot.Domain;

/// <summary>Reasons, ideas and support.</summary>
internal static class IdeaDecisions
{
    private static readonly Decision Ended = Decision.Refuse(
        RefusalKind.NotNow,
        "These ideas are done with. To look for more, press \"Find ideas\" on the barrier's card."
    );
    private static readonly Decision NotOpen = Decision.Refuse(
        RefusalKind.NotNow,
        "Nobody has asked for ideas about this barrier yet. Press \"Find ideas\" on its card."
    );
    private static readonly Decision IsCleared = Decision.Refuse(
        RefusalKind.NotNow,
        "This barrier is cleared meanwhile. If it is in the way again, press \"Still in the way\" on its card."
    );
    private static readonly Decision Trying = Decision.Refuse(
        RefusalKind.NotNow,
        "Your group has chosen an idea already. Its card says who tries it."
    );
    private static readonly Decision Full = Decision.Refuse(
        RefusalKind.NotNow,
        "There is a lot here already. Please talk it over and choose."
    );

    // A leader's second question finds the group at work already, or takes it from why to ideas; it never takes it
    // back.
    public static Decision Decide(Sprint sprint, OpenIdeas open)
    {
        var refusal = Rules.MemberOrSupporter(sprint, open.By, open.Barrier)
            ?? (
                open.Phase is IdeaPhase.Why or IdeaPhase.Ideas
                    ? null
                    : Decision.Refuse(RefusalKind.Unclear, "Please ask why, or ask for ideas.")
            );
        return refusal
            ?? FollowUpDecisions.Seen(sprint, open.Barrier, open.By) switch
            {
                null => Rules.UnknownBarrier,
                { State: BarrierState.Cleared } => IsCleared,
                { IdeaRoundOrNull: null or { Phase: IdeaPhase.Over } } => Decision.Accept(
                    new OptionsOpened(open.Barrier, open.By, open.Phase)
                ),
                { IdeaRoundOrNull.Phase: var now } when now < open.Phase => Decision.Accept(
                    new OptionsMovedOn(open.Barrier, open.By, open.Phase)
                ),
                _ => Decision.Nothing,
            };
    }

    public static Decision Decide(Sprint sprint, AdvanceIdeas on) =>
        Rules.Member(sprint, on.By)
        ?? sprint.BarrierOrNull(on.Barrier) switch
        {
            null => Rules.UnknownBarrier,
            { State: BarrierState.Cleared } => IsCleared,
            { IdeaRoundOrNull: null } => NotOpen,
            { IdeaRoundOrNull.Phase: IdeaPhase.Over } => Ended,
            { IdeaRoundOrNull.Phase: IdeaPhase.Trying } => Trying,
            { IdeaRoundOrNull.Phase: var now } when now == on.Phase => Decision.Nothing,
            { IdeaRoundOrNull.Ideas.IsEmpty: true } when on.Phase == IdeaPhase.Support => Decision.Refuse(
                RefusalKind.NotNow,
                "There is no idea to choose from yet. Please add one first."
            ),
            _ when on.Phase is not (IdeaPhase.Ideas or IdeaPhase.Support) => Decision.Refuse(
                RefusalKind.Unclear,
                "Please go on to ideas, or to choosing."
            ),
            _ => Decision.Accept(new OptionsMovedOn(on.Barrier, on.By, on.Phase)),
        };

    public static Decision Decide(Sprint sprint, SayWhy why) =>
        (Rules.Member(sprint, why.By) ?? Text(why.Text, "Please write in a few words why you think it happens."))
        ?? sprint.BarrierOrNull(why.Barrier) switch
        {
            null => Rules.UnknownBarrier,
            { State: BarrierState.Cleared } => IsCleared,
            { IdeaRoundOrNull: null } => NotOpen,
            { IdeaRoundOrNull.Phase: IdeaPhase.Over } => Ended,
            { IdeaRoundOrNull: var options } when options.Whys.Any(one => one.By == why.By && one.Text == why.Text) =>
                Decision.Nothing,
            { IdeaRoundOrNull.Whys.Count: >= Limits.OfABarrier } => Full,
            _ => Decision.Accept(new WhySaid(why.Barrier, why.By, why.Text, why.Named)),
        };

    public static Decision Decide(Sprint sprint, AddIdea idea) =>
        (Rules.Member(sprint, idea.By) ?? Text(idea.Text, "Please write your idea in a few words."))
        ?? sprint.BarrierOrNull(idea.Barrier) switch
        {
            null => Rules.UnknownBarrier,
            { State: BarrierState.Cleared } => IsCleared,
            { IdeaRoundOrNull: { } options } when options.Ideas.Any(one => one.Text == idea.Text) => Decision.Nothing,
            { IdeaRoundOrNull.Ideas.Count: >= Limits.OfABarrier } => Full,
            { IdeaRoundOrNull: null or { Phase: IdeaPhase.Over } } barrier => Decision.Accept(
                new OptionsOpened(idea.Barrier, idea.By, IdeaPhase.Ideas),
                Added(barrier, idea)
            ),
            { IdeaRoundOrNull.Phase: IdeaPhase.Why } barrier => Decision.Accept(
                new OptionsMovedOn(idea.Barrier, idea.By, IdeaPhase.Ideas),
                Added(barrier, idea)
            ),
            var barrier => Decision.Accept(Added(barrier, idea)),
        };

    public static Decision Decide(Sprint sprint, SupportIdea support) =>
        Rules.Member(sprint, support.By)
        ?? sprint.BarrierOrNull(support.Barrier) switch
        {
            null => Rules.UnknownBarrier,
            { State: BarrierState.Cleared } => IsCleared,
            { IdeaRoundOrNull: null } => NotOpen,
            { IdeaRoundOrNull: var options } when options.IdeaOrNull(support.Idea) is null => Decision.Refuse(
                RefusalKind.NotNow,
                "This idea is not there, so nothing was changed."
            ),
            { IdeaRoundOrNull.Phase: IdeaPhase.Trying } => Trying,
            { IdeaRoundOrNull.Phase: IdeaPhase.Over } => Ended,
            { IdeaRoundOrNull: var options }
                when options.Idea(support.Idea).Support.Contains(support.By) == support.Backs => Decision.Nothing,
            _ => Decision.Accept(new IdeaSupported(support.Barrier, support.Idea, support.By, support.Backs)),
        };

    /// <summary>
    /// Why nothing can be chosen any more: it is cleared, or one was tried and the group has not begun anew.
    /// </summary>
    public static Decision? IsOver(Barrier barrier) =>
        barrier switch
        {
            { State: BarrierState.Cleared } => IsCleared,
            { IdeaRoundOrNull.Phase: IdeaPhase.Over } => Ended,
            _ => null,
        };

    private static IdeaAdded Added(Barrier barrier, AddIdea idea) =>
        new(barrier.Id, (barrier.IdeaRoundOrNull?.Ideas.Count ?? 0) + 1, idea.By, idea.Text, idea.Named);

    private static Decision? Text(string text, string ask) =>
        text.Length == 0
            ? Decision.Refuse(RefusalKind.Unclear, ask)
            : Rules.TooLong("What you write", text, Limits.Line);
}

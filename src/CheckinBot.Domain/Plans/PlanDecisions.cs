namespace CheckinBot.Domain;

/// <summary>A leader's backup plans: theirs alone until somebody of the group says yes.</summary>
internal static class PlanDecisions
{
    private static readonly Decision Unknown = Decision.Refuse(
        RefusalKind.NotNow,
        "This plan is not there, so nothing was changed."
    );
    private static readonly Decision Waiting = Decision.Refuse(
        RefusalKind.NotNow,
        "Somebody was asked about this plan and has not answered yet. You can drop it, or wait."
    );
    private static readonly Decision Joint = Decision.Refuse(
        RefusalKind.NotNow,
        "This plan is joint: it belongs to the two of you, and the group sees it."
    );

    public static Decision? Decide(Leader leader, LeaderCommand command) =>
        command switch
        {
            DraftPlan draft => Problem(draft.Facts) ?? Drafted(leader, draft),
            ChangePlan change => leader.PlanOrNull(change.Plan) switch
            {
                null or { State: PlanState.Dropped } => Unknown,
                { State: PlanState.Asked } => Waiting,
                { State: PlanState.Joint } => Joint,
                { Facts: var facts } when facts == change.Facts => Decision.Nothing,
                _ => Problem(change.Facts) ?? Decision.Accept(new PlanChanged(change.Plan, change.Facts)),
            },
            DropPlan drop => leader.PlanOrNull(drop.Plan) switch
            {
                null => Unknown,
                { State: PlanState.Dropped } => Decision.Nothing,
                { State: PlanState.Joint } => Joint,
                _ => Decision.Accept(new PlanDropped(drop.Plan)),
            },
            OfferPlan offer => Offer(leader, offer),
            _ => null,
        };

    // Whoever was not asked learns nothing, not even that there is a plan.
    public static Decision Decide(Leader leader, AnswerPlan answer) =>
        leader.PlanOrNull(answer.Plan) switch
        {
            { CoOwnerOrNull: { } asked, State: PlanState.Asked } when asked.Id == answer.By.Id => Decision.Accept(
                new PlanAnswered(answer.Plan, answer.Yes)
            ),
            { CoOwnerOrNull: { } asked, State: PlanState.Joint or PlanState.Declined } plan
                when asked.Id == answer.By.Id && answer.Yes == (plan.State == PlanState.Joint) => Decision.Nothing,
            { } plan when plan.Asked.Contains(answer.By.Id) => Decision.Refuse(
                RefusalKind.NotNow,
                "This question is over, so nothing was changed."
            ),
            _ => Rules.NotAMember,
        };

    private static Decision Offer(Leader leader, OfferPlan offer) =>
        leader.PlanOrNull(offer.Plan) switch
        {
            null or { State: PlanState.Dropped } => Unknown,
            { State: PlanState.Joint } => Joint,
            { State: PlanState.Asked, CoOwnerOrNull: { } asked } plan => asked.Id == offer.CoOwner.Id
            && plan.Message == offer.Message
                ? Decision.Nothing
                : Waiting,
            _ when offer.CoOwner.Id == offer.By.Id => Decision.Refuse(
                RefusalKind.Unclear,
                "Please pick somebody of the group: a plan is carried out together."
            ),
            _ => Rules.TooLong("Your message", offer.Message, Limits.Line)
                ?? Decision.Accept(new PlanOffered(offer.Plan, offer.CoOwner, offer.Message) { Hours = offer.Hours }),
        };

    private static Decision Drafted(Leader leader, DraftPlan draft)
    {
        if (leader.PlanOrNull(draft.Plan) is not null)
        {
            return Decision.Nothing;
        }

        return leader.Plans.Count >= Limits.OfALeader
            ? Decision.Refuse(RefusalKind.NotNow, "You have very many plans. Please drop some first.")
            : Decision.Accept(new PlanDrafted(draft.Plan, draft.Facts));
    }

    private static Decision? Problem(PlanFacts facts)
    {
        if (facts.Then.Length == 0)
        {
            return Decision.Refuse(RefusalKind.Unclear, "Please write what you would do then.");
        }

        return facts.When.Length == 0 && facts.Barrier is null
            ? Decision.Refuse(RefusalKind.Unclear, "Please write after \"If\" when this plan would be needed.")
            : Rules.TooLong("\"If\"", facts.When, Limits.Plan)
                ?? Rules.TooLong("\"Then\"", facts.Then, Limits.Plan)
                ?? Rules.TooLong("\"With whom\"", facts.With, Limits.With);
    }
}

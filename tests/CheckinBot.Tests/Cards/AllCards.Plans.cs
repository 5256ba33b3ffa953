using CheckinBot.Plans;

namespace CheckinBot.Tests.Cards;

/// <summary>A leader's plans, the question to a co-owner, and what the group sees of a yes.</summary>
internal static partial class AllCards
{
    private static IEnumerable<(string Name, AdaptiveCard Card)> OfPlans(Func<SchoolSprint> start)
    {
        var draft = new SchoolPlans(start()).Draft();
        return
        [
            (
                "plans",
                new SchoolPlans(start().Raise().Heard())
                    .Draft()
                    .Offer()
                    .Answer(false)
                    .Draft("1")
                    .Draft("2", aboutBarrier: true)
                    .Offer("2")
                    .List()
            ),
            ("plans-kept", draft.List("It is kept. Only you know of it.")),
            ("plans-none", PlanListCard.Of([], 0, null)),
            ("plans-asked", new SchoolPlans(start()).Draft().Offer().Away().List()),
            ("plans-joint", new SchoolPlans(start()).Draft().Offer().Share().List()),
            ("plans-over", new SchoolPlans(start()).Draft().Offer().Share().Tell().List()),
            (
                "plans-many",
                Enumerable.Range(1, 20).Aggregate(draft, (plans, number) => plans.Draft($"{number}")).List(page: 1)
            ),
            ("plan-new", PlanForm.Of(SchoolSprint.Id, start().State, SchoolPlans.Id(""), null, PlanDraft.Empty, null)),
            (
                "plan-edit",
                PlanForm.Of(
                    SchoolSprint.Id,
                    start().State,
                    SchoolPlans.Id(""),
                    null,
                    PlanDraft.Of(draft.Plan().Facts),
                    null
                )
            ),
            (
                "plan-problem",
                PlanForm.Of(
                    SchoolSprint.Id,
                    start().State,
                    SchoolPlans.Id(""),
                    null,
                    PlanDraft.Of(draft.Plan().Facts) with
                    {
                        Then = "",
                    },
                    "Please write what you would do then."
                )
            ),
            ("plan-offer", OfferCard.Of(draft.Entry(draft.Plan()), draft.School.Leader.Id, draft.Message, null)),
            .. OfStepIn(start().Raise().Heard()),
            .. OfInvitation(start),
            .. OfJoint(start),
        ];
    }

    private static IEnumerable<(string Name, AdaptiveCard Card)> OfStepIn(SchoolSprint school)
    {
        var plans = new SchoolPlans(school);
        return
        [
            (
                "step-in",
                StepInCard.Of(
                    SchoolSprint.Id,
                    school.State,
                    school.Barrier,
                    SchoolPlans.Id(""),
                    StepInDraft.Empty(school.Leader.Id),
                    null
                )
            ),
            (
                "step-in-problem",
                StepInCard.Of(
                    SchoolSprint.Id,
                    school.State,
                    school.Barrier,
                    SchoolPlans.Id(""),
                    new(school.Leader.Id, plans.Then, plans.Message),
                    "Please pick somebody of the group: a plan is carried out together."
                )
            ),
        ];
    }

    private static IEnumerable<(string Name, AdaptiveCard Card)> OfInvitation(Func<SchoolSprint> start) =>
        [
            ("invitation", new SchoolPlans(start()).Draft().Offer().Invitation()),
            (
                "invitation-barrier",
                new SchoolPlans(start().Raise().Heard()).Draft(aboutBarrier: true).Offer().Invitation()
            ),
            ("invitation-yes", new SchoolPlans(start()).Draft().Offer().Share().Invitation()),
            ("invitation-no", new SchoolPlans(start()).Draft().Offer().Answer(false).Invitation()),
            ("invitation-over", new SchoolPlans(start()).Draft().Offer().Drop().Invitation()),
        ];

    private static IEnumerable<(string Name, AdaptiveCard Card)> OfJoint(Func<SchoolSprint> start) =>
        [
            ("joint", new SchoolPlans(start()).Draft().Offer().Share().Joint()),
            (
                "joint-barrier",
                new SchoolPlans(start().Raise().Heard()).Draft(aboutBarrier: true).Offer().Share().Joint()
            ),
            ("joint-told", new SchoolPlans(start()).Draft().Offer().Share().Tell().Joint()),
        ];
}

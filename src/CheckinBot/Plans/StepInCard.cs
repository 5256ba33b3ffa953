using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Domain;
using CheckinBot.Teams.Text;

namespace CheckinBot.Plans;

/// <summary>
/// "Step in together", in a message of its own: with whom of the group, and what the two would do. Private, like every
/// plan.
/// </summary>
internal static class StepInCard
{
    public static AdaptiveCard Of(
        SprintId id,
        Sprint sprint,
        Barrier barrier,
        PlanId plan,
        StepInDraft draft,
        string? problem
    ) =>
        CardFit.Of(most =>
            CardParts.Card(
                "Somebody can be asked here to step in together with you. Please open this in a newer "
                    + "version of Teams.",
                [
                    problem is null ? null : CardParts.Problem(problem),
                    CardParts.Heading("Step in together"),
                    CardParts.Line(
                        "Sometimes it is right to step in. Not over their heads: with one of them, and "
                            + "only if they say yes. Their name comes first."
                    ),
                    CardParts.Quoted(PlainText.Excerpt(barrier.Words.Text, most)),
                    PlanParts.CoOwner(PlanEntry.PeopleOf(sprint, draft.Leader), most),
                    CardParts.Ask(
                        CardFields.Then,
                        "What would the two of you do?",
                        draft.Then,
                        Limits.Plan,
                        required: true
                    ),
                    PlanParts.Message(draft.Message),
                    CardParts.Buttons(
                        CardParts.Button("Ask them", PlanVerbs.StepInSave, Ids(id, barrier, plan), main: true)
                    ),
                    CardParts.WhoSees(
                        "only you, and whoever you ask. The group sees nothing of it until they say "
                            + "yes; a no stays between you two."
                    ),
                ]
            )
        );

    /// <summary>In place of the form, once it was sent.</summary>
    public static AdaptiveCard Done(Barrier barrier, string sentence) =>
        CardFit.Of(most =>
            CardParts.Card(
                "It is done.",
                [
                    CardParts.Written(sentence),
                    CardParts.Quoted(PlainText.Excerpt(barrier.Words.Text, Math.Min(most, 200))),
                    CardParts.WhoSees("only you, and whoever you asked."),
                ]
            )
        );

    private static ButtonData Ids(SprintId id, Barrier barrier, PlanId plan)
    {
        var ids = CardParts.OnForm(CardParts.Ids(id, barrier.Id));
        ids[CardFields.Plan] = plan.Value;
        return ids;
    }
}

/// <summary>What a leader typed to step in together.</summary>
internal sealed record StepInDraft(MemberId Leader, string Then, string Message)
{
    public static StepInDraft Empty(MemberId leader) => new(leader, "", PlanParts.Starter);

    public static StepInDraft Of(CardCall call) =>
        new(call.Caller.Id, call.Data.Words(CardFields.Then), call.Data.Words(CardFields.Message));
}

using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Domain;
using CheckinBot.Teams.Text;

namespace CheckinBot.Plans;

/// <summary>What a leader typed of a plan.</summary>
internal sealed record PlanDraft(string When, string Then, string With)
{
    public static PlanDraft Empty { get; } = new("", "", "");

    public static PlanDraft Of(CardData data) =>
        new(data.Words(CardFields.When), data.Words(CardFields.Then), data.Words(CardFields.With));

    public static PlanDraft Of(PlanFacts facts) => new(facts.When, facts.Then, facts.With);
}

/// <summary>A plan's form, new or again. Its id is made with the form, so that saving twice keeps one plan.</summary>
internal static class PlanForm
{
    public static AdaptiveCard Of(
        SprintId id,
        Sprint sprint,
        PlanId plan,
        Barrier? barrier,
        PlanDraft draft,
        string? problem
    ) =>
        CardFit.Of(most =>
            CardParts.Card(
                "A plan can be written here. Please open this in a newer version of Teams.",
                [
                    problem is null ? null : CardParts.Problem(problem),
                    CardParts.Heading("A plan, just in case"),
                    CardParts.Labelled("Their sprint", sprint.Plan.Focus),
                    barrier is null
                        ? CardParts.Ask(CardFields.When, "If what happens?", draft.When, Limits.Plan, required: true)
                        : CardParts.Labelled("In the way", PlainText.Excerpt(barrier.Words.Text, most)),
                    CardParts.Ask(CardFields.Then, "Then what would help?", draft.Then, Limits.Plan, required: true),
                    CardParts.Ask(
                        CardFields.With,
                        "With whom in mind? You can skip this one.",
                        draft.With,
                        Limits.With,
                        required: false
                    ),
                    CardParts.Buttons(
                        CardParts.Button("Keep it", PlanVerbs.Save, PlanParts.Ids(id, plan), main: true),
                        PlanParts.Leave()
                    ),
                    CardParts.WhoSees("only you. Nobody else can see that there is a plan."),
                ]
            )
        );
}

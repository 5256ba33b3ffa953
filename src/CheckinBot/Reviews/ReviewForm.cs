using CheckinBot.Cards;
using CheckinBot.Domain;

namespace CheckinBot.Reviews;

/// <summary>The questions of a look back: four to tap, two to write.</summary>
internal static class ReviewForm
{
    public static IEnumerable<AdaptiveElement> Of(SprintId id, ReviewDraft draft) =>
        [
            Judged(CardFields.Practical, ReviewLabels.Practical, draft.Practical),
            Judged(CardFields.Helpful, ReviewLabels.Helpful, draft.Helpful),
            Judged(CardFields.Worth, ReviewLabels.Worth, draft.Worth),
            CardParts.Ask(
                CardFields.Learned,
                "What did we learn? You can skip this one.",
                draft.Learned,
                Limits.Line,
                required: false
            ),
            CardParts.Ask(
                CardFields.Saw,
                "What evidence did we see? It begins with what you looked for.",
                draft.Seen,
                Limits.Line,
                required: false
            ),
            Next(draft),
            CardParts.Buttons(CardParts.Button("Send", ReviewVerbs.Answer, CardParts.Ids(id), main: true)),
        ];

    private static AdaptiveChoiceSetInput Judged(string field, string question, Verdict? chosen) =>
        Required(
            CardParts.Pick(
                field,
                question,
                chosen,
                Enum.GetValues<Verdict>().Select(one => (one, ReviewLabels.Verdict(one)))
            )
        );

    private static AdaptiveChoiceSetInput Next(ReviewDraft draft) =>
        Required(
            CardParts.Pick(
                CardFields.Next,
                "What should we do next?",
                draft.Next,
                (NextStep.GoOn, "Go on as it is"),
                (NextStep.Adapt, "Go on, and adapt something"),
                (NextStep.Stop, "Stop here: it has done its work, or taught us enough")
            )
        );

    private static AdaptiveChoiceSetInput Required(AdaptiveChoiceSetInput input)
    {
        (input.IsRequired, input.ErrorMessage) = (true, "Pick the one that is nearest.");
        return input;
    }
}

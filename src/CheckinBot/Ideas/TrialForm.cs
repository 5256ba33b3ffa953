using CheckinBot.Cards;
using CheckinBot.Domain;

namespace CheckinBot.Ideas;

/// <summary>How it went, and what was learned.</summary>
internal static class TrialForm
{
    public static IEnumerable<AdaptiveElement> Of(IdeasSeen seen, int idea, bool required)
    {
        var result = CardParts.Pick(
            CardFields.Result,
            "How did it go?",
            (TrialOutcome?)null,
            (TrialOutcome.Worked, "It worked"),
            (TrialOutcome.Partly, "It helped in part"),
            (TrialOutcome.DidNot, "It did not work this time")
        );
        (result.IsRequired, result.ErrorMessage) = (required, required ? "Pick the one that is nearest." : null);
        return
        [
            result,
            CardParts.Ask(
                CardFields.Learned,
                "What did we learn? You can skip this one.",
                "",
                Limits.Line,
                required: false
            ),
            .. seen.Sprint.Plan.SharesMoves
                ? [CardParts.Quiet("Other groups may read this without your name: please name nobody.")]
                : Array.Empty<AdaptiveElement>(),
            CardParts.Buttons(CardParts.Button("Save", IdeasVerbs.Tell, seen.With(CardFields.Idea, idea), main: true)),
        ];
    }
}

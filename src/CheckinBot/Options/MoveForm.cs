using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Domain;

namespace CheckinBot.Options;

/// <summary>How it went, and what was learned.</summary>
internal static class MoveForm
{
    public static IEnumerable<AdaptiveElement> Of(OptionsSeen seen, int idea, bool required)
    {
        var result = CardParts.Pick(
            CardFields.Result,
            "How did it go?",
            (MoveResult?)null,
            (MoveResult.Worked, "It worked"),
            (MoveResult.Partly, "It helped in part"),
            (MoveResult.DidNot, "It did not work this time")
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
            .. seen.Sprint.Plan!.SharesMoves
                ? [CardParts.Quiet("Other groups may read this without your name: please name nobody.")]
                : Array.Empty<AdaptiveElement>(),
            CardParts.Buttons(
                CardParts.Button("Save", OptionsVerbs.Tell, seen.With(CardFields.Idea, idea), main: true)
            ),
        ];
    }
}

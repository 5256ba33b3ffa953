using CheckinBot.Cards;
using CheckinBot.Domain;

namespace CheckinBot.Sprints;

/// <summary>
/// What a group agrees about support: a deputy, what its leader sees, and whether other groups may learn from it.
/// </summary>
internal static class SetupSupport
{
    public static IEnumerable<AdaptiveElement> Of(SprintDraft draft, IReadOnlyList<Person> people) =>
        [
            PeoplePicker.Of(
                CardFields.Deputy,
                "A deputy? They hear of a barrier only when your leader has not seen it in time.",
                draft.Deputy,
                people
            ),
            CardParts.Pick(
                CardFields.DigestHolds,
                "What may your leader see when they ask how it is going?",
                (DigestHolds?)draft.DigestHolds,
                Enum.GetValues<DigestHolds>().Select(holds => (holds, LeaderSees.Choice(holds)))
            ),
            new AdaptiveToggleInput
            {
                Id = CardFields.SharesMoves,
                Label = "May other groups of our school learn from what we try?",
                Title = "Yes, without names; and we learn from theirs",
                Value = draft.SharesMoves ? "true" : "false",
                ValueOn = "true",
                ValueOff = "false",
                Wrap = true,
            },
        ];
}

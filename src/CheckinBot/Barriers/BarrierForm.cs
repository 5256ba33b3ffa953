using CheckinBot.Cards;
using CheckinBot.Domain;

namespace CheckinBot.Barriers;

/// <summary>"Raise a barrier": written in the group's chat, outside a check-in.</summary>
internal static class BarrierForm
{
    public const string Raise = "barrier.raise";
    private const string Fallback = "A barrier can be raised here. Please open this in a newer version of Teams.";

    public static AdaptiveCard Of(SprintId id, Sprint sprint, Instant now, BarrierDraft draft, string? problem) =>
        CardParts.Card(
            Fallback,
            [
                .. Questions(draft, problem, AwayLine.OfLeader(sprint, now)),
                CardParts.Buttons(CardParts.Button("Raise it", Raise, CardParts.Ids(id), main: true)),
                WhoSees(sprint),
            ]
        );

    /// <summary>In a dialog, which knows no other button than a submit.</summary>
    public static AdaptiveCard InDialog(SprintId id, Sprint sprint, Instant now, BarrierDraft draft, string? problem)
    {
        var data = CardParts.Ids(id);
        data[CardFields.Link] = draft.Link;
        return CardParts.Card(
            Fallback,
            [
                .. Questions(draft, problem, AwayLine.OfLeader(sprint, now)),
                CardParts.Buttons(
                    new AdaptiveSubmitAction
                    {
                        Title = "Raise it",
                        Data = data,
                        Style = ActionStyles.Positive,
                    }
                ),
                WhoSees(sprint),
            ]
        );
    }

    private static IEnumerable<AdaptiveElement?> Questions(
        BarrierDraft draft,
        string? problem,
        AdaptiveElement? away
    ) =>
        [
            problem is null ? null : CardParts.Problem(problem),
            CardParts.Heading("What is in the way?"),
            CardParts.Line("Saying it early is a gift to the group: small things are easier to move."),
            CardParts.Ask(CardFields.What, "In a few words", draft.What, Limits.Barrier, required: true),
            draft.Link.Length == 0 ? null : CardParts.Quiet("The link to the message is kept with it."),
            BarrierQuestions.Tried(draft.Tried),
            BarrierQuestions.Kind(draft.Kind, required: true),
            BarrierQuestions.Urgency(draft.Urgency),
            BarrierQuestions.Help(draft.Help),
            BarrierQuestions.Hears(draft.Hears, justUs: false),
            away,
            BarrierQuestions.Until(draft.Until),
            BarrierQuestions.AsGroup(draft.AsGroup),
            BarrierQuestions.HowHidden(),
        ];

    private static AdaptiveElement WhoSees(Sprint sprint) =>
        CardParts.WhoSees($"your group at once, and {Names.Leader(sprint)} once you want them to.");
}

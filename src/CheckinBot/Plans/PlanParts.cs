using CheckinBot.Cards;
using CheckinBot.Domain;
using CheckinBot.Teams.Text;

namespace CheckinBot.Plans;

/// <summary>What several cards of plans show alike.</summary>
internal static class PlanParts
{
    public const string Starter = "Would you do this together with me? You know the group best.";

    public static ButtonData Ids(SprintId sprint, PlanId plan) =>
        new() { [CardFields.Sprint] = sprint.Value, [CardFields.Plan] = plan.Value };

    /// <summary>If what, then what: in the group's own words where a barrier says it.</summary>
    public static IEnumerable<AdaptiveElement> WhenThen(Barrier? barrier, string when, string then, int most) =>
        [
            .. barrier is null
                ? Array.Empty<AdaptiveElement>()
                : [CardParts.Labelled("In the way", PlainText.Excerpt(barrier.Words.Text, most))],
            .. when.Length == 0
                ? Array.Empty<AdaptiveElement>()
                : [CardParts.Labelled("If", PlainText.Excerpt(when, most))],
            CardParts.Labelled("Then", PlainText.Excerpt(then, most)),
        ];

    public static IEnumerable<AdaptiveElement> Said(string? sentence) =>
        sentence is null ? [] : [CardParts.Quoted(sentence)];

    public static AdaptiveChoiceSetInput CoOwner(IEnumerable<Person> people, int most) =>
        new()
        {
            Id = CardFields.CoOwner,
            Label = "With whom of the group?",
            IsRequired = true,
            ErrorMessage = "Pick somebody of the group: a plan is carried out together.",
            Placeholder = "Pick somebody",
            Style = AdaptiveChoiceInputStyle.Compact,
            Choices = [.. people.Select(person => CardParts.Choice(Names.Short(person.Name, most), person.Id.Value))],
        };

    /// <summary>
    /// Back to the list, whatever is missing on the form; its title says what becomes of what was typed.
    /// </summary>
    public static AdaptiveExecuteAction Leave() => CardParts.Tap("Leave without keeping it", PlanVerbs.List, []);

    public static AdaptiveTextInput Message(string text) =>
        CardParts.Ask(CardFields.Message, "Your words to them", text, Limits.Line, required: false);

    /// <summary>"How did it go?", in place; "failed" is not among the answers.</summary>
    public static AdaptiveShowCardAction Tell(SprintId id, PlanId plan) =>
        new()
        {
            Title = "How did it go?",
            Card = CardParts.Card(
                "How did it go?",
                [
                    CardParts.Pick(
                        CardFields.Result,
                        "How did it go?",
                        (TrialOutcome?)TrialOutcome.Worked,
                        (TrialOutcome.Worked, "It worked"),
                        (TrialOutcome.Partly, "It worked in part"),
                        (TrialOutcome.DidNot, "It did not work")
                    ),
                    CardParts.Ask(
                        CardFields.Learned,
                        "What did we learn? You can skip this one.",
                        "",
                        Limits.Line,
                        required: false
                    ),
                    CardParts.Buttons(CardParts.Button("Save", PlanVerbs.Tell, Ids(id, plan), main: true)),
                ]
            ),
        };

    public static string Result(TrialOutcome result) =>
        result switch
        {
            TrialOutcome.Worked => "It worked",
            TrialOutcome.Partly => "It worked in part",
            TrialOutcome.DidNot => "It did not work, and something was learned",
        };
}

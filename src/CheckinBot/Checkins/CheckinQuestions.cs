using CheckinBot.Cards;
using CheckinBot.Domain;

namespace CheckinBot.Checkins;

/// <summary>
/// What a round asks, each question as an input. Words of the group's own stand above their input: no client reads them
/// as markdown there. Hidden or skippable inputs are not required; what is asked and left out, the bot asks for again.
/// </summary>
internal static class CheckinQuestions
{
    private const string Skip = " You can skip this one.";

    /// <summary>The names of the inputs for the group's own questions, by their slots.</summary>
    public static IReadOnlyList<string> Answers { get; } = [CardFields.Answer1, CardFields.Answer2, CardFields.Answer3];

    public static IEnumerable<AdaptiveElement> Of(Question question, CheckinDraft draft) =>
        question.Kind switch
        {
            QuestionKind.Going => Asked(question, Going(question, draft.Going)),
            QuestionKind.Done => Asked(question, Words(question, CardFields.Done, draft.Done)),
            QuestionKind.Tweak => Asked(question, Words(question, CardFields.Tweak, draft.Tweak)),
            QuestionKind.Text => Asked(
                question,
                Words(question, Answers[question.Slot - 1], draft.Own.GetValueOrDefault(question.Slot, ""))
            ),
            QuestionKind.Choice or QuestionKind.Scale => Asked(
                question,
                Pick(question, draft.Own.GetValueOrDefault(question.Slot, ""))
            ),
            _ => throw new ArgumentOutOfRangeException(
                nameof(question),
                question.Kind,
                "No input is made for this kind of question."
            ),
        };

    private static IEnumerable<AdaptiveElement> Asked(Question question, AdaptiveInput input) =>
        QuestionSet.IsAsEver(question) ? [input] : [Own(question), input];

    private static AdaptiveRichTextBlock Own(Question question) =>
        new()
        {
            Inlines = [new AdaptiveTextRun(question.Text) { Weight = AdaptiveTextWeight.Bolder }],
            Spacing = AdaptiveSpacing.Medium,
        };

    private static AdaptiveTextInput Words(Question question, string id, string value) =>
        CardParts.Ask(id, Label(question, "In a few words."), value, Limits.Answer, required: !question.CanBeSkipped);

    private static AdaptiveChoiceSetInput Going(Question question, Going? going)
    {
        var pick = CardParts.Pick(
            CardFields.Going,
            Label(question, "Pick the nearest."),
            going,
            (Domain.Going.OnTrack, "On track"),
            (Domain.Going.Wobbling, "Wobbling"),
            (Domain.Going.Stuck, "Stuck")
        );
        pick.IsRequired = true;
        pick.ErrorMessage = "Pick the one that is nearest.";
        return pick;
    }

    // A drop-down list: what people wrote is read as markdown in no other.
    private static AdaptiveChoiceSetInput Pick(Question question, string value) =>
        new()
        {
            Id = Answers[question.Slot - 1],
            Label = Label(question, "Pick the nearest."),
            Placeholder = "Pick one",
            Style = AdaptiveChoiceInputStyle.Compact,
            Value = value.Length == 0 ? null : value,
            Choices =
            [
                .. Enumerable
                    .Range(1, question.Most)
                    .Select(pick => CardParts.Choice(OwnQuestions.Pick(question, pick), Plain(pick))),
            ],
            IsRequired = !question.CanBeSkipped,
            ErrorMessage = question.CanBeSkipped ? null : "Pick the one that is nearest.",
            Wrap = true,
        };

    private static string Label(Question question, string otherwise) =>
        (QuestionSet.IsAsEver(question) ? question.Text : otherwise) + (question.CanBeSkipped ? Skip : "");

    private static string Plain(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

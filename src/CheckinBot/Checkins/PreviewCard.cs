using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Domain;

namespace CheckinBot.Checkins;

/// <summary>
/// How the group's check-in card will look, for whoever asked. What was typed into the set-up travels with the way
/// back.
/// </summary>
internal static class PreviewCard
{
    public static AdaptiveCard Of(CardData typed) => Of(typed, QuestionSet.Default);

    /// <summary>As a group that asks itself this would see it.</summary>
    public static AdaptiveCard Of(CardData typed, QuestionSet asked) =>
        CardParts.Card(
            "A preview of the check-in card.",
            [
                CardParts.Heading("Preview: only you see this"),
                CardParts.Line("This is how your group will be asked. Nothing you type here is kept."),
                .. CheckinForm.Of(CheckinDraft.Empty, asked),
                CardParts.Buttons(Back(typed)),
                CardParts.WhoSees("only you."),
            ]
        );

    // Without the preview's own questions: a client would want them answered before it goes back.
    private static AdaptiveExecuteAction Back(CardData typed) =>
        new AdaptiveExecuteAction
        {
            Title = "Back",
            Verb = Verbs.SetUp,
            Data = typed.Carry([
                CardFields.Sprint,
                .. SetupFields.All,
                CardFields.AskGoing,
                CardFields.AskDone,
                CardFields.AskTweak,
                CardFields.Skippable,
                CardFields.AskOrder,
                CardFields.Own1,
                CardFields.Own1Kind,
                CardFields.Own1Answers,
                CardFields.Own2,
                CardFields.Own2Kind,
                CardFields.Own2Answers,
                CardFields.Own3,
                CardFields.Own3Kind,
                CardFields.Own3Answers,
            ]),
            AssociatedInputs = AdaptiveAssociatedInputs.None,
        }.WithSubmitFallback();
}

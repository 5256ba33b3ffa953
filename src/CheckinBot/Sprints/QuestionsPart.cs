using CheckinBot.Cards;
using CheckinBot.Domain;

namespace CheckinBot.Sprints;

/// <summary>The part of a form in which a group says what its check-ins ask.</summary>
internal static class QuestionsPart
{
    private static readonly string[] Titles = ["4  A question of your own", "5  Another one", "6  And another"];

    public static IEnumerable<AdaptiveElement> Of(QuestionsDraft draft) =>
        [
            CardParts.Line("Two minutes are a good length. What you leave empty of the first three is asked as ever."),
            CardParts.Ask(
                CardFields.AskGoing,
                "1  On track, wobbling or stuck?",
                draft.Going,
                Limits.Question,
                required: false
            ),
            CardParts.Ask(
                CardFields.AskDone,
                "2  What was done, and seen?",
                draft.Done,
                Limits.Question,
                required: false
            ),
            CardParts.Ask(
                CardFields.AskTweak,
                "3  What is tweaked next?",
                draft.Tweak,
                Limits.Question,
                required: false
            ),
            .. draft.Own.SelectMany((own, place) => Own(own, place)),
            Short(
                CardParts.Pick(
                    CardFields.Skippable,
                    "Which one may be skipped? One at most: what many skip tells little.",
                    (Skippable?)draft.Skippable,
                    Skippables()
                )
            ),
            new AdaptiveTextInput
            {
                Id = CardFields.AskOrder,
                Label = "In which order? By their numbers",
                Value = draft.Order,
                Placeholder = "1 2 3 4 5 6",
                MaxLength = 20,
            },
            CardParts.Quiet(
                "Your leader sees how many picked what where they see counts, and what you write only "
                    + "where they see what you write in check-ins."
            ),
        ];

    private static IEnumerable<AdaptiveElement> Own(OwnDraft own, int place)
    {
        var (text, kind, answers) = QuestionsDraft.Fields[place];
        return
        [
            CardParts.Ask(text, Titles[place], own.Text, Limits.Question, required: false),
            Short(
                CardParts.Pick(
                    kind,
                    "Answered with",
                    (OwnKind?)own.Kind,
                    (OwnKind.Text, "A few words"),
                    (OwnKind.Choice, "One of two to six choices"),
                    (OwnKind.Scale, "1 to 5")
                )
            ),
            CardParts.Ask(
                answers,
                "The choices, or what 1 and what 5 mean: one a line",
                own.Answers,
                6 * (Limits.Choice + 1),
                required: false
            ),
        ];
    }

    private static IEnumerable<(Skippable, string)> Skippables() =>
        [
            (Skippable.None, "None"),
            (Skippable.Done, "2"),
            (Skippable.Tweak, "3"),
            (Skippable.Own1, "4"),
            (Skippable.Own2, "5"),
            (Skippable.Own3, "6"),
        ];

    private static AdaptiveChoiceSetInput Short(AdaptiveChoiceSetInput pick)
    {
        pick.Style = AdaptiveChoiceInputStyle.Compact;
        return pick;
    }
}

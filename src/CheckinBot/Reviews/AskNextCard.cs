using CheckinBot.Cards;
using CheckinBot.Domain;
using CheckinBot.Outbox;

namespace CheckinBot.Reviews;

/// <summary>
/// To the group, once its look back is closed: what it brought, and one tap that says what comes next. Kept up to date.
/// </summary>
internal sealed class AskNextCard : INoticeRenderer
{
    private const string Otherwise = "otherwise";
    private const int MostLines = 20;

    public NoticeKind Kind => NoticeKind.AskNext;

    public CardMessage Render(SprintId id, Sprint sprint, Notice notice) =>
        new(Of(id, sprint), "What your look back brought");

    public static AdaptiveCard Of(SprintId id, Sprint sprint) =>
        CardFit.Of(most => Of(id, sprint, sprint.Review, most));

    private static AdaptiveCard Of(SprintId id, Sprint sprint, Review review, int most) =>
        CardParts.Card(
            "What your look back brought.",
            [
                CardParts.Heading("What your look back brought"),
                CardParts.Written(sprint.Plan.Focus),
                .. review.Answers.IsEmpty
                    ?
                    [
                        CardParts.Line(
                            "Nobody answered this time. Weeks like that happen; you can decide all the same."
                        ),
                    ]
                    : Brought(review, most),
                .. OwnQuestions.Counts(sprint.Rounds, Math.Min(most, Limits.Question)),
                .. review.Decision is { } decided ? Decided(id, sprint, decided) : Ask(id),
                .. CardParts.WhoSees("your group.", ReviewReaders.Of(sprint)),
            ]
        );

    private static IEnumerable<AdaptiveElement> Brought(Review review, int most) =>
        [
            CardParts.Quiet($"{Phrases.Count(review.Answers.Count, "answer")}."),
            .. ReviewLabels.Picture(ReviewCounts.Of(review)),
            .. ReviewLabels.InWords(ReviewCounts.Of(review)),
            .. ReviewLines.Of("What we learned", review.Learned(), most, MostLines),
            .. ReviewLines.Of("What we saw", review.Saw(), most, MostLines),
        ];

    private static IEnumerable<AdaptiveElement> Ask(SprintId id) =>
        [
            CardParts.Subheading("What comes next?"),
            CardParts.Line("Talk it over; one tap of any of you says it for the group."),
            CardParts.Buttons(Enum.GetValues<NextStep>().Select(next => Tap(id, next))),
        ];

    private static IEnumerable<AdaptiveElement> Decided(SprintId id, Sprint sprint, ReviewDecision decided) =>
        [
            CardParts.Subheading("What comes next"),
            CardParts.Labelled(
                "Your group",
                $"{ReviewLabels.Decided(decided.Next)}, said by {Names.Of(sprint, decided.By)}"
            ),
            CardParts.Buttons(
                decided.Next == NextStep.Stop
                    ? null
                    : CardParts.Tap("Set up the next sprint", Verbs.NextSprint, CardParts.Ids(id)),
                CardParts.Tap("Share as a starting point", Verbs.OfferStart, CardParts.Ids(id)),
                new AdaptiveToggleVisibilityAction { Title = "Decide otherwise", TargetElements = [Otherwise] }
            ),
            new AdaptiveContainer
            {
                Id = Otherwise,
                IsVisible = false,
                Items =
                [
                    CardParts.Buttons(
                        Enum.GetValues<NextStep>().Where(next => next != decided.Next).Select(next => Tap(id, next))
                    ),
                ],
            },
        ];

    private static AdaptiveExecuteAction Tap(SprintId id, NextStep next) =>
        CardParts.Tap(
            ReviewLabels.Next(next),
            ReviewVerbs.Decide,
            CardParts.Ids(id).With(CardFields.Next, Choices<NextStep>.Write(next))
        );
}

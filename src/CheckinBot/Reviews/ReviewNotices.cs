using CheckinBot.Cards;
using CheckinBot.Domain;
using CheckinBot.Outbox;

namespace CheckinBot.Reviews;

/// <summary>
/// To the group, beside the look back's form: how many have answered, and the counts once there are three, so that the
/// first is not looked at alone. Never a name, and never who has not answered. Nobody can type into it, so it is kept
/// up to date.
/// </summary>
internal sealed class ReviewSoFarCard : INoticeRenderer
{
    private const int FewestCounted = 3;

    public NoticeKind Kind => NoticeKind.ReviewSoFar;

    public CardMessage Render(SprintId id, Sprint sprint, Notice notice) =>
        new(Of(sprint.Review), "How many have looked back so far");

    public static AdaptiveCard Of(Review review) =>
        CardParts.Card(
            "How many have looked back so far.",
            [
                CardParts.Over("Looking back"),
                CardParts.Line(review.IsOpen ? Open(review.Answers.Count) : Closed(review.Answers.Count)),
                .. review.IsOpen && review.Answers.Count >= FewestCounted
                    ? ReviewLabels.InWords(ReviewCounts.Of(review))
                    : [],
                CardParts.WhoSees("your group. Nobody is shown who has not answered."),
            ]
        );

    private static string Open(int answers) =>
        answers switch
        {
            0 => "Nobody has answered yet: be the first.",
            1 => "One of you has answered.",
            < FewestCounted => $"{answers} of you have answered. Counts stand here from {FewestCounted} answers on.",
            _ => $"{answers} of you have answered.",
        };

    private static string Closed(int answers) =>
        answers == 0
            ? "It is closed."
            : $"It is closed, with {Phrases.Count(answers, "answer")}. What it brought is further down.";
}

/// <summary>To the group, once: the look back is still open. Names nobody.</summary>
internal sealed class ReviewReminderCard : INoticeRenderer
{
    public NoticeKind Kind => NoticeKind.RemindReview;

    public CardMessage Render(SprintId id, Sprint sprint, Notice notice) =>
        new(
            CardParts.Card(
                "The look back is still open.",
                [
                    CardParts.Heading("The look back is still open"),
                    CardParts.Line(
                        $"Until {Phrases.At(sprint.Plan, sprint.Review.ClosesAt)}. If you have two "
                            + "minutes, its card is further up. If not, that is fine too."
                    ),
                    CardParts.WhoSees("your group. Nobody is shown who has not answered."),
                ]
            ),
            "The look back is still open"
        );
}

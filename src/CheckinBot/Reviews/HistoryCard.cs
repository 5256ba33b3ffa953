using CheckinBot.Cards;
using CheckinBot.Domain;
using CheckinBot.Teams.Text;

namespace CheckinBot.Reviews;

/// <summary>
/// For a group: its sprints, the newest first; what each was about, how it went, what it decided and what it learned.
/// </summary>
internal static class HistoryCard
{
    private const int MostLessons = 5;

    public static AdaptiveCard Of(IReadOnlyList<Sprint> sprints) =>
        CardFit.Of(most =>
            CardParts.Card(
                "What your group has behind it.",
                [
                    CardParts.Heading("What your group has behind it"),
                    .. sprints.SelectMany(sprint => One(sprint, Math.Min(most, 250))),
                    CardParts.WhoSees("your group."),
                ]
            )
        );

    /// <summary>To a person, who asks for it in their own chat.</summary>
    public static AdaptiveCard Elsewhere() =>
        CardParts.Card(
            "Ask this in your group's chat.",
            [
                CardParts.Heading("Ask this in your group's chat"),
                CardParts.Line(
                    "What a group has behind it is the group's to read. Write \"@CheckinBot history\" there."
                ),
                CardParts.WhoSees("only you."),
            ]
        );

    private static IEnumerable<AdaptiveElement> One(Sprint sprint, int most) =>
        [
            Title(sprint, most),
            CardParts.Quiet(
                $"{Phrases.On(sprint.Plan.FirstDay)} to "
                    + $"{Phrases.On(LastDay(sprint))}{(sprint.IsRunning ? ", still running" : "")}"
            ),
            CardParts.Labelled("How it went", Went(sprint)),
            .. sprint.ReviewOrNull is { } review ? LookedBack(review, most) : [],
        ];

    private static AdaptiveRichTextBlock Title(Sprint sprint, int most) =>
        new()
        {
            Inlines =
            [
                new AdaptiveTextRun(PlainText.Excerpt(sprint.Plan.Focus, most))
                {
                    Weight = AdaptiveTextWeight.Bolder,
                    Size = AdaptiveTextSize.Medium,
                },
            ],
            Separator = true,
            Spacing = AdaptiveSpacing.Large,
        };

    private static LocalDate LastDay(Sprint sprint) =>
        sprint.EndedAt is { } ended ? Schedule.DayOf(sprint.Plan, ended) : sprint.Plan.LastDay;

    private static string Went(Sprint sprint)
    {
        var rounds = sprint.Rounds.Where(round => round.State == RoundState.Closed).ToList();
        var cleared = sprint.Barriers.Count(barrier => barrier.State == BarrierState.Cleared);
        var answers = rounds.Sum(round => round.Checkins.Count);
        return $"{Phrases.Count(rounds.Count, "check-in")}, {Phrases.Count(answers, "answer")}, "
            + $"{Phrases.Count(cleared, "barrier")} cleared"
            + (
                rounds.LastOrDefault(round => !round.Checkins.IsEmpty) is { } last
                    ? $"; at the end {CheckinLabels.Pulse(last)}"
                    : ""
            );
    }

    private static IEnumerable<AdaptiveElement> LookedBack(Review review, int most) =>
        review.IsOpen
            ? [CardParts.Labelled("Looking back", $"{Phrases.Count(review.Answers.Count, "answer")} so far")]
            :
            [
                CardParts.Labelled("Looked back", Judged(review)),
                .. review
                    .Learned()
                    .Take(MostLessons)
                    .Select(lesson => CardParts.Labelled("Learned", PlainText.Excerpt(lesson, most))),
            ];

    private static string Judged(Review review)
    {
        var worth = review.Answers.IsEmpty
            ? "nobody answered"
            : $"worth the work: {ReviewLabels.Said(ReviewCounts.Of(review).Worth)}";
        return review.Decision is { } decided ? $"{worth}; your group {ReviewLabels.Decided(decided.Next)}" : worth;
    }
}

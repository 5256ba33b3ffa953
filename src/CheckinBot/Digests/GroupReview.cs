using CheckinBot.Cards;
using CheckinBot.Domain;
using CheckinBot.Teams.Text;

namespace CheckinBot.Digests;

/// <summary>
/// How a group looks back, as far as it lets its digest tell: what it decided, and counts that tell of nobody. Whoever
/// chose barriers only is told of no more than that it is time.
/// </summary>
internal static class GroupReview
{
    private const string NotDecided = "what comes next is not decided yet";

    public static IEnumerable<AdaptiveElement> Of(DigestGroupView told, Room room) =>
        (told.IsWhole, told.Sprint.ReviewOrNull) switch
        {
            (true, null) when DigestFacts.IsReviewDue(told.Sprint, told.Now) =>
            [
                CardParts.Labelled("Time to look back", Due(told)),
            ],
            (true, { IsOpen: true } review) when told.HoldsPulse =>
            [
                CardParts.Labelled(
                    "Looking back",
                    $"the group answers until {Phrases.At(told.Plan, review.ClosesAt)}."
                ),
            ],
            (true, { IsOpen: false } review) when told.HoldsPulse => Brought(told, review, room),
            _ => [],
        };

    /// <summary>The same in two or three words; empty when there is nothing to say.</summary>
    public static string InShort(DigestGroupView told) =>
        (told.IsWhole, told.Sprint.ReviewOrNull) switch
        {
            (true, null) when DigestFacts.IsReviewDue(told.Sprint, told.Now) => "time to look back",
            (true, { IsOpen: true }) when told.HoldsPulse => "looking back",
            (true, { Decision: { } decided }) when told.HoldsPulse => ReviewLabels.Decided(decided.Next),
            _ => "",
        };

    /// <summary>
    /// In one line, for whoever compares several groups with their own stepping back; empty before it is closed.
    /// </summary>
    public static string InALine(DigestGroupView told) =>
        told is { IsWhole: true, HoldsPulse: true, Sprint.ReviewOrNull: { IsOpen: false } review }
            ? string.Join(" · ", new[] { Decided(review), Worth(review) }.Where(words => words.Length > 0))
            : "";

    private static string Due(DigestGroupView told) =>
        told.Sprint.IsRunning
            ? $"the last day is {Phrases.On(told.Plan.LastDay)}."
            : "the sprint is over. What was learned, and what comes next?";

    private static IEnumerable<AdaptiveElement> Brought(DigestGroupView told, Review review, Room room) =>
        [
            CardParts.Labelled("Looked back", Decided(review)),
            .. ReviewCounts.Outside(review) is { } counts
                ? ReviewLabels.InWords(counts)
                : [CardParts.Quiet($"Answers are counted here from {ReviewCounts.FewestOutside} on.")],
            .. told.Plan.Digest == DigestHolds.Everything ? Learned(review, room) : [],
        ];

    private static IEnumerable<AdaptiveElement> Learned(Review review, Room room) =>
        review
            .InOrder.Where(one => one.Answer.Learned.Length > 0)
            .Take(room.Lines)
            .Select(one => CardParts.Labelled("Learned", PlainText.Excerpt(one.Answer.Learned, room.Text)));

    private static string Decided(Review review) =>
        review.Decision is { } decided ? $"the group {ReviewLabels.Decided(decided.Next)}" : NotDecided;

    private static string Worth(Review review) =>
        ReviewCounts.Outside(review)?.Worth is { } worth ? $"worth the work: {ReviewLabels.Said(worth)}" : "";
}

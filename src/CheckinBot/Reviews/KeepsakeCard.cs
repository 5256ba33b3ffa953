using CheckinBot.Cards;
using CheckinBot.Domain;
using CheckinBot.Outbox;
using CheckinBot.Teams.Text;

namespace CheckinBot.Reviews;

/// <summary>
/// To a group that stops: what it tried, what worked and what did not, and what it learned. A good end, worth keeping.
/// </summary>
internal sealed class KeepsakeCard : INoticeRenderer
{
    private const int MostLines = 10;
    private const int MostRounds = 8;

    public NoticeKind Kind => NoticeKind.Keepsake;

    public CardMessage Render(SprintId id, Sprint sprint, Notice notice) =>
        new(CardFit.Of(most => Of(id, sprint, sprint.Review, most)), "What your group leaves with");

    private static AdaptiveCard Of(SprintId id, Sprint sprint, Review review, int most) =>
        CardParts.Card(
            "What your group leaves with.",
            [
                CardParts.Heading("What your group leaves with"),
                CardParts.Written(sprint.Plan.Focus),
                CardParts.Quiet(
                    $"{Phrases.On(sprint.Plan.FirstDay)} to "
                        + $"{Phrases.On(Schedule.DayOf(sprint.Plan, sprint.EndedAt!.Value))}"
                ),
                CardParts.Line(
                    "Stopping is a good end. You tried, you looked, and you decided: this is what stays with you."
                ),
                .. Going(sprint),
                .. OwnQuestions.Counts(sprint.Rounds, Math.Min(most, Limits.Question)),
                .. Tried(sprint, most),
                .. InTheWay(sprint, most),
                .. ReviewLines.Of("What we learned", review.Learned(), most, MostLines),
                .. ReviewLines.Of("What we saw", review.Saw(), most, MostLines),
                .. ReviewLines.Of("Shout-outs", ShoutOuts(sprint), most, MostLines),
                CardParts.Buttons(CardParts.Tap("Share as a starting point", Verbs.OfferStart, CardParts.Ids(id))),
                CardParts.WhoSees("your group."),
            ]
        );

    private static IEnumerable<AdaptiveElement> Going(Sprint sprint)
    {
        var rounds = sprint.Rounds.Where(round => !round.Checkins.IsEmpty).TakeLast(MostRounds).ToList();
        return rounds.Count == 0 ? [] : [CardParts.Subheading("How it went"), .. GoingChart.Of(rounds)];
    }

    private static IEnumerable<AdaptiveElement> Tried(Sprint sprint, int most) =>
        sprint.Moves.IsEmpty
            ? []
            :
            [
                CardParts.Subheading("What we tried"),
                .. sprint
                    .Moves.TakeLast(MostLines)
                    .Select(move => CardParts.Labelled(TrialLabels.Result(move.Result), Move(move, most))),
            ];

    private static string Move(Trial move, int most) =>
        PlainText.Excerpt(move.Tried, most)
        + (move.Learned.Length == 0 ? "" : $" · Learned: {PlainText.Excerpt(move.Learned, most)}");

    private static IEnumerable<AdaptiveElement> InTheWay(Sprint sprint, int most)
    {
        if (sprint.Barriers.IsEmpty)
        {
            return [];
        }

        return
        [
            CardParts.Subheading("What was in the way, and what became of it"),
            .. sprint
                .Barriers.Take(MostLines)
                .Select(barrier =>
                    CardParts.Labelled(
                        BarrierLabels.State(sprint, barrier),
                        PlainText.Excerpt(barrier.Words.Text, most)
                    )
                ),
            .. CardParts.More(sprint.Barriers.Count, MostLines),
        ];
    }

    private static List<string> ShoutOuts(Sprint sprint) =>
        [
            .. sprint
                .Rounds.SelectMany(round => round.InOrder)
                .Select(one => one.Answer.ShoutOut)
                .Where(text => text.Length > 0),
        ];
}

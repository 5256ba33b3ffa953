using System.Globalization;
using CheckinBot.Cards;
using CheckinBot.Domain;
using CheckinBot.Teams.Text;

namespace CheckinBot.Digests;

/// <summary>
/// How a group is going, and how many take part: counts, never who. With names only where the group chose that a digest
/// holds everything.
/// </summary>
internal static class GroupPulse
{
    public static IEnumerable<AdaptiveElement> Of(DigestGroupView told, Room room)
    {
        var rounds = told.Rounds.TakeLast(room.Rounds).ToList();
        if (rounds.Count == 0)
        {
            return [CardParts.Line("No answers yet.")];
        }

        return
        [
            .. GoingChart.Of(rounds),
            CardParts.Labelled("Taking part", TakingPart(told, rounds)),
            .. OwnQuestions.Counts(rounds[^1], Math.Min(room.Text, Limits.Question)),
            .. told.Plan.Digest == DigestHolds.Everything ? Said(told, room) : [],
        ];
    }

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string TakingPart(DigestGroupView told, IReadOnlyList<Round> rounds)
    {
        var answers = Phrases.List([.. rounds.Select(round => Plain(round.Checkins.Count))]);
        return rounds.Count == 1
            ? $"{Phrases.Count(rounds[0].Checkins.Count, "answer")} of "
                + $"{told.Sprint.Expected(rounds[0], told.Sprint.At)}."
            : $"{answers} answers, the newest last; {told.Sprint.TakingPart.Count()} are in the group.";
    }

    // Of an open round the group itself has not read the answers yet.
    private static IEnumerable<AdaptiveElement> Said(DigestGroupView told, Room room)
    {
        var round = told.Rounds.LastOrDefault(one => one.State == RoundState.Closed && !one.Checkins.IsEmpty);
        if (round is not { Holds: DigestHolds.Everything })
        {
            return [];
        }

        return
        [
            .. round
                .InOrder.Take(room.Lines)
                .Select(checkin =>
                    CardParts.Labelled(
                        Names.Of(told.Sprint, checkin.Member, room.Text),
                        Texts(round, checkin.Answer, room.Text)
                    )
                ),
            .. CardParts.More(round.Checkins.Count, room.Lines),
        ];
    }

    private static string Texts(Round round, Answer answer, int most) =>
        string.Join(
            " · ",
            new[]
            {
                PlainText.Excerpt(answer.Done, most),
                answer.Tweak.Length == 0 ? "" : $"Tweak: {PlainText.Excerpt(answer.Tweak, most)}",
            }
                .Concat(
                    round
                        .Questions.Own.Where(question => !question.IsPicked)
                        .Select(question => Own(question, answer, most))
                )
                .Where(text => text.Length > 0)
        );

    private static string Own(Question question, Answer answer, int most) =>
        OwnQuestions.Answer(question, answer.Own) is { Length: > 0 } text
            ? $"{OwnQuestions.AsLabel(question, most)}: {PlainText.Excerpt(text, most)}"
            : "";
}

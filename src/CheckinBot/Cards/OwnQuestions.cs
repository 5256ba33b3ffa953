using System.Collections.Immutable;
using System.Globalization;
using CheckinBot.Cards.Teams;
using CheckinBot.Domain;
using CheckinBot.Teams.Text;

namespace CheckinBot.Cards;

/// <summary>
/// The group's own questions in words, and what was picked as a small chart with the same in words. All of it is what
/// people wrote.
/// </summary>
internal static class OwnQuestions
{
    private const string HowMany = "How many picked what";

    /// <summary>A question, and how it is answered.</summary>
    public static string InShort(Question question) =>
        question.Text
        + (
            question.Kind switch
            {
                QuestionKind.Choice => $" ({string.Join(", ", question.Answers)})",
                QuestionKind.Scale => $" (1: {question.Answers[0]}, 5: {question.Answers[1]})",
                QuestionKind.Going or QuestionKind.Done or QuestionKind.Tweak or QuestionKind.Text => "",
            }
        )
        + (question.CanBeSkipped ? " (may be skipped)" : "");

    /// <summary>A question as a label before an answer.</summary>
    public static string AsLabel(Question question, int most) =>
        PlainText.Excerpt(question.Text.TrimEnd('?', ':', '.', ' '), Math.Min(most, Names.Most));

    /// <summary>What somebody answered; empty for what they skipped.</summary>
    public static string Answer(Question question, OwnAnswers? answers)
    {
        if (answers?.To(question.Slot) is not { } answer)
        {
            return "";
        }

        return question.IsPicked ? Pick(question, answer.Pick) : answer.Text;
    }

    /// <summary>One of the answers that can be picked.</summary>
    public static string Pick(Question question, int pick) =>
        question.Kind switch
        {
            QuestionKind.Choice => question.Answers.ElementAtOrDefault(pick - 1) ?? "",
            _ when pick == 1 => $"1, {question.Answers[0]}",
            _ when pick == question.Most => $"{Plain(pick)}, {question.Answers[1]}",
            _ => Plain(pick),
        };

    /// <summary>Each question that was answered with a pick in this round.</summary>
    public static IEnumerable<AdaptiveElement> Counts(Round round, int most) =>
        round
            .Questions.Own.Where(question => question.IsPicked && question.Counted(round).Any(count => count > 0))
            .SelectMany(question => Counts(question, question.Counted(round), most));

    /// <summary>
    /// The same of several rounds together, each question by itself: one that was changed is another.
    /// </summary>
    public static IEnumerable<AdaptiveElement> Counts(IReadOnlyList<Round> rounds, int most)
    {
        var asked = rounds
            .SelectMany(round =>
                round.Questions.Own.Where(question => question.IsPicked).Select(question => (question, round))
            )
            .GroupBy(one => one.question with { CanBeSkipped = false }, one => one.question.Counted(one.round))
            .ToList();
        return asked
            .Select(same => (Question: same.Key, Counts: Together(same.Key, same)))
            .Where(one => one.Counts.Any(count => count > 0))
            .SelectMany(one => Counts(one.Question, one.Counts, most));
    }

    /// <summary>How many picked what, in words.</summary>
    public static string InWords(Question question, IReadOnlyList<int> counts, int most) =>
        string.Join(
            " · ",
            counts.Select((count, place) => $"{Label(question, place)}{Named(question, place, most)}: {Plain(count)}")
        );

    // No client says whether it reads a chart's words as markdown: what people wrote stands beside it.
    private static IEnumerable<AdaptiveElement> Counts(Question question, IReadOnlyList<int> counts, int most) =>
        [
            Heading(PlainText.Excerpt(question.Text, most)),
            TeamsChart.Vertical(
                HowMany,
                TeamsChartColor.CategoricalBlue,
                counts.Select((count, place) => new TeamsBar(Label(question, place), count)),
                CardParts.Line(HowMany + ":")
            ),
            CardParts.Written(InWords(question, counts, most)),
        ];

    private static List<int> Together(Question question, IEnumerable<ImmutableArray<int>> rounds) =>
        [.. Enumerable.Range(0, question.Most).Select(place => rounds.Sum(counts => counts[place]))];

    private static AdaptiveRichTextBlock Heading(string text) =>
        new()
        {
            Inlines = [new AdaptiveTextRun(text) { Weight = AdaptiveTextWeight.Bolder }],
            Spacing = AdaptiveSpacing.Medium,
        };

    private static string Label(Question question, int place) =>
        question.Kind == QuestionKind.Choice ? ((char)('A' + place)).ToString() : Plain(place + 1);

    private static string Named(Question question, int place, int most) =>
        question.Kind switch
        {
            QuestionKind.Choice => $" {PlainText.Excerpt(question.Answers[place], most)}",
            _ when place == 0 => $" ({PlainText.Excerpt(question.Answers[0], most)})",
            _ when place == question.Most - 1 => $" ({PlainText.Excerpt(question.Answers[1], most)})",
            _ => "",
        };

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);
}

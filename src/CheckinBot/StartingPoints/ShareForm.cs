using System.Globalization;
using CheckinBot.Cards;
using CheckinBot.Domain;
using CheckinBot.Teams.Text;

namespace CheckinBot.StartingPoints;

/// <summary>
/// What a group would share, line by line, and which lines go along: a form in a message of its own. The lines have
/// numbers, because what people wrote may not stand in a choice.
/// </summary>
internal static class ShareForm
{
    public const string Share = "start.share";
    public const string TakeBack = "start.takeBack";

    private const string Summary = "Share as a starting point";
    private const string Readers = "your group, and other groups of your school once you share it: without names.";

    public static CardMessage Of(SprintId id, Sprint sprint, string? problem = null) =>
        new(CardFit.Of(most => Of(id, sprint, PointDraft.Of(sprint), problem, most)), Summary);

    /// <summary>In place of the form, once it was sent.</summary>
    public static CardMessage Done(SprintId id, Sprint sprint) =>
        new(CardFit.Of(most => Done(id, sprint.Offered, most)), Summary);

    private static AdaptiveCard Of(SprintId id, Sprint sprint, PointDraft draft, string? problem, int most) =>
        CardParts.Card(
            "A sprint can be shared as a starting point here. Please open this in a newer version of Teams.",
            [
                problem is null ? null : CardParts.Problem(problem),
                CardParts.Heading("Share as a starting point"),
                CardParts.Line(
                    "Other groups of your school can begin with this. They see what stands here, and no "
                        + "names: not yours, not your group's. You can take it back at any time."
                ),
                .. Always(draft.Whole, most),
                .. draft.Whole.Lines.Select((line, place) => Numbered(line, place + 1, most)),
                draft.Whole.Lines.IsEmpty
                    ? CardParts.Quiet("What you try and learn can go along later: then share it again.")
                    : Choose(sprint, draft.Whole),
                CardParts.Buttons(
                    CardParts.Button(
                        "Share it",
                        Share,
                        CardParts.OnForm(CardParts.Ids(id)).With(CardFields.Mark, draft.Mark),
                        main: true
                    )
                ),
                CardParts.WhoSees(Readers),
            ]
        );

    private static AdaptiveCard Done(SprintId id, StartingPoint? point, int most) =>
        CardParts.Card(
            "It is done.",
            [
                .. point is null
                    ? [CardParts.Line("It is not shared. What others have begun with it is theirs.")]
                    : Shared(id, point, most),
                CardParts.WhoSees(point is null ? "your group." : Readers),
            ]
        );

    private static IEnumerable<AdaptiveElement> Shared(SprintId id, StartingPoint point, int most) =>
        [
            CardParts.Heading("Shared as a starting point"),
            .. Always(point, most),
            .. point.Lines.Select(line =>
                CardParts.Labelled(StartingPointLabels.Label(line), PlainText.Excerpt(line.Text, most))
            ),
            CardParts.Buttons(CardParts.Tap("Take it back", TakeBack, CardParts.OnForm(CardParts.Ids(id)))),
        ];

    private static IEnumerable<AdaptiveElement> Always(StartingPoint point, int most) =>
        [
            CardParts.Labelled("We improve", PlainText.Excerpt(point.Focus, most)),
            CardParts.Labelled("We look for", PlainText.Excerpt(point.Evidence, most)),
            CardParts.Labelled("We check in", StartingPointLabels.Rhythm(point)),
            .. StartingPointLabels
                .Asks(point)
                .Select(question => CardParts.Labelled("We ask", PlainText.Excerpt(question, most))),
        ];

    private static AdaptiveElement Numbered(PointLine line, int number, int most) =>
        CardParts.Labelled($"{number}. {StartingPointLabels.Label(line)}", PlainText.Excerpt(line.Text, most));

    private static AdaptiveChoiceSetInput Choose(Sprint sprint, StartingPoint whole) =>
        new()
        {
            Id = CardFields.Lines,
            Label = "Which of the lines go along? Leave out any that names somebody.",
            IsMultiSelect = true,
            Style = AdaptiveChoiceInputStyle.Expanded,
            Value = string.Join(
                ',',
                whole
                    .Lines.Select((line, place) => (line, place))
                    .Where(one => IsChosen(sprint, one.line))
                    .Select(one => Number(one.place + 1))
            ),
            Choices =
            [
                .. Enumerable
                    .Range(1, whole.Lines.Length)
                    .Select(number => CardParts.Choice($"Line {Number(number)}", Number(number))),
            ],
        };

    // What is shared already stays as it was chosen.
    private static bool IsChosen(Sprint sprint, PointLine line) =>
        sprint.Offered is not { } offered || offered.Lines.Contains(line);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

using CheckinBot.Cards;
using CheckinBot.Domain;
using CheckinBot.Outbox;
using CheckinBot.Teams.Text;

namespace CheckinBot.Reviews;

/// <summary>
/// To the group when its sprint is over: the look back, which each member answers for themselves. A form, so nothing
/// changes it but its closing; how many have answered stands in a message of its own (<see cref="ReviewSoFarCard"/>).
/// </summary>
internal sealed class ReviewCard : INoticeRenderer
{
    private const string Aside = "aside";
    private const string Newer = "Your group looks back. Please open this in a newer version of Teams.";

    public NoticeKind Kind => NoticeKind.Review;

    public CardMessage Render(SprintId id, Sprint sprint, Notice notice) =>
        new(Shared(id, sprint), "Time to look back");

    /// <summary>For everybody: the form while it is open.</summary>
    public static AdaptiveCard Shared(SprintId id, Sprint sprint) =>
        CardFit.Of(most =>
            Seen(
                id,
                sprint,
                [.. Head(sprint, most), .. sprint.Review.IsOpen ? ReviewForm.Of(id, ReviewDraft.New(sprint)) : []]
            )
        );

    /// <summary>For one member: the form, filled with what they typed, and what was unclear about it.</summary>
    public static AdaptiveCard Again(SprintId id, Sprint sprint, ReviewDraft draft, string? problem) =>
        CardFit.Of(most =>
            CardParts.Card(
                Newer,
                [
                    problem is null ? null : CardParts.Problem(problem),
                    .. Head(sprint, most),
                    .. ReviewForm.Of(id, draft),
                    .. WhoSees(sprint),
                ]
            )
        );

    /// <summary>
    /// For one member who has answered: what they said, a way to change it while it is open, and who else has.
    /// </summary>
    public static AdaptiveCard Own(SprintId id, Sprint sprint, Reviewed own) =>
        CardFit.Of(most =>
            Seen(
                id,
                sprint,
                [
                    CardParts.Heading("Thank you, your look back is kept"),
                    .. Said(own.Answer, most),
                    CardParts.QuietlyWritten($"Answered so far: {Phrases.List([.. Answered(sprint, most)])}."),
                    sprint.Review.IsOpen
                        ? CardParts.Buttons(CardParts.Button("Edit", ReviewVerbs.Edit, CardParts.Ids(id)))
                        : null,
                ]
            )
        );

    private static AdaptiveCard Seen(SprintId id, Sprint sprint, IEnumerable<AdaptiveElement?> body)
    {
        var card = CardParts.Card(Newer, [.. body, .. WhoSees(sprint)]);
        card.Refresh = Refresh(id, sprint);
        return card;
    }

    private static IEnumerable<AdaptiveElement> Head(Sprint sprint, int most) =>
        [
            CardParts.Heading("Time to look back"),
            CardParts.Written(sprint.Plan.Focus),
            CardParts.Quiet($"Your sprint is over: {LookBackParts.Counted(sprint)}."),
            .. Started(sprint.Review.Started),
            CardParts.Line(
                sprint.Review.IsOpen
                    ? "Each of you for yourself, until "
                        + $"{Phrases.At(sprint.Plan, sprint.Review.ClosesAt)}. Then you decide together "
                        + "what comes next."
                    : "Closed. What it brought is further down in this chat."
            ),
            .. sprint.Review.IsOpen ? PutAside(sprint, Math.Min(most, 250)) : [],
        ];

    // Said once, in the look back that follows it.
    private static IEnumerable<AdaptiveElement> Started(int others)
    {
        if (others == 0)
        {
            return [];
        }

        return
        [
            CardParts.Line(
                others == 1
                    ? "Another group of your school began with what you shared. It travels."
                    : $"{others} other groups of your school began with what you shared. It travels."
            ),
        ];
    }

    // What was kept for this talk, and what still stands: behind a button, for the form is long.
    private static IEnumerable<AdaptiveElement> PutAside(Sprint sprint, int most)
    {
        AdaptiveElement[] lines = [.. LookBackParts.Barriers(sprint, CardParts.Over, most)];
        return lines.Length == 0
            ? []
            :
            [
                CardParts.Buttons(
                    new AdaptiveToggleVisibilityAction
                    {
                        Title = "What was put aside, or still stands",
                        TargetElements = [Aside],
                    }
                ),
                new AdaptiveContainer
                {
                    Id = Aside,
                    IsVisible = false,
                    Style = AdaptiveContainerStyle.Emphasis,
                    Items = [.. lines],
                },
            ];
    }

    private static IEnumerable<string> Answered(Sprint sprint, int most) =>
        sprint.Review.InOrder.Select(one => Names.Of(sprint, one.Member, most));

    private static IEnumerable<AdaptiveElement> Said(ReviewAnswer answer, int most) =>
        [
            CardParts.Labelled("Practical", ReviewLabels.Verdict(answer.Practical)),
            CardParts.Labelled("Helpful", ReviewLabels.Verdict(answer.Helpful)),
            CardParts.Labelled("Worth the work", ReviewLabels.Verdict(answer.Worth)),
            .. Optional("We learned", PlainText.Excerpt(answer.Learned, most)),
            .. Optional("We saw", PlainText.Excerpt(answer.Seen, most)),
            CardParts.Labelled("Next", ReviewLabels.Next(answer.Next)),
        ];

    private static IEnumerable<AdaptiveElement> Optional(string label, string text) =>
        text.Length == 0 ? [] : [CardParts.Labelled(label, text)];

    private static IEnumerable<AdaptiveElement> WhoSees(Sprint sprint) =>
        CardParts.WhoSees("your group: the counts, and what you write, without names.", ReviewReaders.Of(sprint));

    // As the check-in card does: whoever has answered sees their own answer, for the others it stays as it is.
    private static AdaptiveRefresh? Refresh(SprintId id, Sprint sprint) =>
        OwnViews.Of(sprint, sprint.Members, ReviewVerbs.View, CardParts.Ids(id));
}

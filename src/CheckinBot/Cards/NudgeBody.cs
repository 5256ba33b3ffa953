using CheckinBot.Domain;
using CheckinBot.Teams.Text;

namespace CheckinBot.Cards;

/// <summary>
/// What a leader's card says of a barrier, without its buttons: the leader gets it with them, and the group can ask to
/// see the very same. Pure.
/// </summary>
internal static class NudgeBody
{
    private const int MostRounds = 3;
    private const int MostAdded = 5;
    private const int MostMoves = 3;
    private const int LongTitle = 120;

    /// <summary>
    /// The elements as <paramref name="viewer"/>, who supports the group with this barrier, sees them; for the group,
    /// its leader (<see cref="Sprint.LeaderOf"/>). <paramref name="most"/>: the most characters of one text.
    /// </summary>
    public static IEnumerable<AdaptiveElement> Of(Sprint sprint, Barrier barrier, MemberId viewer, int most) =>
        [
            Title(PlainText.Excerpt(barrier.Words.Text, most)),
            Whose(sprint, barrier),
            .. Stands(sprint, barrier, viewer, most),
            CardParts.Labelled("What would help", BarrierLabels.Help(barrier.Words.Help)),
            .. Tried(sprint, barrier, most),
            .. NudgeWork.Of(sprint, barrier, most).TakeLast(MostMoves),
            CardParts.QuietlyWritten(
                $"Their sprint: {PlainText.InLine(sprint.Plan.Focus, Math.Min(most, 200))} · "
                    + $"{Phrases.Count(sprint.TakingPart.Count(), "teacher")}"
            ),
            .. Rounds(sprint),
        ];

    /// <summary>What the card says first; once it is over, or somebody else's, or seen, that.</summary>
    public static string Heading(Sprint sprint, Barrier barrier, MemberId viewer, NoticeKind kind) =>
        (barrier.State, kind) switch
        {
            (BarrierState.Cleared, _) => "A barrier is cleared",
            _ when !sprint.Supports(viewer, barrier) => "Passed on",
            (BarrierState.HeldBack, _) => "The group tries first",
            (BarrierState.Open, NoticeKind.RemindLeader) when barrier.SeenAt is null =>
                "Still unseen: a group is waiting for a word",
            (BarrierState.Open, NoticeKind.ComeBack) when barrier.SeenAt is null =>
                "They tried first. It still stands.",
            _ => "Something stands in a group's way",
        };

    // What is in the way, large; a whole paragraph of it reads better a little smaller.
    private static AdaptiveRichTextBlock Title(string text) =>
        new()
        {
            Inlines =
            [
                new AdaptiveTextRun(text)
                {
                    Weight = AdaptiveTextWeight.Bolder,
                    Size = text.Length > LongTitle ? AdaptiveTextSize.Medium : AdaptiveTextSize.Large,
                },
            ],
            Spacing = AdaptiveSpacing.Small,
        };

    // Whose it is and how urgent, in one glance.
    private static AdaptiveRichTextBlock Whose(Sprint sprint, Barrier barrier) =>
        new()
        {
            Inlines =
            [
                new AdaptiveTextRun(BarrierLabels.Urgency(barrier.Words.Urgency) + ".")
                {
                    Weight = AdaptiveTextWeight.Bolder,
                },
                new AdaptiveTextRun(
                    $" Raised by {BarrierLabels.RaisedBy(sprint, barrier)}, "
                        + $"{Phrases.At(sprint.Plan, barrier.Since)}.{Kind(barrier.Words.Kind)}"
                ),
            ],
            Spacing = AdaptiveSpacing.Small,
        };

    private static string Kind(BarrierKind kind) => kind == BarrierKind.Other ? "" : $" {BarrierLabels.Kind(kind)}.";

    private static IEnumerable<AdaptiveElement> Stands(Sprint sprint, Barrier barrier, MemberId viewer, int most)
    {
        var sentences = NudgeStanding.Of(sprint, barrier, viewer).ToList();
        return sentences.Count == 0
            ? []
            :
            [
                new AdaptiveContainer
                {
                    Style = StyleOf(barrier),
                    Items = [.. sentences.Select(CardParts.Written), .. Learned(barrier, most)],
                },
            ];
    }

    private static AdaptiveContainerStyle StyleOf(Barrier barrier) =>
        barrier.SeenAt is null && barrier.IsOpen ? AdaptiveContainerStyle.Emphasis : AdaptiveContainerStyle.Good;

    private static IEnumerable<AdaptiveElement> Learned(Barrier barrier, int most) =>
        barrier is { State: BarrierState.Cleared, ClearingOrNull.Note: { Length: > 0 } note }
            ? [CardParts.Labelled("What was learned", PlainText.Excerpt(note, most))]
            : [];

    private static IEnumerable<AdaptiveElement> Tried(Sprint sprint, Barrier barrier, int most) =>
        [
            .. barrier.Words.Tried.Length == 0
                ? Array.Empty<AdaptiveElement>()
                : [CardParts.Labelled("They have tried", PlainText.Excerpt(barrier.Words.Tried, most))],
            .. barrier
                .Additions.TakeLast(MostAdded)
                .Select(one =>
                    CardParts.Labelled(
                        "Since",
                        $"{PlainText.InLine(one.Text, most)} ({Names.Of(sprint, one.By)}, "
                            + $"{Phrases.At(sprint.Plan, one.At)})"
                    )
                ),
            .. MessageLink.Read(barrier.Words.Link) is { } link ? [Message(link)] : Array.Empty<AdaptiveElement>(),
        ];

    private static AdaptiveRichTextBlock Message(Uri link) =>
        new()
        {
            Inlines =
            [
                new AdaptiveTextRun("The message it was raised from")
                {
                    SelectAction = new AdaptiveOpenUrlAction { Url = link },
                },
            ],
            Spacing = AdaptiveSpacing.Small,
        };

    // Closed rounds only: an open one is still the group's own.
    private static IEnumerable<AdaptiveElement> Rounds(Sprint sprint)
    {
        var rounds = sprint
            .Rounds.Where(round =>
                round.State == RoundState.Closed && !round.Checkins.IsEmpty && LeaderSees.Pulse(round)
            )
            .TakeLast(MostRounds)
            .ToList();
        return rounds.Count == 0
            ? []
            :
            [
                CardParts.Quiet(
                    string.Join(
                        "\n\n",
                        rounds.Select(round =>
                            $"Check-in {round.Number}: {Phrases.Count(round.Checkins.Count, "answer")}, "
                            + $"{CheckinLabels.Pulse(round)}"
                        )
                    )
                ),
            ];
    }
}

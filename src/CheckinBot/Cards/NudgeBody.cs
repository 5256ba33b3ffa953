using CheckinBot.Chat;
using CheckinBot.Domain;

namespace CheckinBot.Cards;

/// <summary>
/// What a leader's card says of a barrier, without its buttons: the leader gets it with them, and the group can ask to see the very
/// same. Pure.
/// </summary>
internal static class NudgeBody
{
    private const int MostRounds = 3;
    private const int MostAdded = 5;
    private const int MostMoves = 3;

    /// <summary>
    /// The elements as <paramref name="viewer"/>, who supports the group with this barrier, sees them; for the group, its leader
    /// (<see cref="Sprint.LeaderOf"/>). <paramref name="most"/>: the most characters of one text.
    /// </summary>
    public static IEnumerable<AdaptiveElement> Of(Sprint sprint, Barrier barrier, MemberId viewer, int most) =>
    [
        .. Stands(sprint, barrier, viewer, most),
        .. barrier.State is BarrierState.Open or BarrierState.Acknowledged && sprint.Supports(viewer, barrier) ? [Coaching(barrier.Words.Help)] : Array.Empty<AdaptiveElement>(),
        CardParts.Labelled("Their sprint", PlainText.Excerpt(sprint.Plan!.Focus, most)),
        CardParts.QuietlyWritten($"A group of {Moments.Count(sprint.TakingPart.Count(), "teacher")}."),
        CardParts.Quoted(PlainText.Excerpt(barrier.Words.Text, most)),
        CardParts.QuietlyWritten($"Raised by {BarrierWording.RaisedBy(sprint, barrier)}, {Moments.At(sprint.Plan, barrier.Since)}. {(barrier.Words.Kind == BarrierKind.Other ? "" : BarrierWording.Kind(barrier.Words.Kind) + ". ")}{BarrierWording.Urgency(barrier.Words.Urgency)}."),
        CardParts.Labelled("What would help", BarrierWording.Help(barrier.Words.Help)),
        .. Tried(sprint, barrier, most),
        .. NudgeWork.Of(sprint, barrier, most).TakeLast(MostMoves),
        .. Rounds(sprint),
    ];

    /// <summary>What the card says first; once it is over, or somebody else's, or seen, that.</summary>
    public static string Heading(Sprint sprint, Barrier barrier, MemberId viewer, NoticeKind kind) => (barrier.State, kind) switch
    {
        (BarrierState.Cleared, _) => "A barrier is cleared",
        _ when !sprint.Supports(viewer, barrier) => "Passed on",
        (BarrierState.HeldBack, _) => "The group tries first",
        (BarrierState.Open, NoticeKind.RemindLeader) when barrier.SeenAt is null => "Still unseen: a group waits for a word",
        (BarrierState.Open, NoticeKind.ComeBack) when barrier.SeenAt is null => "They tried first. It still stands.",
        _ => "Something stands in a group's way",
    };

    // How a leader opens a talk decides whether the work stays the group's.
    private static AdaptiveContainer Coaching(Help help) => new()
    {
        Style = AdaptiveContainerStyle.Accent,
        Items =
        [
            CardParts.Line(help switch
            {
                Help.Ear => "They would like to be heard. Listen, and ask how it is for them; advice can wait until they ask for it.",
                Help.Ideas => "They would like ideas. Ask first why it happens and what they have thought of; then add yours to theirs.",
                Help.Action => "They need something that they cannot do alone. Agree with them what you take on, and what stays theirs.",
                _ => "Just so you know. Nothing is asked of you.",
            }),
        ],
    };

    private static IEnumerable<AdaptiveElement> Stands(Sprint sprint, Barrier barrier, MemberId viewer, int most)
    {
        var sentences = NudgeStanding.Of(sprint, barrier, viewer).ToList();
        return sentences.Count == 0 ? [] :
        [
            new AdaptiveContainer
            {
                Style = barrier.SeenAt is null && barrier.IsOpen ? AdaptiveContainerStyle.Emphasis : AdaptiveContainerStyle.Good,
                Items = [.. sentences.Select(CardParts.Written), .. Learned(barrier, most)],
            },
        ];
    }

    private static IEnumerable<AdaptiveElement> Learned(Barrier barrier, int most) => barrier is { State: BarrierState.Cleared, Cleared.Note: { Length: > 0 } note }
        ? [CardParts.Labelled("What was learned", PlainText.Excerpt(note, most))]
        : [];

    private static IEnumerable<AdaptiveElement> Tried(Sprint sprint, Barrier barrier, int most) =>
    [
        .. barrier.Words.Tried.Length == 0 ? Array.Empty<AdaptiveElement>() : [CardParts.Labelled("They have tried", PlainText.Excerpt(barrier.Words.Tried, most))],
        .. barrier.Additions.TakeLast(MostAdded).Select(one => CardParts.Labelled("Since", $"{PlainText.Excerpt(one.Text, most)} ({Names.Of(sprint, one.By)}, {Moments.At(sprint.Plan!, one.At)})")),
        .. MessageLink.Read(barrier.Words.Link) is { } link ? [Message(link)] : Array.Empty<AdaptiveElement>(),
    ];

    private static AdaptiveRichTextBlock Message(Uri link) => new()
    {
        Inlines = [new AdaptiveTextRun("The message it was raised from") { SelectAction = new AdaptiveOpenUrlAction { Url = link } }],
        Spacing = AdaptiveSpacing.Small,
    };

    // Closed rounds only: an open one is still the group's own.
    private static IEnumerable<AdaptiveElement> Rounds(Sprint sprint)
    {
        var rounds = sprint.Rounds.Where(round => round.State == RoundState.Closed && !round.Checkins.IsEmpty).TakeLast(MostRounds).ToList();
        return rounds.Count == 0 || !LeaderSees.Pulse(sprint) ? [] :
        [
            CardParts.Quiet(string.Join("\n\n", rounds.Select(round => $"Check-in {round.Number}: {Moments.Count(round.Checkins.Count, "answer")}, {CheckinWords.Pulse(round)}"))),
        ];
    }
}

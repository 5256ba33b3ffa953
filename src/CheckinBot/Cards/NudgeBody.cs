using CheckinBot.Chat;
using CheckinBot.Domain;

namespace CheckinBot.Cards;

/// <summary>What a barrier's leader reads of it: their card without its buttons. The group can read the same.</summary>
internal static class NudgeBody
{
    public static IEnumerable<AdaptiveElement> Of(Sprint sprint, Barrier barrier, int most) =>
    [
        CardParts.Heading(barrier.State == BarrierState.Cleared ? "A barrier is cleared" : "Something stands in a group's way"),
        CardParts.Labelled("Their sprint", sprint.Plan!.Focus),
        CardParts.Quoted(PlainText.Excerpt(barrier.Words.Text, most)),
        CardParts.QuietlyWritten($"{Names.Of(sprint, barrier.RaisedBy)}, {Moments.At(sprint.Plan, barrier.RaisedAt)}. {BarrierWording.Urgency(barrier.Words.Urgency)}."),
        .. barrier.IsOpen ? [CardParts.Labelled("What would help", $"{BarrierWording.Help(barrier.Words.Help)}. {Opening(barrier.Words.Help)}")] : Array.Empty<AdaptiveElement>(),
        .. Outcome(sprint, barrier, most),
    ];

    // How a leader opens a talk decides whether the work stays the group's.
    private static string Opening(Help help) => help switch
    {
        Help.Ear => "Listen first; advice can wait until they ask.",
        Help.Ideas => "Ask what they have thought of, then add yours to theirs.",
        Help.Action => "Something they cannot do alone: agree with them what stays theirs.",
        _ => "Nothing is asked of you.",
    };

    private static IEnumerable<AdaptiveElement> Outcome(Sprint sprint, Barrier barrier, int most) => barrier switch
    {
        { State: BarrierState.Acknowledged } => [CardParts.Line(barrier.Words.Help == Help.JustSoYouKnow ? "The group knows that you have read it." : "The group knows that you are on it.")],
        { State: BarrierState.Cleared, Cleared: { } cleared } =>
        [
            CardParts.Written($"{BarrierWording.Cleared(cleared.Outcome)}. {Moments.First(Names.Of(sprint, cleared.By))}, {Moments.At(sprint.Plan!, cleared.At)}."),
            .. cleared.Note.Length == 0 ? Array.Empty<AdaptiveElement>() : [CardParts.Labelled("What was learned", PlainText.Excerpt(cleared.Note, most))],
        ],
        { Cleared: not null } => [CardParts.Line("It was cleared once. The group says that it is in the way again.")],
        _ => [],
    };
}

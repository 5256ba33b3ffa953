using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Delivery;
using CheckinBot.Domain;

namespace CheckinBot.Barriers;

/// <summary>The one card that a barrier sends to its leader: what is in the way, and what would help.</summary>
internal sealed class NudgeCard : INoticeCard
{
    public const string Acknowledge = "barrier.acknowledge";

    public NoticeKind Kind => NoticeKind.Nudge;

    public Letter Render(SprintId id, Sprint sprint, Notice notice) =>
        new(Of(id, sprint, sprint.Barrier(notice.Barrier!.Value)!, null), "A group has raised a barrier");

    public static AdaptiveCard Of(SprintId id, Sprint sprint, Barrier barrier, string? problem) => CardFit.Of(most => CardParts.Card(
        "A group has raised a barrier. Please open this in a newer version of Teams.",
        [
            problem is null ? null : CardParts.Problem(problem),
            CardParts.Heading(barrier.State == BarrierState.Cleared ? "A barrier is cleared" : "Something stands in a group's way"),
            CardParts.Labelled("Their sprint", sprint.Plan!.Focus),
            CardParts.Quoted(PlainText.Excerpt(barrier.Words.Text, most)),
            CardParts.QuietlyWritten($"{Moments.First(BarrierWording.RaisedBy(sprint, barrier))}, {Moments.At(sprint.Plan, barrier.RaisedAt)}. {BarrierWording.Urgency(barrier.Words.Urgency)}."),
            barrier.IsOpen ? CardParts.Labelled("What would help", $"{BarrierWording.Help(barrier.Words.Help)}. {Opening(barrier.Words.Help)}") : null,
            .. Outcome(sprint, barrier, most),
            .. Buttons(id, barrier),
            CardParts.WhoSees("you and the group. Nothing on this card is hidden from them."),
        ]));

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

    private static IEnumerable<AdaptiveElement> Buttons(SprintId id, Barrier barrier) => barrier.State switch
    {
        BarrierState.Open => [CardParts.Buttons(CardParts.Button(barrier.Words.Help == Help.JustSoYouKnow ? "I have read it" : "I'm on it", Acknowledge, CardParts.Ids(id, barrier.Id), main: true), ClearedButton.Of(id, barrier))],
        BarrierState.Acknowledged => [CardParts.Buttons(ClearedButton.Of(id, barrier))],
        _ => [],
    };
}

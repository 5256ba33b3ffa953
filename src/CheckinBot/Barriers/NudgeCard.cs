using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Delivery;
using CheckinBot.Domain;
using CheckinBot.Ledger;

namespace CheckinBot.Barriers;

/// <summary>The one card that a barrier sends to its leader: what is in the way, and what would help.</summary>
internal sealed class NudgeCard(TimeProvider time) : INoticeCard
{
    public const string Acknowledge = "barrier.acknowledge";

    public NoticeKind Kind => NoticeKind.Nudge;

    public Letter Render(SprintId id, Sprint sprint, Notice notice) =>
        new(Of(id, sprint, sprint.Barrier(notice.Barrier!.Value)!, null), "A group has raised a barrier");

    public AdaptiveCard Of(SprintId id, Sprint sprint, Barrier barrier, string? problem) => CardParts.Card(
        "A group has raised a barrier. Please open this in a newer version of Teams.",
        [
            problem is null ? null : CardParts.Problem(problem),
            CardParts.Heading(barrier.State == BarrierState.Cleared ? "A barrier is cleared" : "Something stands in a group's way"),
            CardParts.Labelled("Group", sprint.Plan!.Focus),
            barrier.IsOpen ? CardParts.Line(Opening(barrier.Words.Help)) : null,
            CardParts.Written(barrier.Words.Text),
            CardParts.Labelled(BarrierWording.Urgency(barrier.Words.Urgency) + ".", $"Raised by {sprint.NameOf(barrier.RaisedBy)} on {Moments.At(sprint.Plan, barrier.RaisedAt)}."),
            CardParts.Labelled("What would help", BarrierWording.Help(barrier.Words.Help)),
            .. Outcome(sprint, barrier),
            .. Buttons(id, barrier),
            CardParts.WhoSees("you, and the group, which can see all that is on this card."),
        ]);

    // How a leader opens a talk decides whether the work stays the group's.
    private static string Opening(Help help) => help switch
    {
        Help.Ear => "They would like to be heard. Listen first; advice can wait until they ask.",
        Help.Ideas => "They would like ideas. Ask what they have thought of, then add yours to theirs.",
        Help.Action => "They would like something done that they cannot do alone. Agree with them what stays theirs.",
        _ => "They want you to know. Nothing is asked of you.",
    };

    private IEnumerable<AdaptiveElement> Outcome(Sprint sprint, Barrier barrier) => barrier switch
    {
        { State: BarrierState.Acknowledged } => [CardParts.Line("You said that you are on it. The group knows.")],
        { State: BarrierState.Cleared, Cleared: { } cleared } =>
        [
            CardParts.Labelled(BarrierWording.Cleared(cleared.Outcome) + ".", $"By {sprint.NameOf(cleared.By)}, {Moments.Age(cleared.At, time.Now())} ago."),
            .. cleared.Note.Length == 0 ? Array.Empty<AdaptiveElement>() : [CardParts.Labelled("What was learned", cleared.Note)],
        ],
        { Cleared: not null } => [CardParts.Line("The group says that it is still in the way.")],
        _ => [],
    };

    private static IEnumerable<AdaptiveElement> Buttons(SprintId id, Barrier barrier) => barrier.State switch
    {
        BarrierState.Open => [CardParts.Buttons(CardParts.Button("I'm on it", Acknowledge, CardParts.Ids(id, barrier.Id), main: true), BarrierCard.ClearedButton(id, barrier))],
        BarrierState.Acknowledged => [CardParts.Buttons(BarrierCard.ClearedButton(id, barrier))],
        _ => [],
    };
}

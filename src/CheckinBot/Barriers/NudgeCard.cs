using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Delivery;
using CheckinBot.Domain;

namespace CheckinBot.Barriers;

/// <summary>The card that a barrier sends to whoever supports the group with it: what is in the way, what would help, and what they can do.</summary>
internal sealed class NudgeCard : INoticeCard
{
    public NoticeKind Kind => NoticeKind.Nudge;

    public Letter Render(SprintId id, Sprint sprint, Notice notice) => Letter(id, sprint, notice, "A group has raised a barrier");

    public static Letter Letter(SprintId id, Sprint sprint, Notice notice, string summary) =>
        new(Of(id, sprint, sprint.Barrier(notice.Barrier!.Value)!, notice.To ?? sprint.LeaderOf(sprint.Barrier(notice.Barrier.Value)!), notice.Kind, null), summary);

    public static AdaptiveCard Of(SprintId id, Sprint sprint, Barrier barrier, MemberId viewer, NoticeKind kind, string? problem) => CardFit.Of(most => CardParts.Card(
        "A group has raised a barrier. Please open this in a newer version of Teams.",
        [
            problem is null ? null : CardParts.Problem(problem),
            CardParts.Heading(Heading(sprint, barrier, viewer, kind)),
            .. NudgeBody.Of(sprint, barrier, viewer, most),
            .. NudgeButtons.Of(id, sprint, barrier, viewer),
            CardParts.WhoSees("you and the group. Nothing on this card is hidden from them."),
        ]));

    // What the card says first; once it is over, or somebody else's, or seen, that.
    private static string Heading(Sprint sprint, Barrier barrier, MemberId viewer, NoticeKind kind) => (barrier.State, kind) switch
    {
        (BarrierState.Cleared, _) => "A barrier is cleared",
        _ when !sprint.Supports(viewer, barrier) => "Passed on",
        (BarrierState.HeldBack, _) => "The group tries first",
        (BarrierState.Open, NoticeKind.RemindLeader) when barrier.SeenAt is null => "Still unseen: a group waits for a word",
        (BarrierState.Open, NoticeKind.ComeBack) when barrier.SeenAt is null => "They tried first. It still stands.",
        _ => "Something stands in a group's way",
    };
}

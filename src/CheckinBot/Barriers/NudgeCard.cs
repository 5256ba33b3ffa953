using CheckinBot.Cards;
using CheckinBot.Domain;
using CheckinBot.Outbox;

namespace CheckinBot.Barriers;

/// <summary>
/// The card that a barrier sends to whoever supports the group with it: what is in the way, what would help, and what
/// they can do.
/// </summary>
internal sealed class NudgeCard : INoticeRenderer
{
    public NoticeKind Kind => NoticeKind.Nudge;

    public CardMessage Render(SprintId id, Sprint sprint, Notice notice) =>
        Letter(id, sprint, notice, "A group has raised a barrier");

    public static CardMessage Letter(SprintId id, Sprint sprint, Notice notice, string summary) =>
        new(
            Of(
                id,
                sprint,
                sprint.BarrierOf(notice),
                notice.To ?? sprint.LeaderOf(sprint.BarrierOf(notice)),
                notice.Kind,
                null
            ),
            summary
        );

    /// <summary>As it stands now: nothing on it can be typed into, so it is kept up to date whoever reads it.</summary>
    public static AdaptiveCard Of(
        SprintId id,
        Sprint sprint,
        Barrier barrier,
        MemberId viewer,
        NoticeKind kind,
        string? problem,
        string? said = null
    ) =>
        CardFit.Of(most =>
            CardParts.Card(
                "A group has raised a barrier. Please open this in a newer version of Teams.",
                [
                    problem is null ? null : CardParts.Problem(problem),
                    said is null ? null : CardParts.Quoted(said),
                    CardParts.Over(NudgeBody.Heading(sprint, barrier, viewer, kind)),
                    .. NudgeBody.Of(sprint, barrier, viewer, most),
                    .. barrier.IsOpen && sprint.Supports(viewer, barrier) ? NudgeButtons.Of(id, sprint, barrier) : [],
                    CardParts.WhoSees("you and the group. Nothing on this card is hidden from them."),
                ]
            )
        );
}

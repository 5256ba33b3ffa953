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
            .. NudgeBody.Of(sprint, barrier, most),
            .. Buttons(id, barrier),
            CardParts.WhoSees("you and the group. Nothing on this card is hidden from them."),
        ]));

    private static IEnumerable<AdaptiveElement> Buttons(SprintId id, Barrier barrier) => barrier.State switch
    {
        BarrierState.Open => [CardParts.Buttons(CardParts.Button(barrier.Words.Help == Help.JustSoYouKnow ? "I have read it" : "I'm on it", Acknowledge, CardParts.Ids(id, barrier.Id), main: true), ClearedButton.Of(id, barrier))],
        BarrierState.Acknowledged => [CardParts.Buttons(ClearedButton.Of(id, barrier))],
        _ => [],
    };
}

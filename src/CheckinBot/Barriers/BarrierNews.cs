using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Delivery;
using CheckinBot.Domain;

namespace CheckinBot.Barriers;

/// <summary>To the group: the leader is on it.</summary>
internal sealed class AcknowledgedNews : INoticeCard
{
    public NoticeKind Kind => NoticeKind.TellAcknowledged;

    public Letter Render(SprintId id, Sprint sprint, Notice notice) => new(
        BarrierCard.News(id, sprint, sprint.Barrier(notice.Barrier!.Value)!, "Your leader is on it", $"{Moments.First(sprint.Plan!.Leader.Name)} has read it and is on it. The work stays yours: you can clear it too."),
        "Your leader is on it");
}

/// <summary>To the group: a barrier is cleared; once it stands again, the same card says that.</summary>
internal sealed class ClearedNews : INoticeCard
{
    public NoticeKind Kind => NoticeKind.TellCleared;

    public Letter Render(SprintId id, Sprint sprint, Notice notice) => Of(id, sprint, sprint.Barrier(notice.Barrier!.Value)!);

    private static Letter Of(SprintId id, Sprint sprint, Barrier barrier) => barrier.State == BarrierState.Cleared
        ? new(BarrierCard.News(id, sprint, barrier, "A barrier is cleared", ByWhom(sprint, barrier)), "A barrier is cleared")
        : new(BarrierCard.News(id, sprint, barrier, "A barrier is in the way again", "It was cleared, and stands in your way after all."), "A barrier is in the way again");

    private static string ByWhom(Sprint sprint, Barrier barrier) => $"{Moments.First(sprint.NameOf(barrier.Cleared!.By))} says that it no longer stands in your way.";
}

/// <summary>To the group: the leader cannot be reached yet.</summary>
internal sealed class UnreachableNews : INoticeCard
{
    public NoticeKind Kind => NoticeKind.TellUnreachable;

    public Letter Render(SprintId id, Sprint sprint, Notice notice) => new(
        CardParts.Card(
            "Your leader has not heard yet.",
            [
                CardParts.Heading("Your leader has not heard yet"),
                CardParts.Written($"Your barrier is kept. CheckinBot cannot write to {sprint.Plan!.Leader.Name} until they add it in Teams: Apps, CheckinBot, Add. They will hear the moment they do. If it cannot wait, please tell them yourself."),
                CardParts.WhoSees("your group."),
            ]),
        "Your leader has not heard yet");
}

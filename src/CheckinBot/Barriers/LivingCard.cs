using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Delivery;
using CheckinBot.Domain;

namespace CheckinBot.Barriers;

/// <summary>To the group: one card for each barrier, kept up to date in place.</summary>
internal sealed class LivingCard : INoticeCard
{
    public NoticeKind Kind => NoticeKind.Living;

    public Letter Render(SprintId id, Sprint sprint, Notice notice) => new(Of(id, sprint, sprint.Barrier(notice.Barrier!.Value)!), "A barrier was raised");

    public static AdaptiveCard Of(SprintId id, Sprint sprint, Barrier barrier) =>
        BarrierCard.News(id, sprint, barrier, "In the way", $"{BarrierWording.State(sprint, barrier)}.");
}

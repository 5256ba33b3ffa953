using CheckinBot.Chat;
using CheckinBot.Delivery;
using CheckinBot.Domain;

namespace CheckinBot.Options;

/// <summary>To the group: one card for the options of a barrier, kept up to date in place.</summary>
internal sealed class OptionsNotice : INoticeCard
{
    public NoticeKind Kind => NoticeKind.Options;

    public Letter Render(SprintId id, Sprint sprint, Notice notice) =>
        new(OptionsCard.Of(id, sprint, sprint.Barrier(notice.Barrier!.Value)!), "What could your group try?");
}

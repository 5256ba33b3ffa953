using CheckinBot.Chat;
using CheckinBot.Domain;

namespace CheckinBot.Delivery;

/// <summary>
/// How a notice of this kind looks, when it is sent and whenever it is updated. One class a kind. Pure.
/// </summary>
internal interface INoticeCard
{
    NoticeKind Kind { get; }

    Letter Render(SprintId id, Sprint sprint, Notice notice);
}

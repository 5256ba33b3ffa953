using CheckinBot.Cards;
using CheckinBot.Domain;

namespace CheckinBot.Outbox;

/// <summary>
/// How a notice of this kind looks, when it is sent and whenever it is updated. One class a kind. Pure.
/// </summary>
internal interface INoticeRenderer
{
    NoticeKind Kind { get; }

    CardMessage Render(SprintId id, Sprint sprint, Notice notice);
}

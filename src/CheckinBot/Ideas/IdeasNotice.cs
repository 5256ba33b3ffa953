using CheckinBot.Cards;
using CheckinBot.Domain;
using CheckinBot.Outbox;

namespace CheckinBot.Ideas;

/// <summary>To the group: one card for the options of a barrier, kept up to date in place.</summary>
internal sealed class IdeasNotice : INoticeRenderer
{
    public NoticeKind Kind => NoticeKind.Options;

    public CardMessage Render(SprintId id, Sprint sprint, Notice notice) =>
        new(IdeasCard.Of(id, sprint, sprint.BarrierOf(notice)), "What could your group try?");
}

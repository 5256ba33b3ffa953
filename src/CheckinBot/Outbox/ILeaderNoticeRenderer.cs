using CheckinBot.Cards;
using CheckinBot.Domain;

namespace CheckinBot.Outbox;

/// <summary>How a notice of this kind from a leader's own log looks, when it is sent. One class a kind.</summary>
internal interface ILeaderNoticeRenderer
{
    NoticeKind Kind { get; }

    Task<CardMessage> RenderAsync(LeaderId id, Leader leader, Notice notice, CancellationToken cancellationToken);
}

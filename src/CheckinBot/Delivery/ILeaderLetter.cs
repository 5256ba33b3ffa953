using CheckinBot.Chat;
using CheckinBot.Domain;

namespace CheckinBot.Delivery;

/// <summary>How a notice of this kind from a leader's own log looks, when it is sent. One class a kind.</summary>
internal interface ILeaderLetter
{
    NoticeKind Kind { get; }

    Task<Letter> RenderAsync(LeaderId id, Leader leader, Notice notice, CancellationToken cancellationToken);
}

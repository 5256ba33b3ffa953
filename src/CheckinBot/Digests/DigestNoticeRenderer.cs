using CheckinBot.Cards;
using CheckinBot.Domain;
using CheckinBot.EventStore;
using CheckinBot.Outbox;

namespace CheckinBot.Digests;

/// <summary>To a leader who asked for it: their digest by the calendar, as things stand when it is sent.</summary>
internal sealed class DigestNoticeRenderer(LeaderDigests digests, TimeProvider time) : ILeaderNoticeRenderer
{
    public NoticeKind Kind => NoticeKind.Digest;

    public async Task<CardMessage> RenderAsync(
        LeaderId id,
        Leader leader,
        Notice notice,
        CancellationToken cancellationToken
    )
    {
        var since = LeaderDigests.Before(leader, notice.Number ?? 0);
        var groups = await digests.GroupsAsync(leader.Tenant, leader.Who.Id, since, time.Now(), cancellationToken);
        return new(
            DigestCard.ForLeader(
                leader,
                groups,
                await digests.SetAsideAsync(leader.Tenant, leader.Who.Id, cancellationToken)
            ),
            "Your digest"
        );
    }
}

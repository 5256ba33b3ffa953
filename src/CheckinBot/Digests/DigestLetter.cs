using CheckinBot.Chat;
using CheckinBot.Delivery;
using CheckinBot.Domain;
using CheckinBot.Ledger;

namespace CheckinBot.Digests;

/// <summary>To a leader who asked for it: their digest by the calendar, as things stand when it is sent.</summary>
internal sealed class DigestLetter(LeaderDigests digests, TimeProvider time) : ILeaderLetter
{
    public NoticeKind Kind => NoticeKind.Digest;

    public async Task<Letter> RenderAsync(
        LeaderId id,
        Leader leader,
        Notice notice,
        CancellationToken cancellationToken
    )
    {
        var since = LeaderDigests.Before(leader, notice.Number ?? 0);
        var groups = await digests.GroupsAsync(leader.Tenant, leader.Who!.Id, since, time.Now(), cancellationToken);
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

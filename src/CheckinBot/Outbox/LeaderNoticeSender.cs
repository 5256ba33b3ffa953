using CheckinBot.Domain;
using CheckinBot.EventStore;

namespace CheckinBot.Outbox;

/// <summary>
/// Carries the notices of a leader's own log: their digest to them, and a question to somebody of a group.
/// </summary>
internal sealed class LeaderNoticeSender(
    TeamsClient post,
    Reaching reaching,
    ChatDirectory chats,
    SprintStore sprints,
    IEnumerable<ILeaderNoticeRenderer> letters
) : INoticeSender<Leader, LeaderId>
{
    private static readonly DeliveryException NotInstalled = new(DeliveryFailure.Blocked, code: "NotInstalled");
    private readonly Dictionary<NoticeKind, ILeaderNoticeRenderer> byKind = letters.ToDictionary(letter => letter.Kind);

    public async Task<MessageRef> SendAsync(
        LeaderId id,
        Leader aggregate,
        Notice notice,
        CancellationToken cancellationToken
    )
    {
        var letter = await byKind[notice.Kind].RenderAsync(id, aggregate, notice, cancellationToken);
        return aggregate.PlanOrNull(notice.Plan ?? default) is { CoOwnerOrNull: { } asked } plan
            ? await reaching.ToPersonAsync(
                aggregate.Tenant,
                asked,
                cancelled => GroupAsync(plan.Facts.Sprint, cancelled),
                letter.ToActivity,
                cancellationToken
            )
            : await reaching.ToPersonAsync(
                aggregate.Tenant,
                aggregate.Who,
                _ => throw NotInstalled,
                letter.ToActivity,
                cancellationToken
            );
    }

    public async Task RefreshAsync(
        LeaderId id,
        Leader aggregate,
        OutboxMessage delivered,
        CancellationToken cancellationToken
    )
    {
        if (
            delivered is { Sent: { IsKnown: true } sent, Notice.To: { } to }
            && (await chats.PersonAsync(aggregate.Tenant, to, cancellationToken))?.Chat is { } chat
        )
        {
            var letter = await byKind[delivered.Notice.Kind]
                .RenderAsync(id, aggregate, delivered.Notice, cancellationToken);
            await post.UpdateAsync(chat, sent, letter.ToActivity(), cancellationToken);
        }
    }

    // Nobody types into a digest or a question.
    public bool MayRedraw(LeaderId id, Leader shown, Leader now, NoticeId notice) => true;

    // A question that is answered, or no longer asked, says so. After an erasure each is drawn anew; a digest stays as
    // it was.
    public IReadOnlyCollection<NoticeId> Stale(Change<Leader, LeaderId> change) =>
        change.Events.Any(happened => happened is RecordErased)
            ? [.. change.After.Outbox.Values.Where(one => one.Notice.Plan is not null).Select(one => one.Notice.Id)]
            : Answered(change);

    private static IReadOnlyCollection<NoticeId> Answered(Change<Leader, LeaderId> change) =>
        [
            .. change
                .Events.Select(happened =>
                    happened switch
                    {
                        PlanAnswered answered => answered.Plan,
                        PlanDropped dropped => dropped.Plan,
                        _ => (PlanId?)null,
                    }
                )
                .OfType<PlanId>()
                .SelectMany(plan => change.After.Outbox.Values.Where(one => one.Notice.Plan == plan))
                .Select(one => one.Notice.Id),
        ];

    private async Task<ChatAddress> GroupAsync(SprintId id, CancellationToken cancellationToken) =>
        await chats.GroupAsync((await sprints.ReadAsync(id, cancellationToken)).Group, cancellationToken)
        ?? throw NotInstalled;
}

using CheckinBot.Cards;
using CheckinBot.Domain;
using CheckinBot.EventStore;
using Microsoft.Bot.Schema;

namespace CheckinBot.Outbox;

/// <summary>
/// Carries a sprint's notices to the group and to those who support it, and keeps cards that were sent up to date.
/// </summary>
internal sealed class SprintNoticeSender(
    TeamsClient post,
    Reaching reaching,
    ChatDirectory chats,
    PersonChats people,
    IEnumerable<INoticeRenderer> cards
) : INoticeSender<Sprint, SprintId>
{
    private static readonly DeliveryException NotInstalled = new(DeliveryFailure.Blocked, code: "NotInstalled");
    private readonly Dictionary<NoticeKind, INoticeRenderer> byKind = cards.ToDictionary(card => card.Kind);

    public async Task<MessageRef> SendAsync(
        SprintId id,
        Sprint aggregate,
        Notice notice,
        CancellationToken cancellationToken
    )
    {
        Activity Message() => Render(id, aggregate, notice);
        return notice.To is { } to
            ? await reaching.ToPersonAsync(
                aggregate.Group.Tenant,
                aggregate.PersonOf(to) ?? new(to, "somebody", ""),
                cancelled => GroupAsync(aggregate, cancelled),
                Message,
                cancellationToken
            )
            : await reaching.ToGroupAsync(await GroupAsync(aggregate, cancellationToken), Message, cancellationToken);
    }

    public async Task RefreshAsync(
        SprintId id,
        Sprint aggregate,
        OutboxMessage delivered,
        CancellationToken cancellationToken
    )
    {
        if (
            delivered.Sent is { IsKnown: true } sent
            && await KnownAsync(aggregate, delivered.Notice, cancellationToken) is { } chat
        )
        {
            await post.UpdateAsync(chat, sent, Render(id, aggregate, delivered.Notice), cancellationToken);
        }
    }

    public IReadOnlyCollection<NoticeId> Stale(Change<Sprint, SprintId> change) => Refreshes.Of(change);

    public bool MayRedraw(SprintId id, Sprint shown, Sprint now, NoticeId notice)
    {
        if (!shown.Outbox.TryGetValue(notice, out var one))
        {
            return true;
        }

        var (before, after) = (Card(id, shown, one.Notice), Card(id, now, one.Notice));
        return CardJson.Of(before) != CardJson.Of(after) && OpenForms.AreClosedBy(before, after);
    }

    private Task<ChatAddress?> KnownAsync(Sprint sprint, Notice notice, CancellationToken cancellationToken) =>
        notice.To is { } to
            ? people.KnownAsync(sprint.Group.Tenant, to, cancellationToken)
            : chats.GroupAsync(sprint.Group, cancellationToken);

    private AdaptiveCard Card(SprintId id, Sprint sprint, Notice notice) =>
        byKind[notice.Kind].Render(id, sprint, notice).Card;

    private Activity Render(SprintId id, Sprint sprint, Notice notice) =>
        byKind[notice.Kind].Render(id, sprint, notice).ToActivity();

    private async Task<ChatAddress> GroupAsync(Sprint sprint, CancellationToken cancellationToken) =>
        await chats.GroupAsync(sprint.Group, cancellationToken) ?? throw NotInstalled;
}

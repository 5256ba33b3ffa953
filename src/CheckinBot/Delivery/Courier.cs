using CheckinBot.Domain;
using CheckinBot.Ledger;

namespace CheckinBot.Delivery;

/// <summary>Carries one notice to where it belongs, and keeps cards that were sent up to date.</summary>
internal sealed class Courier(Post post, ChatDirectory chats, IEnumerable<INoticeCard> cards)
{
    private static readonly ErrorResponseException NotInstalled = new(DeliveryFailure.Blocked, code: "NotInstalled");
    private readonly Dictionary<NoticeKind, INoticeCard> byKind = cards.ToDictionary(card => card.Kind);

    /// <summary>Sends a notice as a new message. Throws <see cref="ErrorResponseException"/>; Blocked when nobody can be reached.</summary>
    public async Task<Sent> SendAsync(SprintId id, Sprint sprint, Notice notice, CancellationToken cancellationToken)
    {
        var chat = notice.Audience == Audience.Group ? await GroupAsync(sprint, cancellationToken) : await LeaderAsync(sprint, cancellationToken);
        try
        {
            return await post.SendAsync(chat, Render(id, sprint, notice), cancellationToken);
        }
        catch (ErrorResponseException refusal) when (refusal.Kind is DeliveryFailure.Blocked or DeliveryFailure.Gone)
        {
            Doubt(sprint, notice.Audience);
            throw;
        }
    }

    /// <summary>Brings the message of a delivered notice up to date.</summary>
    public async Task RefreshAsync(SprintId id, Sprint sprint, Outgoing delivered, CancellationToken cancellationToken)
    {
        if (delivered is { Activity.Length: > 0 } && await chats.GroupAsync(sprint.Group!, cancellationToken) is { } group)
        {
            await post.UpdateAsync(group, new(delivered.Conversation!, delivered.Activity), Render(id, sprint, delivered.Notice), cancellationToken);
        }
    }

    // Another instance may know better by now: the chat may have been left, or opened anew.
    private void Doubt(Sprint sprint, Audience audience)
    {
        if (audience == Audience.Group)
        {
            chats.Doubt(sprint.Group!);
        }
        else
        {
            chats.Doubt(sprint.Group!.Tenant, sprint.Plan!.Leader.Id);
        }
    }

    private Activity Render(SprintId id, Sprint sprint, Notice notice) => byKind[notice.Kind].Render(id, sprint, notice).ToActivity();

    private async Task<ChatAddress> GroupAsync(Sprint sprint, CancellationToken cancellationToken) =>
        await chats.GroupAsync(sprint.Group!, cancellationToken) ?? throw NotInstalled;

    // Their own chat as they opened it, whether or not the bot is still in the group's; else one is opened, which Teams
    // allows once they installed the bot.
    private async Task<ChatAddress> LeaderAsync(Sprint sprint, CancellationToken cancellationToken)
    {
        var leader = sprint.Plan!.Leader;
        if (await chats.PersonAsync(sprint.Group!.Tenant, leader.Id, cancellationToken) is { } known)
        {
            return known.Chat;
        }

        var opened = await post.OpenAsync(await GroupAsync(sprint, cancellationToken), leader.Id.Value, cancellationToken);
        await chats.KeepPersonAsync(new(leader, opened), cancellationToken);
        return opened;
    }
}

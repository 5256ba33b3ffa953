using CheckinBot.Chat;
using CheckinBot.Domain;
using CheckinBot.EventStore;
using CheckinBot.Outbox;

namespace CheckinBot.Ideas;

/// <summary>
/// Options that are opened again have a card already, far up in the chat: it comes down to the end, so that the group
/// notices. Best effort: where it stands it is up to date all the same. Not outside the agreed hours.
/// </summary>
internal sealed class IdeasCardReposter(TeamsClient post, ChatDirectory chats, SprintStore sprintStore)
{
    public Task AfterAsync(CardCall call, CommandResult<Sprint> answered, CancellationToken cancellationToken) =>
        answered.Decision.Events.Any(happened => happened is OptionsOpened)
            ? BringDownAsync(call, answered.Aggregate, cancellationToken)
            : Task.CompletedTask;

    private async Task BringDownAsync(CardCall call, Sprint sprint, CancellationToken cancellationToken)
    {
        if (
            sprint.Outbox.GetValueOrDefault(Notice.OptionsOf(call.Data.Barrier))
                is not { State: OutboxState.Delivered, Sent: { IsKnown: true } old } card
            || sprint.Earliest(card.Notice with { InHours = true }, call.Now) > call.Now
            || await chats.GroupAsync(sprint.Group, cancellationToken) is not { } chat
        )
        {
            return;
        }

        try
        {
            var letter = new IdeasNotice().Render(call.Data.Sprint, sprint, card.Notice);
            var sent = await post.SendAsync(chat, letter.ToActivity(), cancellationToken);
            await sprintStore.ExecuteAsync(
                call.Data.Sprint,
                new RepostCard(NewIds.Command(), call.Now, card.Notice.Id, sent)
            );
            await post.DeleteAsync(chat, old, cancellationToken);
        }
        catch (DeliveryException)
        {
            // Where it stands, it says the same.
        }
    }
}

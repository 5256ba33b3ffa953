using CheckinBot.Chat;
using CheckinBot.Delivery;
using CheckinBot.Domain;
using CheckinBot.Ledger;

namespace CheckinBot.Options;

/// <summary>
/// Options that are opened again have a card already, far up in the chat: it comes down to the end, so that the group
/// notices. Best effort: where it stands it is up to date all the same. Not outside the agreed hours.
/// </summary>
internal sealed class OptionsCardMover(Post post, ChatDirectory chats, SprintLedger ledger)
{
    public Task AfterAsync(CardCall call, Answered<Sprint> answered, CancellationToken cancellationToken) =>
        answered.Decision.Events.Any(happened => happened is OptionsOpened)
            ? BringDownAsync(call, answered.Book, cancellationToken)
            : Task.CompletedTask;

    private async Task BringDownAsync(CardCall call, Sprint sprint, CancellationToken cancellationToken)
    {
        if (
            sprint.Outgoing.GetValueOrDefault(Notice.OptionsOf(call.Data.Barrier))
                is not { State: OutgoingState.Delivered, Conversation: { } there, Activity: { Length: > 0 } old } card
            || sprint.Earliest(card.Notice with { InHours = true }, call.Now) > call.Now
            || await chats.GroupAsync(sprint.Group!, cancellationToken) is not { } chat
        )
        {
            return;
        }

        try
        {
            var letter = new OptionsNotice().Render(call.Data.Sprint, sprint, card.Notice);
            var sent = await post.SendAsync(chat, letter.ToActivity(), cancellationToken);
            await ledger.ExecuteAsync(
                call.Data.Sprint,
                new MoveCard(NewIds.Command(), call.Now, card.Notice.Id, sent.Conversation, sent.Activity)
            );
            await post.DeleteAsync(chat, new(there, old), cancellationToken);
        }
        catch (DeliveryException)
        {
            // Where it stands, it says the same.
        }
    }
}

using CheckinBot.Chat;
using CheckinBot.Delivery;
using CheckinBot.Domain;
using CheckinBot.Ledger;

namespace CheckinBot.Checkins;

/// <summary>"check in": brings the open round's card down to the end of the chat; the one further up goes.</summary>
internal sealed class CheckinWord(GroupSprints groups, SprintLedger ledger, Post post) : IChatWord
{
    public IReadOnlyList<string> Words { get; } = ["check in", "checkin", "check-in"];

    public async Task<Letter?> AnswerAsync(WordCall call, CancellationToken cancellationToken)
    {
        if (call.Caller.Chat.Kind == ChatKind.Personal)
        {
            return new(NothingOpenCard.Elsewhere(), "Check in with your group");
        }

        var (id, sprint) = await groups.NewestAsync(call.Caller.Group, cancellationToken);
        if (sprint.OpenRound is not { } round)
        {
            return new(NothingOpenCard.Of(id, sprint), "No check-in is open");
        }

        // A card on its way needs no second one; a word that Teams sends again was answered.
        if (sprint.Outgoing[Notice.AskOf(round.Number)] is { State: not OutgoingState.Pending } card && !sprint.Done.Contains(call.Command)
            && await groups.HasAsync(call.Caller, id, sprint, call.Now, cancellationToken))
        {
            await MoveAsync(call, id, card, new(CheckinCard.Shared(id, sprint, round), "Time to check in"), cancellationToken);
        }

        return null;
    }

    private async Task MoveAsync(WordCall call, SprintId id, Outgoing card, Letter letter, CancellationToken cancellationToken)
    {
        var sent = await post.SendAsync(call.Caller.Chat, letter.ToActivity(), cancellationToken);
        await ledger.ExecuteAsync(id, card.State == OutgoingState.Delivered
            ? new MoveCard(call.Command, call.Now, card.Notice.Id, sent.Conversation, sent.Activity)
            : new RecordDelivered(call.Command, call.Now, card.Notice.Id, sent.Conversation, sent.Activity));
        if (card is { State: OutgoingState.Delivered, Conversation: { } conversation, Activity: { Length: > 0 } activity })
        {
            await DeleteAsync(call, new(conversation, activity), cancellationToken);
        }
    }

    private async Task DeleteAsync(WordCall call, Sent old, CancellationToken cancellationToken)
    {
        try
        {
            await post.DeleteAsync(call.Caller.Chat, old, cancellationToken);
        }
        catch (DeliveryException failure) when (failure.Kind == DeliveryFailure.Gone)
        {
            // Somebody took it away already: that was the aim.
        }
    }
}

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
        var (id, sprint) = await groups.NewestAsync(call.Caller.Group, cancellationToken);
        if (sprint.OpenRound is not { } round || !sprint.Members.Contains(call.Caller.Id))
        {
            return new(NothingOpenCard.Of(id, sprint), "No check-in is open");
        }

        if (sprint.Outgoing[Notice.AskOf(round.Number)] is { State: OutgoingState.Delivered } card)
        {
            await MoveAsync(call, id, sprint, round, card, cancellationToken);
        }

        return null;
    }

    private async Task MoveAsync(WordCall call, SprintId id, Sprint sprint, Round round, Outgoing card, CancellationToken cancellationToken)
    {
        var letter = new Letter(CheckinCard.Shared(id, sprint, round), "Time to check in");
        var sent = await post.SendAsync(call.Caller.Chat, letter.ToActivity(), cancellationToken);
        await ledger.ExecuteAsync(id, new MoveCard(call.Command, call.Now, card.Notice.Id, sent.Conversation, sent.Activity));
        await post.DeleteAsync(call.Caller.Chat, new(card.Conversation!, card.Activity!), cancellationToken);
    }
}

using CheckinBot.Cards;
using CheckinBot.Chat;
using CheckinBot.Domain;
using CheckinBot.EventStore;

namespace CheckinBot.Reviews;

/// <summary>
/// "look back": brings the card of the look back down to the end of the chat, or of what it brought once it is closed;
/// the one further up goes. In one's own chat, where to write it.
/// </summary>
internal sealed class LookBackTextCommand(GroupHistory history, SprintAccess groups, CardReposter mover) : ITextCommand
{
    public IReadOnlyList<string> Words { get; } = ["look back"];

    public async Task<CardMessage?> AnswerAsync(TextCommandCall call, CancellationToken cancellationToken)
    {
        if (call.Caller.Chat.Kind == ChatKind.Personal)
        {
            return new(NothingToLookBackCard.Elsewhere(), "Look back with your group");
        }

        var sprints = await history.OfAsync(call.Caller.Group, cancellationToken);
        var (id, sprint) = sprints.FirstOrDefault(
            one => one.Sprint.ReviewOrNull is { IsOpen: true },
            sprints.Count > 0 ? sprints[0] : default
        );
        if (sprint?.ReviewOrNull is not { } review)
        {
            return new(NothingToLookBackCard.Of(sprint), "There is nothing to look back on yet");
        }

        await BringAsync(call, id, sprint, review.IsOpen ? Notice.ReviewForm : Notice.ReviewNext, cancellationToken);
        return null;
    }

    // A card on its way needs no second one; a word that Teams sends again was answered.
    private async Task BringAsync(
        TextCommandCall call,
        SprintId id,
        Sprint sprint,
        NoticeId notice,
        CancellationToken cancellationToken
    )
    {
        if (
            sprint.Outbox.GetValueOrDefault(notice) is { State: not OutboxState.Pending } card
            && !sprint.Done.Contains(call.Command)
            && await groups.HasAsync(call.Caller, id, sprint, call.Now, cancellationToken)
        )
        {
            await mover.MoveAsync(call, id, card, Letter(id, sprint, notice), "This look back", cancellationToken);
        }
    }

    private static CardMessage Letter(SprintId id, Sprint sprint, NoticeId notice) =>
        notice == Notice.ReviewForm
            ? new(ReviewCard.Shared(id, sprint), "Time to look back")
            : new(AskNextCard.Of(id, sprint), "What your look back brought");
}

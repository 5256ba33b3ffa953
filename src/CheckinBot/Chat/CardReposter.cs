using CheckinBot.Cards;
using CheckinBot.Domain;
using CheckinBot.EventStore;
using CheckinBot.Outbox;
using CheckinBot.Placement;

namespace CheckinBot.Chat;

/// <summary>
/// Sends a group's card anew at the end of the chat and takes away the one further up. Where Teams does not delete, the
/// old one becomes a line that says where the new one is; that neither worked is nobody's business but the log's, since
/// the new card is there.
/// </summary>
internal sealed partial class CardReposter(SprintStore sprintStore, TeamsClient post, ILogger<CardReposter> log)
{
    /// <summary><paramref name="what"/>: what the line about the old one calls it, "This check-in".</summary>
    public async Task MoveAsync(
        TextCommandCall call,
        SprintId id,
        OutboxMessage card,
        CardMessage letter,
        string what,
        CancellationToken cancellationToken
    )
    {
        var sent = await post.SendAsync(call.Caller.Chat, letter.ToActivity(), cancellationToken, Pace.Ahead);
        await sprintStore.ExecuteAsync(
            id,
            card.State == OutboxState.Delivered
                ? new RepostCard(call.Command, call.Now, card.Notice.Id, sent)
                : new RecordDelivered(call.Command, call.Now, card.Notice.Id, sent)
        );
        if (card is { State: OutboxState.Delivered, Sent: { IsKnown: true } old })
        {
            await TakeAwayAsync(call, id, old, what, cancellationToken);
        }
    }

    private async Task TakeAwayAsync(
        TextCommandCall call,
        SprintId id,
        MessageRef old,
        string what,
        CancellationToken cancellationToken
    )
    {
        if (await FailedAsync(() => post.DeleteAsync(call.Caller.Chat, old, cancellationToken)) is not { } failure)
        {
            return;
        }

        var moved = new CardMessage(Moved(what), "It is further down in this chat").ToActivity();
        var second = await FailedAsync(() => post.UpdateAsync(call.Caller.Chat, old, moved, cancellationToken));
        LogNotDeleted(id.Value, failure.Kind, failure.Code, second is null ? "replaced" : "left as it was");
    }

    // Null when it worked, and when somebody took the card away already: that was the aim.
    private static async Task<DeliveryException?> FailedAsync(Func<Task> call)
    {
        try
        {
            await call();
            return null;
        }
        catch (DeliveryException failure)
        {
            return failure.Kind == DeliveryFailure.Gone ? null : failure;
        }
    }

    private static AdaptiveCard Moved(string what) =>
        CardParts.Card(
            $"{what} moved further down.",
            [CardParts.Line($"{what} moved further down in this chat."), CardParts.WhoSees("your group.")]
        );

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Log {Book}: a card that was sent anew could not be deleted further up ({Kind} {Code}); it was "
            + "{Outcome}"
    )]
    private partial void LogNotDeleted(string book, DeliveryFailure kind, string? code, string outcome);
}

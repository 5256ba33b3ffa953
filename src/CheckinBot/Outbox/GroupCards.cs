using CheckinBot.Cards;
using CheckinBot.Domain;
using CheckinBot.EventStore;
using CheckinBot.Queues;

namespace CheckinBot.Outbox;

/// <summary>
/// Updates messages that are no notices (a form, a set-up), after the answer to whoever acted; one after the other
/// where several are for one message, and of those that wait the last. Best effort: the log holds what matters, and
/// such a card says so again when it is pressed.
/// </summary>
internal sealed partial class GroupCards : IHostedService
{
    private readonly TeamsClient post;
    private readonly ChatDirectory chats;
    private readonly ILogger<GroupCards> log;
    private readonly KeyedQueue<MessageRef, CardUpdate> updates;

    public GroupCards(TeamsClient post, ChatDirectory chats, ILogger<GroupCards> log)
    {
        (this.post, this.chats, this.log) = (post, chats, log);
        updates = new((message, waiting) => UpdateAsync(message, waiting[^1]));
    }

    /// <summary>
    /// Starts the update; <paramref name="letter"/> is asked for at the last moment, so that the newest state is shown.
    /// </summary>
    public void Update(SprintId id, GroupAddress group, string message, Func<CardMessage> letter) =>
        Start(new(group.Conversation, message), new(id, () => chats.GroupAsync(group, CancellationToken.None), letter));

    /// <summary>The same of a message in the chat that somebody just acted in.</summary>
    public void Update(SprintId id, ChatAddress chat, string message, Func<CardMessage> letter) =>
        Start(new(chat.Conversation, message), new(id, () => Task.FromResult<ChatAddress?>(chat), letter));

    /// <summary>Done when the updates that were started are.</summary>
    public Task FinishAsync() => updates.DrainAsync();

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Lets the updates that were started finish.</summary>
    public async Task StopAsync(CancellationToken cancellationToken) =>
        await FinishAsync().WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    // A press that does not say on which message changes none.
    private void Start(MessageRef message, CardUpdate update)
    {
        if (message.IsKnown)
        {
            _ = updates.Add(message, update);
        }
    }

    private async Task UpdateAsync(MessageRef message, CardUpdate update)
    {
        try
        {
            if (await update.Find() is { } chat)
            {
                await post.UpdateAsync(
                    chat,
                    new(chat.Conversation, message.Activity),
                    update.Letter().ToActivity(),
                    CancellationToken.None
                );
            }
        }
        catch (Exception failure) when (failure is DeliveryException or Store.StoreUnavailableException)
        {
            LogFailed(update.Id, (failure as DeliveryException)?.Kind);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Sprint {Sprint}: a form was not closed: {Kind}")]
    private partial void LogFailed(SprintId sprint, DeliveryFailure? kind);

    private sealed record CardUpdate(SprintId Id, Func<Task<ChatAddress?>> Find, Func<CardMessage> Letter);
}

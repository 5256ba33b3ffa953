using System.Collections.Concurrent;
using CheckinBot.Cards;
using CheckinBot.Domain;
using CheckinBot.EventStore;

namespace CheckinBot.Outbox;

/// <summary>
/// Updates messages that are no notices (a form, a set-up), after the answer to whoever acted. Best
/// effort: the log holds what matters, and such a card says so again when it is pressed.
/// </summary>
internal sealed partial class GroupCards(TeamsClient post, ChatDirectory chats, ILogger<GroupCards> log)
    : IHostedService
{
    private readonly ConcurrentDictionary<Task, bool> underWay = new();

    /// <summary>
    /// Starts the update; <paramref name="letter"/> is asked for at the last moment, so that the newest state is shown.
    /// </summary>
    public void Update(SprintId id, GroupAddress group, string message, Func<CardMessage> letter) =>
        Start(id, () => chats.GroupAsync(group, CancellationToken.None), message, letter);

    /// <summary>The same of a message in the chat that somebody just acted in.</summary>
    public void Update(SprintId id, ChatAddress chat, string message, Func<CardMessage> letter) =>
        Start(id, () => Task.FromResult<ChatAddress?>(chat), message, letter);

    /// <summary>Done when the updates that were started are.</summary>
    public Task FinishAsync() => Task.WhenAll(underWay.Keys);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Lets the updates that were started finish.</summary>
    public async Task StopAsync(CancellationToken cancellationToken) =>
        await FinishAsync().WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private void Start(SprintId id, Func<Task<ChatAddress?>> find, string message, Func<CardMessage> letter)
    {
        if (message.Length > 0)
        {
            var update = Task.Run(() => UpdateAsync(id, find, message, letter));
            underWay[update] = true;
            _ = update.ContinueWith(done => underWay.TryRemove(done, out _), TaskScheduler.Default);
        }
    }

    private async Task UpdateAsync(SprintId id, Func<Task<ChatAddress?>> find, string message, Func<CardMessage> letter)
    {
        try
        {
            if (await find() is { } chat)
            {
                await post.UpdateAsync(
                    chat,
                    new(chat.Conversation, message),
                    letter().ToActivity(),
                    CancellationToken.None
                );
            }
        }
        catch (Exception failure) when (failure is DeliveryException or Store.StoreUnavailableException)
        {
            LogFailed(id, (failure as DeliveryException)?.Kind);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Sprint {Sprint}: a form was not closed: {Kind}")]
    private partial void LogFailed(SprintId sprint, DeliveryFailure? kind);
}

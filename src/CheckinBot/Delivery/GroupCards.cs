using System.Collections.Concurrent;
using CheckinBot.Chat;
using CheckinBot.Domain;
using CheckinBot.Ledger;

namespace CheckinBot.Delivery;

/// <summary>
/// Updates messages of a group's chat that are no notices (a form, a set-up), after the answer to whoever acted. Best
/// effort: the log holds what matters, and such a card says so again when it is pressed.
/// </summary>
internal sealed partial class GroupCards(Post post, ChatDirectory chats, ILogger<GroupCards> log) : IHostedService
{
    private readonly ConcurrentDictionary<Task, bool> underWay = new();

    /// <summary>Starts the update; <paramref name="letter"/> is asked for at the last moment, so that the newest state is shown.</summary>
    public void Update(SprintId id, GroupAddress group, string message, Func<Letter> letter)
    {
        if (message.Length > 0)
        {
            var update = Task.Run(() => UpdateAsync(id, group, message, letter));
            underWay[update] = true;
            _ = update.ContinueWith(done => underWay.TryRemove(done, out _), TaskScheduler.Default);
        }
    }

    /// <summary>Done when the updates that were started are.</summary>
    public Task FinishAsync() => Task.WhenAll(underWay.Keys);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Lets the updates that were started finish.</summary>
    public async Task StopAsync(CancellationToken cancellationToken) =>
        await FinishAsync().WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private async Task UpdateAsync(SprintId id, GroupAddress group, string message, Func<Letter> letter)
    {
        try
        {
            if (await chats.GroupAsync(group, CancellationToken.None) is { } chat)
            {
                await post.UpdateAsync(chat, new(group.Conversation, message), letter().ToActivity(), CancellationToken.None);
            }
        }
        catch (Exception failure) when (failure is DeliveryException or Store.StoreUnavailableException)
        {
            LogFailed(id, (failure as DeliveryException)?.Kind);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Sprint {Sprint}: a card in the group was not updated: {Kind}")]
    private partial void LogFailed(SprintId sprint, DeliveryFailure? kind);
}

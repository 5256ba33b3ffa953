using System.Collections.Concurrent;
using CheckinBot.Domain;
using CheckinBot.EventStore;

namespace CheckinBot.Outbox;

/// <summary>
/// Asks Teams who is in a group's chat whenever a round opens: people come and go, and Teams does not always say so.
/// Best effort: what could not be read is read with the next round, and whoever presses is met then.
/// </summary>
internal sealed partial class RosterReader(
    SprintStore sprintStore,
    SprintDirectory directory,
    ChatDirectory chats,
    Roster roster,
    ILogger<RosterReader> log
) : IHostedService
{
    private readonly ConcurrentDictionary<Task, bool> underWay = new();

    public Task StartAsync(CancellationToken cancellationToken)
    {
        sprintStore.Committed += OnCommitted;
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        sprintStore.Committed -= OnCommitted;
        await FinishAsync().WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Done when what was begun is.</summary>
    public Task FinishAsync() => Task.WhenAll(underWay.Keys);

    private void OnCommitted(Change<Sprint, SprintId> change)
    {
        if (change.Events.Any(happened => happened is RoundOpened))
        {
            var reading = Task.Run(() => ReadAsync(change.Id, change.After));
            underWay[reading] = true;
            _ = reading.ContinueWith(done => underWay.TryRemove(done, out _), TaskScheduler.Default);
        }
    }

    private async Task ReadAsync(SprintId id, Sprint sprint)
    {
        try
        {
            if (await chats.GroupAsync(sprint.Group, CancellationToken.None) is { } chat)
            {
                await MeetAsync(id, sprint, await roster.HereAsync(chat, CancellationToken.None));
            }
        }
        catch (Exception failure) when (failure is DeliveryException or Store.StoreUnavailableException)
        {
            LogUnread(id, (failure as DeliveryException)?.Kind);
        }
    }

    // They can be found before they are members, so that what they write is found when they want it erased.
    private async Task MeetAsync(SprintId id, Sprint sprint, WhoIsHere here)
    {
        var met = new MeetRoster(NewIds.Command(), sprint.At, here);
        var events = Decide.Command(sprintStore.LastSeen(id) ?? sprint, met).Events;
        foreach (var joined in events.OfType<MemberJoined>())
        {
            await directory.PointMemberAsync(id, sprint.Group.Tenant, joined.Member.Id);
        }

        if (!events.IsEmpty)
        {
            await sprintStore.ExecuteAsync(id, met);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Sprint {Sprint}: its roster was not read: {Kind}")]
    private partial void LogUnread(SprintId sprint, DeliveryFailure? kind);
}

using CheckinBot.EventStore;
using CheckinBot.Outbox;
using CheckinBot.Placement;
using CheckinBot.Scheduling;

namespace CheckinBot.Cluster;

/// <summary>What the rest of this instance does for the others.</summary>
internal sealed class LocalWork(
    RunActivity run,
    LogHandlers wakers,
    DeliveryLeases turns,
    SprintStore sprints,
    LeaderStore leaders
)
{
    public Task<ActivityAnswer> RunAsync(byte[] body) => run(body);

    public Task<Woken?> WakeAsync(string log) => wakers.WakeHereAsync(log, CancellationToken.None);

    /// <summary>
    /// An id is a sprint's or a leader's; nothing is on its way into the other kind. What is may be that very message:
    /// others can read it before this instance knows that it is written.
    /// </summary>
    public async Task<bool> HasTurnAsync(string log, string notice)
    {
        await Task.WhenAll(sprints.WrittenAsync(new(log)), leaders.WrittenAsync(new(log)));
        return turns.Has(log, notice);
    }

    public void LoseTurns() => turns.LoseAll();

    /// <summary>An id is a sprint's or a leader's; the other kind remembers nothing under it.</summary>
    public void Forget(string log)
    {
        sprints.Forget(new(log));
        leaders.Forget(new(log));
    }
}

using CheckinBot.Domain;
using CheckinBot.EventStore;

namespace CheckinBot.Cluster;

/// <summary>
/// Tells the other instances at once when this one erased something: none of them shows it from memory any more.
/// </summary>
internal sealed class ErasureNews(SprintStore sprints, LeaderStore leaders, Colleagues others) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        sprints.Committed += OnCommitted;
        leaders.Committed += OnCommitted;
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        sprints.Committed -= OnCommitted;
        leaders.Committed -= OnCommitted;
        return Task.CompletedTask;
    }

    private void OnCommitted<TAggregate, TId>(Change<TAggregate, TId> change)
        where TAggregate : Aggregate
        where TId : struct, ILogId
    {
        if (change.Events.Any(happened => happened is RecordErased))
        {
            _ = others.ErasedAsync(change.Id.Value);
        }
    }
}

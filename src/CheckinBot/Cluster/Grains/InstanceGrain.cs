using Orleans.Concurrency;

namespace CheckinBot.Cluster.Grains;

/// <inheritdoc cref="IInstanceGrain"/>
[Reentrant, OnNamedSilo]
internal sealed class InstanceGrain(LocalWork work) : Grain, IInstanceGrain
{
    public Task<bool> HasTurnAsync(string log, string notice) => work.HasTurnAsync(log, notice);

    public Task ForgetAsync(string log)
    {
        work.Forget(log);
        return Task.CompletedTask;
    }
}

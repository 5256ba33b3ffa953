using Microsoft.Extensions.Options;

namespace CheckinBot.Stopping;

/// <summary>Holds the end up, before anything stops, so that a load balancer can notice and send no more.</summary>
internal sealed class Drain(IOptions<ShutdownOptions> options, IHostApplicationLifetime lifetime)
    : IHostedLifecycleService
{
    // A host that is told to stop by its own program would say so only after this.
    public Task StoppingAsync(CancellationToken cancellationToken)
    {
        lifetime.StopApplication();
        return Task.Delay(TimeSpan.FromSeconds(options.Value.DrainSeconds), cancellationToken);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

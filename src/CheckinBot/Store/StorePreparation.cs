namespace CheckinBot.Store;

/// <summary>
/// Makes the tables before anything else of the service starts. A store that is unavailable by then stops the start,
/// with its exception: a bot that cannot keep an answer must not ask for one.
/// </summary>
internal sealed class StorePreparation(IStore store) : IHostedLifecycleService
{
    /// <summary>Runs before the start of any hosted service, wherever it was registered.</summary>
    public Task StartingAsync(CancellationToken cancellationToken) => store.PrepareAsync(cancellationToken);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

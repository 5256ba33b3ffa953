using Microsoft.Extensions.Options;

namespace CheckinBot.Stopping;

/// <summary>
/// Tells delivery when it is too late to begin: the service is stopping, and a send might not be over by its end.
/// </summary>
internal sealed class Closing : IDisposable
{
    private readonly CancellationTokenSource closed = new();
    private readonly CancellationTokenRegistration signal;

    public Closing(IHostApplicationLifetime lifetime, IOptions<ShutdownOptions> options) =>
        signal = lifetime.ApplicationStopping.Register(() => Begin(options.Value.UntilNothingIsSent));

    public bool IsClosed => closed.IsCancellationRequested;

    public void Dispose()
    {
        signal.Dispose();
        closed.Dispose();
    }

    // Real seconds, not the service's clock: whoever waits for the process to end counts those.
    private void Begin(TimeSpan wait)
    {
        if (wait == TimeSpan.Zero)
        {
            closed.Cancel();
        }
        else
        {
            closed.CancelAfter(wait);
        }
    }
}

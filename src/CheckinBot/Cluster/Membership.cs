namespace CheckinBot.Cluster;

/// <summary>
/// Keeps this instance in the cluster: joins in the background, for until then it works alone; joins anew when it was put out; leaves in
/// good order at the end.
/// </summary>
internal sealed partial class Membership(SiloFactory silos, ILogger<Membership> log) : IHostedService, IDisposable
{
    private static readonly TimeSpan BeforeAnotherTry = TimeSpan.FromSeconds(1);
    private readonly CancellationTokenSource stopping = new();
    private Task running = Task.CompletedTask;
    private volatile Silo? current;

    /// <summary>Told when another member is gone.</summary>
    public event Action? InstanceLost;

    /// <summary>Null while this instance is no member.</summary>
    public Silo? Current => current;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        running = Task.Run(RunAsync, CancellationToken.None);
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await stopping.CancelAsync();
        await running.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose() => stopping.Dispose();

    private async Task RunAsync()
    {
        while (!stopping.IsCancellationRequested)
        {
            var membership = BelongAsync();
            await membership.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            current = null;
            if (!stopping.IsCancellationRequested)
            {
                LogAlone(membership.Exception?.InnerException);
                await Task.Delay(BeforeAnotherTry, stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    // Until the cluster puts this instance out, or it stops.
    private async Task BelongAsync()
    {
        await using var silo = silos.Make();
        silo.MemberGone += () => InstanceLost?.Invoke();
        await silo.JoinAsync(stopping.Token);
        current = silo;
        LogJoined(silo.Members);
        await Task.WhenAny(silo.Failed, Task.Delay(Timeout.Infinite, stopping.Token));
        current = null;
        await silo.LeaveAsync();
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "This instance is in the cluster; members: {Members}")]
    private partial void LogJoined(int members);

    [LoggerMessage(Level = LogLevel.Warning, Message = "This instance is not in the cluster. It works on alone, and joins as soon as it can")]
    private partial void LogAlone(Exception? failure);
}

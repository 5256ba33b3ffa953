using CheckinBot.EventStore;

namespace CheckinBot.Cluster;

/// <summary>
/// Keeps this instance in the cluster: joins in the background, for until then it works alone; joins anew when it was
/// put out; leaves in good order at the end.
/// </summary>
internal sealed partial class Membership : IHostedService, IDisposable
{
    private static readonly TimeSpan BeforeAnotherTry = TimeSpan.FromSeconds(1);

    // Who joins tells the others at once; one that is busy hears it a little later.
    private static readonly Duration UntilAllKnow = Duration.FromSeconds(5);
    private readonly CancellationTokenSource stopping = new();
    private readonly SiloFactory silos;
    private readonly TimeProvider time;
    private readonly ILogger<Membership> log;
    private readonly Awake awake;
    private Task running = Task.CompletedTask;
    private volatile Silo? current;
    private long joinedAt;
    private long lostAt;

    public Membership(SiloFactory silos, TimeProvider time, ILogger<Membership> log)
    {
        (this.silos, this.time, this.log) = (silos, time, log);
        awake = new(OnStoodStill);
    }

    /// <summary>Told when an instance is gone, or this one was taken for gone.</summary>
    public event Action? InstanceLost;

    /// <summary>Null while this instance is no member.</summary>
    public Silo? Current => current;

    /// <summary>True when somebody was lost after this moment.</summary>
    public bool LostSince(Instant moment) => Instant.FromUnixTimeTicks(Interlocked.Read(ref lostAt)) >= moment;

    /// <summary>As <see cref="Placement.IPlacement.IsKnownSince"/>.</summary>
    public bool IsKnownSince(Instant moment) =>
        current is not null && moment >= Instant.FromUnixTimeTicks(Interlocked.Read(ref joinedAt)) + UntilAllKnow;

    /// <summary>As <see cref="Placement.IPlacement.LookAtClock"/>.</summary>
    public void LookAtClock() => awake.Look();

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

    public void Dispose()
    {
        awake.Dispose();
        stopping.Dispose();
    }

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
                await Task.Delay(BeforeAnotherTry, stopping.Token)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    // Until the cluster puts this instance out, or it stops.
    private async Task BelongAsync()
    {
        await using var silo = silos.Make();
        silo.MemberGone += OnLost;
        await silo.JoinAsync(stopping.Token);
        Interlocked.Exchange(ref joinedAt, time.Now().ToUnixTimeTicks());
        current = silo;
        LogJoined(silo.Members);
        await Task.WhenAny(silo.Failed, Task.Delay(Timeout.Infinite, stopping.Token));
        current = null;
        if (!stopping.IsCancellationRequested)
        {
            LoseTurns();
        }

        await silo.LeaveAsync();
    }

    private void OnStoodStill()
    {
        if (current is not null)
        {
            LogStoodStill();
            LoseTurns();
        }
    }

    // What this instance was about to send may be somebody else's by now, or this one's again: whoever claims it.
    private void LoseTurns()
    {
        silos.Work.LoseTurns();
        OnLost();
    }

    private void OnLost()
    {
        Interlocked.Exchange(ref lostAt, time.Now().ToUnixTimeTicks());
        InstanceLost?.Invoke();
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "This instance is in the cluster; members: {Members}")]
    private partial void LogJoined(int members);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "This instance is not in the cluster. It works on alone, and joins as soon as it can"
    )]
    private partial void LogAlone(Exception? failure);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "This instance stood still for some seconds. What it was about to send is anybody's"
    )]
    private partial void LogStoodStill();
}

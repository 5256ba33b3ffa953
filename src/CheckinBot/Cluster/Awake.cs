namespace CheckinBot.Cluster;

/// <summary>
/// Notices that this process stood still (a machine that was suspended, a processor that was never its turn): the
/// others may have taken it for gone meanwhile.
/// </summary>
internal sealed class Awake : IDisposable
{
    /// <summary>Sooner than the others can have noticed: two probes that were missed.</summary>
    public static readonly TimeSpan TooLong = TimeSpan.FromSeconds(3.5);

    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(0.5);
    private readonly Timer timer;
    private readonly Action stoodStill;
    private long last = TimeProvider.System.GetTimestamp();

    public Awake(Action stoodStill)
    {
        this.stoodStill = stoodStill;
        timer = new(_ => Look(), null, Beat, Beat);
    }

    /// <summary>To be called before anything that only one who is there may do.</summary>
    public void Look()
    {
        var now = TimeProvider.System.GetTimestamp();
        var before = Interlocked.Exchange(ref last, now);
        if (TimeProvider.System.GetElapsedTime(before, now) > TooLong)
        {
            stoodStill();
        }
    }

    /// <summary>As though it had.</summary>
    public void StandStill() =>
        Interlocked.Exchange(
            ref last,
            TimeProvider.System.GetTimestamp()
                - (long)(2 * TooLong.TotalSeconds * TimeProvider.System.TimestampFrequency)
        );

    public void Dispose() => timer.Dispose();
}

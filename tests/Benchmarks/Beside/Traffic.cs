using System.Diagnostics;

namespace Benchmarks.Beside;

/// <summary>How much came, and when the last of it did. Thread safe.</summary>
internal sealed class Traffic
{
    private long total;
    private long last = Stopwatch.GetTimestamp();

    public long Total => Interlocked.Read(ref total);

    /// <summary>How long nothing came.</summary>
    public TimeSpan Silence => Stopwatch.GetElapsedTime(Interlocked.Read(ref last));

    public void Count()
    {
        Interlocked.Increment(ref total);
        Interlocked.Exchange(ref last, Stopwatch.GetTimestamp());
    }
}

using System.Collections.Concurrent;

namespace Benchmarks.Loads;

/// <summary>How long things took, in milliseconds.</summary>
internal sealed class Latencies
{
    private readonly ConcurrentBag<double> all = [];
    private int failed;

    public int Failed => Volatile.Read(ref failed);

    public int Count => all.Count;

    public void Add(double milliseconds) => all.Add(milliseconds);

    public void Fail() => Interlocked.Increment(ref failed);

    public double At(double share)
    {
        var sorted = all.Order().ToList();
        return sorted.Count == 0 ? 0 : sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))];
    }

    public override string ToString() =>
        $"{Count:N0}, {Failed} failed, p50 {At(0.5):N0} ms, p99 {At(0.99):N0} ms, longest {At(1):N0} ms";
}

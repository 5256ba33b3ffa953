using System.Diagnostics;
using Benchmarks.Loads;

namespace Benchmarks.Beside;

/// <summary>So many people at once, each pressing again as soon as they are answered.</summary>
internal static class ClosedLoop
{
    /// <summary>How long each press took. Throws when one is not kept.</summary>
    public static async Task<Latencies> RunAsync(
        int atOnce,
        IReadOnlyList<byte[]> presses,
        Func<byte[], Task> pressAsync
    )
    {
        var (latencies, next) = (new Latencies(), -1);
        await Task.WhenAll(
            Enumerable
                .Range(0, atOnce)
                .Select(async _ =>
                {
                    while (Interlocked.Increment(ref next) is var place && place < presses.Count)
                    {
                        var begun = Stopwatch.GetTimestamp();
                        await pressAsync(presses[place]);
                        latencies.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
                    }
                })
        );
        return latencies;
    }
}

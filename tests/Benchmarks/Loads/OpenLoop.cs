using System.Diagnostics;

namespace Benchmarks.Loads;

/// <summary>
/// Starts something at a fixed rate, whether or not what was started before is done: a slow bot gets no rest. The time
/// of each counts from when it should have started, so that what waits behind something slow counts as well.
/// </summary>
internal static class OpenLoop
{
    public static async Task RunAsync(double rate, TimeSpan during, Latencies latencies, Func<int, Task<bool>> act)
    {
        var (start, started) = (Stopwatch.GetTimestamp(), new List<Task>());
        for (var number = 0; number < rate * during.TotalSeconds; number++)
        {
            var due = start + (long)(number / rate * Stopwatch.Frequency);
            while (Stopwatch.GetTimestamp() < due)
            {
                await Task.Delay(1);
            }

            started.Add(OneAsync(number, due, latencies, act));
        }

        await Task.WhenAll(started);
    }

    private static async Task OneAsync(int number, long due, Latencies latencies, Func<int, Task<bool>> act)
    {
        if (await act(number))
        {
            latencies.Add(Stopwatch.GetElapsedTime(due).TotalMilliseconds);
        }
        else
        {
            latencies.Fail();
        }
    }
}

namespace Benchmarks.Beside;

/// <summary>
/// Waiting until bots have nothing left to do, in real time: from outside nothing tells it but that they neither write
/// nor call.
/// </summary>
internal static class Quiet
{
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(5);

    // When the 60 s of a message are over, the product's clock looks again within 10 s whether it was sent.
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(75);

    /// <summary>After check-ins.</summary>
    public static Task ShortAsync(IReadOnlyList<Contender> those) => ForAsync(those, Short);

    /// <summary>After messages that were promised.</summary>
    public static Task LongAsync(IReadOnlyList<Contender> those) => ForAsync(those, Long);

    private static async Task ForAsync(IReadOnlyList<Contender> those, TimeSpan silence)
    {
        while (those.Select(one => silence - one.Silence).Max() is { Ticks: > 0 } left)
        {
            await Task.Delay(left);
        }
    }
}

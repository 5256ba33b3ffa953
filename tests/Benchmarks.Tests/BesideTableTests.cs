using Benchmarks.Beside;

namespace Benchmarks.Tests;

public sealed class BesideTableTests
{
    [Fact]
    public void The_median_of_the_runs_stands_beside_how_many_times_the_yardstick_it_is()
    {
        var plain = Figures.Median([Cost(0.4), Cost(9.9), Cost(0.5)]);
        var ours = Figures.Median([Cost(0.6), Cost(0.5), Cost(0.7), Cost(0.5)]);
        var table = BesideTable.Of([("plain", plain), ("ours", ours)]);
        Assert.Contains("|  | plain | ours | / plain |", table, StringComparison.Ordinal);
        Assert.Contains("| CPU s for 1,000 check-ins, c=8 | 0.50 | 0.55 | 1.10 |", table, StringComparison.Ordinal);
        Assert.Contains("| storage reads a check-in, c=8 | 0.00 | 0.00 | – |", table, StringComparison.Ordinal);
    }

    private static Figures Cost(double milliseconds) => new() { Eight = new() { CpuMilliseconds = milliseconds } };
}

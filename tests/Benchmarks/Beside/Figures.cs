namespace Benchmarks.Beside;

/// <summary>What was measured of one bot in one run, or the medians of several.</summary>
internal sealed record Figures
{
    /// <summary>From the start of the process to the first check-in that was answered.</summary>
    public double StartMilliseconds { get; init; }

    /// <summary>What the process holds ten seconds after that.</summary>
    public double IdleMegabytes { get; init; }

    /// <summary>Closed loops of 8 and of 32, each for as many check-ins as there are people in the groups.</summary>
    public Part Eight { get; init; } = new();

    public Part ThirtyTwo { get; init; } = new();

    public Part Barriers { get; init; } = new();

    public static Figures Median(IReadOnlyList<Figures> runs) =>
        new()
        {
            StartMilliseconds = Of(runs.Select(run => run.StartMilliseconds)),
            IdleMegabytes = Of(runs.Select(run => run.IdleMegabytes)),
            Eight = Part.Median([.. runs.Select(run => run.Eight)]),
            ThirtyTwo = Part.Median([.. runs.Select(run => run.ThirtyTwo)]),
            Barriers = Part.Median([.. runs.Select(run => run.Barriers)]),
        };

    public static double Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}

/// <summary>What one part of a run cost, all that came of it afterwards included, for each press.</summary>
internal sealed record Part
{
    public double CpuMilliseconds { get; init; }

    public double P50 { get; init; }

    public double P99 { get; init; }

    /// <summary>Requests to the storage that write: a transaction is one.</summary>
    public double Writes { get; init; }

    public double Reads { get; init; }

    /// <summary>Calls of the connector.</summary>
    public double Calls { get; init; }

    public static Part Median(IReadOnlyList<Part> runs) =>
        new()
        {
            CpuMilliseconds = Figures.Of(runs.Select(run => run.CpuMilliseconds)),
            P50 = Figures.Of(runs.Select(run => run.P50)),
            P99 = Figures.Of(runs.Select(run => run.P99)),
            Writes = Figures.Of(runs.Select(run => run.Writes)),
            Reads = Figures.Of(runs.Select(run => run.Reads)),
            Calls = Figures.Of(runs.Select(run => run.Calls)),
        };
}

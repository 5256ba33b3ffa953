using System.Collections.Concurrent;
using Benchmarks.Loads;

namespace Benchmarks.Several;

/// <summary>What one run showed.</summary>
internal sealed record SeveralFigures(string Name)
{
    public double ToOpen { get; set; }

    public double AskedAfter { get; set; }

    public int MostInASecond { get; set; }

    public int Refused { get; set; }

    public double First { get; set; }

    public double Edit { get; set; }

    public Latencies Firsts { get; } = new();

    public Latencies Edits { get; } = new();

    public double IdleAMinute { get; set; }

    public double MembershipAMinute { get; set; }

    public int Late { get; set; }

    public int Twice { get; set; }

    public int Unheard { get; set; }

    public Latencies Heard { get; } = new();

    /// <summary>What those heard whose answer was not kept by one that lives.</summary>
    public ConcurrentQueue<string> Refusals { get; } = new();

    public override string ToString() =>
        $"""
            {Name}
              to open a round, a sprint: {ToOpen:F1} storage transactions; all asked after {AskedAfter:F1} s
              most calls in any second {MostInASecond}, refused {Refused}
              first answers: {First:F2} transactions each; {Firsts}
              edits: {Edit:F2} transactions each; {Edits}
              barriers, from press to leader: {Heard}; later than 15 s {Late}, twice {Twice}, not heard {Unheard}
              with nothing to do, a minute: {IdleAMinute:F0} transactions, and {MembershipAMinute:F0} for membership
            {string.Join('\n', Refusals)}
            """;
}

using System.Collections.Concurrent;
using System.Globalization;

namespace Chaos.Checks;

/// <summary>What a run did, what it found, and which promises were broken.</summary>
internal sealed class KillReport
{
    private const int Shown = 40;
    private const int Longest = 240;
    private readonly SortedDictionary<string, int> counts = [];

    public int Seed { get; init; }

    public int Kills { get; set; }

    public int Joined { get; set; }

    public int Left { get; set; }

    public TimeSpan Took { get; set; }

    public ConcurrentQueue<string> Violations { get; } = new();

    public void Violate(string what) => Violations.Enqueue(what);

    public void Count(string what, int more = 1) => counts[what] = counts.GetValueOrDefault(what) + more;

    public int Of(string what) => counts.GetValueOrDefault(what);

    public override string ToString() =>
        string.Join(
            Environment.NewLine,
            [
                string.Create(CultureInfo.InvariantCulture, $"seed {Seed}"),
                Line("kills", Kills),
                Line("processes that joined besides", Joined),
                Line("processes that left by themselves", Left),
                .. counts.Select(one => Line(one.Key, one.Value)),
                string.Create(CultureInfo.InvariantCulture, $"{"seconds", -46}{Took.TotalSeconds, 8:F0}"),
                Line("violations", Violations.Count),
                .. Violations.Take(Shown).Select(one => $"  VIOLATION: {one[..Math.Min(one.Length, Longest)]}"),
            ]
        );

    private static string Line(string what, int count) =>
        string.Create(CultureInfo.InvariantCulture, $"{what, -46}{count, 8:N0}");
}

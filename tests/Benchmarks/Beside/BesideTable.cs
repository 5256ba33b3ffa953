using System.Globalization;
using System.Text;

namespace Benchmarks.Beside;

/// <summary>
/// Figures side by side as a table in markdown: the yardstick first, then each build of the product and how many times
/// the yardstick it is.
/// </summary>
internal static class BesideTable
{
    private static readonly (string Name, Func<Figures, double> Of, string Format)[] Rows =
    [
        ("CPU s for 1,000 check-ins, c=8", of => of.Eight.CpuMilliseconds, "0.00"),
        ("CPU s for 1,000 check-ins, c=32", of => of.ThirtyTwo.CpuMilliseconds, "0.00"),
        ("CPU s for 1,000 barriers", of => of.Barriers.CpuMilliseconds, "0.00"),
        ("p50 at c=8, ms", of => of.Eight.P50, "0.0"),
        ("p99 at c=8, ms", of => of.Eight.P99, "0.0"),
        ("p50 at c=32, ms", of => of.ThirtyTwo.P50, "0.0"),
        ("p99 at c=32, ms", of => of.ThirtyTwo.P99, "0.0"),
        ("start to first answered check-in, ms", of => of.StartMilliseconds, "0"),
        ("memory, idle after it, MB", of => of.IdleMegabytes, "0"),
        ("storage transactions a check-in, c=8", of => of.Eight.Writes, "0.00"),
        ("storage reads a check-in, c=8", of => of.Eight.Reads, "0.00"),
        ("calls to Teams a check-in, c=8", of => of.Eight.Calls, "0.00"),
        ("storage transactions a barrier", of => of.Barriers.Writes, "0.00"),
        ("calls to Teams a barrier", of => of.Barriers.Calls, "0.00"),
    ];

    public static string Of(IReadOnlyList<(string Name, Figures Figures)> bots)
    {
        var table = new StringBuilder();
        table.AppendLine(
            Line("", [bots[0].Name, .. bots.Skip(1).SelectMany(bot => new[] { bot.Name, $"/ {bots[0].Name}" })])
        );
        table.AppendLine(Line("---", [.. Enumerable.Repeat("---:", (2 * bots.Count) - 1)]));
        foreach (var row in Rows)
        {
            var yardstick = row.Of(bots[0].Figures);
            table.AppendLine(
                Line(
                    row.Name,
                    [
                        Text(yardstick, row.Format),
                        .. bots.Skip(1).SelectMany(bot => Cells(row.Of(bot.Figures), yardstick, row.Format)),
                    ]
                )
            );
        }

        return table.ToString();
    }

    private static string[] Cells(double value, double yardstick, string format) =>
        [Text(value, format), yardstick > 0 ? Text(value / yardstick, "0.00") : "–"];

    private static string Line(string name, IEnumerable<string> cells) => $"| {name} | {string.Join(" | ", cells)} |";

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}

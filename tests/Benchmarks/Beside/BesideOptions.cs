using System.Globalization;

namespace Benchmarks.Beside;

/// <summary>What is measured: <c>beside [--runs 3] [--groups 125] [--ours PATH]…</c>.</summary>
internal sealed record BesideOptions
{
    /// <summary>How often all is measured; the table shows medians. Default 3.</summary>
    public int Runs { get; init; } = 3;

    /// <summary>Groups of eight that check in, in each part of a run. Default 125, so 1,000 check-ins.</summary>
    public int Groups { get; init; } = 125;

    /// <summary>Other builds of the product to measure as well: folders with a CheckinBot.dll, or such files.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    public static BesideOptions Read(string[] args)
    {
        var options = new BesideOptions();
        for (var place = 0; place < args.Length; place++)
        {
            options = args[place] switch
            {
                "--runs" => options with { Runs = Number(args[++place]) },
                "--groups" => options with { Groups = Number(args[++place]) },
                "--ours" => options with { Others = [.. options.Others, args[++place]] },
                var other => throw new ArgumentException($"{other} is not known.", nameof(args)),
            };
        }

        return options;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}

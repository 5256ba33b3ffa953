using System.Globalization;

namespace Chaos;

/// <summary>The long form of the kill tests. Ends with 0 only when no promise was broken.</summary>
internal static class KillCommand
{
    public static int Explain()
    {
        Console.Error.WriteLine(
            "kill [--store sqlite|azurite] [--apart] [--minutes N | --kills N] [--seed N]: kills bot "
                + "processes at random moments while 50 groups work, then checks what is left."
        );
        return 2;
    }

    public static async Task<int> RunAsync(string[] args)
    {
        var options = Read(args);
        Console.WriteLine(options);
        var report = await KillRun.RunAsync(options, Console.WriteLine);
        Console.WriteLine(report);
        return report.Violations.IsEmpty ? 0 : 1;
    }

    private static KillOptions Read(string[] args)
    {
        var options = new KillOptions { IsApart = args.Contains("--apart") };
        foreach (
            var (name, value) in args.Where(one => one != "--apart")
                .Chunk(2)
                .Select(pair => (pair[0], pair.ElementAtOrDefault(1) ?? ""))
        )
        {
            options = name switch
            {
                "--store" => options with { IsAzurite = value == "azurite" },
                "--minutes" => options with
                {
                    Minutes = double.Parse(value, CultureInfo.InvariantCulture),
                    Kills = int.MaxValue,
                },
                "--kills" => options with { Kills = Number(value) },
                "--seed" => options with { Seed = Number(value) },
                _ => throw new ArgumentException($"{name} is not known.", nameof(args)),
            };
        }

        return options;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}

/// <summary>
/// What a run does. It ends after so many kills, once every group was asked, or after so many minutes.
/// </summary>
internal sealed record KillOptions
{
    public bool IsAzurite { get; init; }

    /// <summary>
    /// Several processes on Azurite do not know each other: safe by the log alone, as an instance is that cannot reach
    /// the others.
    /// </summary>
    public bool IsApart { get; init; }

    public double Minutes { get; init; } = 30;

    public int Kills { get; init; } = 100;

    public int Groups { get; init; } = 50;

    /// <summary>
    /// Of the dice; printed, so that a run can be had again as far as the machine's own timing allows.
    /// </summary>
    public int Seed { get; init; } = Random.Shared.Next();

    /// <summary>How many processes serve at a time.</summary>
    public int Processes => IsAzurite ? 3 : 1;
}

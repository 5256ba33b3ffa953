using System.Globalization;

namespace Benchmarks.Loads;

/// <summary>
/// How much of a school there is. The real thing is <c>load --groups 5000 --minutes 10</c>; what is left out is small,
/// for a quick look.
/// </summary>
internal sealed record LoadOptions
{
    public const int GroupSize = 6;

    public int Groups { get; init; } = 200;

    public double Minutes { get; init; } = 0.5;

    /// <summary>Answers a second. Default: everybody's answer within the minutes.</summary>
    public double? Rate { get; init; }

    /// <summary>
    /// After the rest, doubles the rate every 20 s until the 99th of a hundred takes over a second, or one fails.
    /// </summary>
    public bool Steps { get; init; }

    public bool IsAzurite { get; init; }

    /// <summary>How many instances that know each other; more than one need Azurite.</summary>
    public int Instances { get; init; } = 1;

    public double RateOf => Rate ?? Groups * GroupSize / (Minutes * 60);

    public static LoadOptions Read(string[] args)
    {
        var options = new LoadOptions();
        for (var place = 0; place < args.Length; place++)
        {
            options = args[place] switch
            {
                "--groups" => options with { Groups = (int)Number(args[++place]) },
                "--minutes" => options with { Minutes = Number(args[++place]) },
                "--rate" => options with { Rate = Number(args[++place]) },
                "--steps" => options with { Steps = true },
                "--instances" => options with { Instances = (int)Number(args[++place]), IsAzurite = true },
                "--azurite" => options with { IsAzurite = true },
                var other => throw new ArgumentException($"{other} is not known.", nameof(args)),
            };
        }

        return options;
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}

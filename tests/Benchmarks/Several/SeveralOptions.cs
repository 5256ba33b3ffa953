using System.Globalization;

namespace Benchmarks.Several;

/// <summary>How the instances end in the middle of the work.</summary>
internal enum Ending
{
    None,
    Kill,
    Freeze,
    Stop,

    /// <summary>One after another is stopped, and another build takes its place.</summary>
    Upgrade,
}

/// <summary>What is compared: one instance, several that do not know each other, several that do.</summary>
internal sealed record SeveralOptions
{
    public int Groups { get; init; } = 100;

    public int Instances { get; init; } = 3;

    public bool IsCluster { get; init; } = true;

    /// <summary>How many answers are under way at once.</summary>
    public int AtOnce { get; init; } = 8;

    /// <summary>How long it is looked at what is done when there is nothing to do.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>What befalls one instance while people answer.</summary>
    public Ending Ending { get; init; }

    /// <summary>The oldest looks at the agenda; -1 stands for any.</summary>
    public int Which { get; init; } = -1;

    /// <summary>The program that takes the others' place in an upgrade; null: the same.</summary>
    public string? To { get; init; }

    /// <summary>The certificate that the instances share; empty: they talk in the clear.</summary>
    public string Certificate { get; init; } = "";

    /// <summary>Not beside one instance, and three that do not know each other.</summary>
    public bool IsOnlyTogether { get; init; }

    public string Name => $"{Instances} {(Instances == 1 ? "instance" : IsCluster ? "together" : "apart")}";

    public static IReadOnlyList<SeveralOptions> Read(string[] args)
    {
        var options = new SeveralOptions();
        foreach (var (name, value) in args.Chunk(2).Select(pair => (pair[0], pair[1])))
        {
            options = name switch
            {
                "--groups" => options with { Groups = Number(value) },
                "--instances" => options with { Instances = Number(value) },
                "--at-once" => options with { AtOnce = Number(value) },
                "--ending" => options with { Ending = Enum.Parse<Ending>(value, ignoreCase: true) },
                "--certificate" => options with { Certificate = value },
                "--only" when value == "together" => options with { IsOnlyTogether = true },
                "--to" => options with { To = value },
                "--which" => options with { Which = Number(value) },
                _ => throw new ArgumentException($"{name} is not known.", nameof(args)),
            };
        }

        return options.IsOnlyTogether || options.Ending != Ending.None
            ? [options]
            : [options with { Instances = 1, IsCluster = false }, options with { IsCluster = false }, options];
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}

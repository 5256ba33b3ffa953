using System.Globalization;

namespace Simulator;

/// <summary>What was asked for on the command line.</summary>
/// <param name="Port">Of the page and the connector.</param>
/// <param name="Bot">The endpoint of a bot run elsewhere; null runs the bot in this process.</param>
/// <param name="Keeps">True: the bot starts with what an earlier run stored.</param>
/// <param name="BotArguments">Whatever else was given; it goes to the bot.</param>
internal sealed record LaunchOptions(int Port, Uri? Bot, bool Keeps, IReadOnlyList<string> BotArguments)
{
    public const string Usage = """
        dotnet run --project src/Simulator -- [options]
          --port <number>   the page's port on 127.0.0.1 (default 5180)
          --stand-alone     the simulator only, for a bot run elsewhere
          --bot <address>   that bot's endpoint (default http://127.0.0.1:3978/api/messages); implies --stand-alone
          --keep            the bot keeps what it stored in an earlier run
          --fresh           the bot starts empty (the default)
        Anything else goes to the bot.
        """;

    private static readonly Uri DefaultBot = new("http://127.0.0.1:3978/api/messages");

    /// <exception cref="FormatException">An option is not understood.</exception>
    public static LaunchOptions Parse(IEnumerable<string> arguments)
    {
        var options = new LaunchOptions(5180, null, Keeps: false, []);
        var rest = new Queue<string>(arguments);
        while (rest.TryDequeue(out var argument))
        {
            options = argument switch
            {
                "--port" => options with { Port = Number(Next(rest, argument)) },
                "--stand-alone" => options with { Bot = options.Bot ?? DefaultBot },
                "--bot" => options with { Bot = Address(Next(rest, argument)) },
                "--keep" => options with { Keeps = true },
                "--fresh" => options with { Keeps = false },
                _ => options with { BotArguments = [.. options.BotArguments, argument] },
            };
        }
        return options;
    }

    private static string Next(Queue<string> rest, string option) =>
        rest.TryDequeue(out var value) ? value : throw new FormatException($"{option} needs a value.");

    private static int Number(string text) =>
        ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            ? port
            : throw new FormatException($"'{text}' is not a port.");

    private static Uri Address(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
            ? address
            : throw new FormatException($"'{text}' is not an address.");
}

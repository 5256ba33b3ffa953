using System.Net;
using System.Net.Sockets;

namespace CheckinBot.Tests.Startup;

/// <summary>
/// One way to get it wrong: what is set (<c>Key=value</c>, or any other argument as it stands), what is prepared in the
/// folder before, and the words that the sentence must hold. <paramref name="Settings"/> come after those of a bot that
/// is set up well, unless <see cref="Bare"/>.
/// </summary>
internal sealed record Trial(string Name, string[] Settings, params string[] Words)
{
    public const string Secret = "hunter2";

    private static readonly string[] Well =
    [
        "MicrosoftAppType=SingleTenant",
        "MicrosoftAppId=7c1cf0a5-04ad-4b7b-a1ad-1b0a3a6f5b58",
        "MicrosoftAppTenantId=7c1cf0a5-04ad-4b7b-a1ad-1b0a3a6f5b59",
        $"MicrosoftAppPassword={Secret}",
    ];

    public static IReadOnlyList<string> WellSet => Well;

    /// <summary>Nothing is set but what the trial sets.</summary>
    public bool Bare { get; init; }

    /// <summary>The folder is not named as the service's own: it is just where somebody started it.</summary>
    public bool Elsewhere { get; init; }

    public Action<string> Prepare { get; init; } = _ => { };

    public IEnumerable<string> Arguments(string folder) =>
        [
            "--urls",
            "http://127.0.0.1:0",
            .. Elsewhere ? Array.Empty<string>() : ["--contentRoot", folder],
            .. (Bare ? [] : Well)
                .Concat(Settings)
                .Select(one =>
                    one.StartsWith('-') || !one.Contains('=', StringComparison.Ordinal)
                        ? one
                        : $"--{one.Replace("FOLDER", folder, StringComparison.Ordinal)}"
                ),
        ];

    /// <summary>A port of this machine that somebody listens at as long as the process lives.</summary>
    public static int TakenPort => ((IPEndPoint)Listener.LocalEndpoint).Port;

    private static readonly TcpListener Listener = Listening();

    private static TcpListener Listening()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return listener;
    }
}

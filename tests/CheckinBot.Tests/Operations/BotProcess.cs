using System.Text.RegularExpressions;
using CheckinBot.Tests.App;
using Testing;

namespace CheckinBot.Tests.Operations;

/// <summary>The program as it is run: a process of its own, on a folder of its own, in local mode.</summary>
internal sealed partial class BotProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly ChildProcess child;

    private BotProcess(ChildProcess child) => this.child = child;

    public string Output => child.Output;

    public Uri Address => new(Listening().Match(Output).Groups[1].Value);

    public static async Task<BotProcess> StartAsync(string folder, params string[] settings)
    {
        string[] arguments =
        [
            typeof(CheckinBotApp).Assembly.Location,
            "--environment",
            "Development",
            "--urls",
            "http://127.0.0.1:0",
            "--contentRoot",
            folder,
            "--Bot:DangerouslyAllowUnauthenticated=true",
            .. settings,
        ];
        var bot = new BotProcess(ChildProcess.Start("dotnet", arguments, folder));
        await Watching.UntilAsync(
            () =>
            {
                Assert.False(bot.child.HasExited, bot.Output);
                return new(Listening().IsMatch(bot.Output));
            },
            Patience
        );
        return bot;
    }

    /// <summary>Asks it to end, as systemd, Docker and Azure do; its exit code.</summary>
    public async Task<int> TerminateAsync()
    {
        child.Terminate();
        await child.ExitAsync(Patience);
        return child.ExitCode;
    }

    public ValueTask DisposeAsync() => child.DisposeAsync();

    [GeneratedRegex(@"Now listening on: (http://[\d.]+:\d+)")]
    private static partial Regex Listening();
}

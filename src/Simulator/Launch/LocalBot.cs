using CheckinBot;

namespace Simulator;

/// <summary>CheckinBot in this process, on the simulator's clock, unauthenticated and on 127.0.0.1 only.</summary>
internal static class LocalBot
{
    public static async Task<WebApplication> StartAsync(TeamsSimulator teams, MovableClock clock, LaunchOptions launch)
    {
        var bot = CheckinBotApp.Create(Arguments(launch), builder =>
        {
            builder.Configuration.AddInMemoryCollection(Settings(launch));
            builder.Services.AddSingleton<TimeProvider>(clock);
        });
        await bot.StartAsync();
        var address = new Uri(bot.Urls.First());
        SayAddress(bot, address);
        teams.BotEndpoint = new Uri(address, "/api/messages");
        return bot;
    }

    // Which port it got is known only now; links to files need it.
    private static void SayAddress(WebApplication bot, Uri address)
    {
        bot.Configuration["Bot:PublicAddress"] = address.ToString();
        ((IConfigurationRoot)bot.Configuration).Reload();
    }

    private static string[] Arguments(LaunchOptions launch) =>
        [
            "--environment",
            "Development",
            "--contentRoot",
            AppContext.BaseDirectory,
            "--urls",
            "http://127.0.0.1:0",
            .. launch.BotArguments,
        ];

    private static Dictionary<string, string?> Settings(LaunchOptions launch) =>
        new()
        {
            ["Bot:DangerouslyAllowUnauthenticated"] = "true",
            ["Storage:ConnectionString"] = $"Data Source={Path.Combine(Folder(launch), "checkinbot.db")}",
        };

    /// <summary>
    /// The bot's data; empty unless it is kept, because the simulator's own world begins anew each time.
    /// </summary>
    private static string Folder(LaunchOptions launch)
    {
        var folder = Path.Combine(
            Path.GetTempPath(),
            "checkinbot-simulator",
            launch.Port.ToString(System.Globalization.CultureInfo.InvariantCulture)
        );
        if (!launch.Keeps && Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        return Directory.CreateDirectory(folder).FullName;
    }
}

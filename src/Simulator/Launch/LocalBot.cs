using System.Globalization;
using CheckinBot;

namespace Simulator;

/// <summary>CheckinBot in this process, on the simulator's clock, unauthenticated and on 127.0.0.1 only.</summary>
internal static class LocalBot
{
    public static async Task<WebApplication> StartAsync(TeamsSimulator teams, MovableClock clock, LaunchOptions launch)
    {
        var bot = CheckinBotApp.Create(Arguments(launch), builder =>
        {
            builder.Configuration.AddInMemoryCollection(Settings(teams, launch));
            builder.Services.AddSingleton<TimeProvider>(clock);
        });
        await bot.StartAsync();
        teams.BotEndpoint = new Uri(new Uri(bot.Urls.First()), "/api/messages");
        return bot;
    }

    private static string[] Arguments(LaunchOptions launch) =>
    [
        "--environment", "Development",
        "--contentRoot", AppContext.BaseDirectory,
        "--urls", "http://127.0.0.1:0",
        .. launch.BotArguments,
    ];

    private static Dictionary<string, string?> Settings(TeamsSimulator teams, LaunchOptions launch) => new()
    {
        ["Bot:DangerouslyAllowUnauthenticated"] = "true",
        ["Bot:AppId"] = teams.Options.BotId["28:".Length..],
        ["Bot:TenantId"] = teams.Options.TenantId,
        ["Logging:LogLevel:Microsoft.AspNetCore"] = "Warning",
        ["Storage:Folder"] = Folder(launch),
    };

    /// <summary>The bot's data; empty unless it is kept, because the simulator's own world begins anew each time.</summary>
    private static string Folder(LaunchOptions launch)
    {
        var folder = Path.Combine(Path.GetTempPath(), "checkinbot-simulator", launch.Port.ToString(CultureInfo.InvariantCulture));
        if (!launch.Keeps && Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        return Directory.CreateDirectory(folder).FullName;
    }
}

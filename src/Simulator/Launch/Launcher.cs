using Microsoft.AspNetCore.Connections;

namespace Simulator;

/// <summary>The one command: the simulator, and the bot in the same process unless it runs elsewhere.</summary>
internal static class Launcher
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        try
        {
            await RunAsync(LaunchOptions.Parse(arguments));
            return 0;
        }
        catch (FormatException mistake)
        {
            await Console.Error.WriteLineAsync($"{mistake.Message}\n{LaunchOptions.Usage}");
            return 2;
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException)
        {
            await Console.Error.WriteLineAsync(
                $"{taken.Message}\nStop what runs there, or choose another port with --port."
            );
            return 1;
        }
    }

    private static async Task RunAsync(LaunchOptions launch)
    {
        var clock = MovableClock.Running(SchoolMorning.From(TimeProvider.System.GetUtcNow()));
        WebApplication? bot = null;
        await using var teams = await TeamsSimulator.StartAsync(
            new()
            {
                Port = launch.Port,
                TimeProvider = launch.Bot is null ? clock : TimeProvider.System,
                BotEndpoint = launch.Bot,
                Fill = School.Fill,
                MessageActions = new Dictionary<string, string> { ["raiseBarrier"] = "Raise as a barrier" },
                NextDue = launch.Bot is null ? () => NextDueAsync(bot) : null,
            }
        );
        bot = launch.Bot is null ? await LocalBot.StartAsync(teams, clock, launch) : null;
        await using var stopped = bot;
        await teams.InstallAsync(teams.Conversation(School.MathsGroup));
        await teams.InstallAsync(teams.Person("Dana"));
        Announce(teams);
        await teams.WaitForShutdownAsync();
    }

    private static Task<DateTimeOffset?> NextDueAsync(WebApplication? bot) =>
        bot is null ? Task.FromResult<DateTimeOffset?>(null) : CheckinBot.CheckinBotApp.NextDueAsync(bot);

    private static void Announce(TeamsSimulator teams) =>
        Console.WriteLine(
            $"""

              Teams simulator (development tool)
              Open    {teams.Address}
              Bot     {teams.BotEndpoint}
              Ctrl+C  stops

            """
        );
}

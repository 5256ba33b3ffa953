using System.Text.Json.Nodes;
using CheckinBot.Tests.App;

namespace CheckinBot.Tests.Operations;

/// <summary>The program as a process, with the real clock.</summary>
public sealed class ProcessTests : IDisposable
{
    private const string Asked = "How is it going?";
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("checkinbot-process-");

    [Fact]
    public async Task Told_to_end_while_a_message_is_on_its_way_it_records_it_and_no_other_sends_it_again()
    {
        await using var teams = await TeamsSimulator.StartAsync(new() { Fill = School.Fill });
        var group = teams.Conversation(School.MathsGroup);
        int code;
        await using (var first = await BotProcess.StartAsync(folder.FullName))
        {
            var card = await SetUpAsync(teams, group, first);
            teams.Faults.Latency = TimeSpan.FromSeconds(1);
            Assert.True((await teams.PressAsync(teams.Person("Amira"), card, "round.ask")).IsSuccess);
            code = await first.TerminateAsync();
        }

        Assert.Equal(0, code);
        teams.Faults.Clear();
        await using var second = await BotProcess.StartAsync(folder.FullName);
        teams.BotEndpoint = new(second.Address, "/api/messages");
        var asked = await teams.WaitForMessageAsync(group, message => message.Says(Asked));
        Assert.Equal(
            BotAnswer.CardType,
            (
                await teams.PressAsync(
                    teams.Person("Ben"),
                    asked,
                    "checkin.submit",
                    new() { ["going"] = "onTrack", ["done"] = "Exit tickets" }
                )
            ).Type
        );
        Assert.Single(group.Messages, message => message.Says(Asked));
    }

    [Fact]
    public async Task Its_log_is_JSON_when_the_settings_say_so_and_holds_no_address_even_with_scopes()
    {
        await using var bot = await BotProcess.StartAsync(
            folder.FullName,
            "--Logging:Console:FormatterName=json",
            "--Logging:Console:FormatterOptions:IncludeScopes=true",
            "--Logging:LogLevel:Microsoft.AspNetCore=Information"
        );
        using var http = new HttpClient();
        using var refused = await http.PostAsync(new Uri(bot.Address, "/api/messages"), null);
        using var export = await http.GetAsync(new Uri(bot.Address, "/export/a-token-that-is-secret"));
        await bot.TerminateAsync();
        var lines = bot
            .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonNode.Parse(line)!)
            .ToList();
        Assert.Contains(lines, line =>
            (string?)line["Message"] == "A request to the bot was refused with 415: Only JSON."
            && (int?)line["State"]!["Status"] == 415
        );
        Assert.Contains(lines, line =>
            line["Category"]!.GetValue<string>().StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
        );
        Assert.DoesNotContain("secret", bot.Output, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static async Task<Message> SetUpAsync(TeamsSimulator teams, Conversation group, BotProcess bot)
    {
        teams.BotEndpoint = new(bot.Address, "/api/messages");
        await teams.InstallAsync(group);
        var welcome = await teams.WaitForMessageAsync(group, message => message.Says("Hello, I'm CheckinBot"));
        await teams.PressAsync(teams.Person("Amira"), welcome, "sprint.setup");
        var inputs = new JsonObject
        {
            ["focus"] = "Explain",
            ["evidence"] = "Exit tickets",
            ["leader"] = teams.Person("Dana").AadObjectId,
        };
        Assert.Equal(
            BotAnswer.CardType,
            (await teams.PressAsync(teams.Person("Amira"), welcome, "sprint.start", inputs)).Type
        );
        return await teams.WaitForMessageAsync(group, message => message.Says("Your sprint"));
    }
}

using CheckinBot.Tests.App;
using CheckinBot.Tests.Store;

namespace CheckinBot.Tests.Operations;

public sealed class TablesBackupTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private readonly string prefix = $"b{Guid.NewGuid():N}";

    [Fact]
    public async Task Tables_are_backed_up_into_a_file_while_the_service_runs_and_a_bot_goes_on_from_it()
    {
        await using var app = await SchoolApp.StartAsync(
            new() { ["Storage:ConnectionString"] = azurite.Server.ConnectionString, ["Storage:TablePrefix"] = prefix }
        );
        var card = await app.AskNowAsync(await app.SetUpAsync());
        await app.CheckInAsync(app.Ben, card);
        await app.SettledAsync();
        app.Teams.Faults.FailNext(100, 503, app.LeaderChat);
        await app.CheckInAsync(app.Chen, card, Doing.InTheWay());
        await app.WhenAsync(sprint => sprint.Pending.Any(one => one.Attempts > 0));

        var place = new Place();
        string[] tables =
        [
            "--Storage:ConnectionString",
            azurite.Server.ConnectionString,
            "--Storage:TablePrefix",
            prefix,
        ];
        var (code, said) = await Running.CommandAsync(["backup", "--to", place.File("school.db"), .. tables]);
        Assert.True(code == 0, said);
        Assert.Matches(@"(?m)^Sprints: [1-9]\d* rows", said);
        Assert.Equal(
            ["school.db"],
            Directory.GetFiles(Path.GetDirectoryName(place.File("x"))!).Select(Path.GetFileName)
        );
        Assert.Equal(1, (await Running.CommandAsync(["backup", "--to", place.File("school.db"), .. tables])).Code);

        // What was pending is sent, though the agenda was not copied; and the round goes on.
        await app.Bot.StopAsync();
        app.Teams.Faults.Clear();
        await app.StartBotAsync(new() { ["Storage:ConnectionString"] = $"Data Source={place.File("school.db")}" });
        await app.ClockWaitsAsync();
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        await app.Teams.WaitForMessageAsync(app.LeaderChat, message => message.Says("The projector is broken"));
        Assert.Equal(BotAnswer.CardType, (await app.CheckInAsync(app.Amira, card)).Type);
        Assert.Equal(3, (await app.SettledAsync()).Rounds[0].Checkins.Count);
    }
}

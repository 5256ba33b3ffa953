using CheckinBot.Domain;
using CheckinBot.EventStore;
using CheckinBot.Outbox;
using CheckinBot.Scheduling;
using CheckinBot.Tests.App;
using CheckinBot.Tests.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CheckinBot.Tests.Wire;

public sealed class SeveralInstancesTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const string Asked = "How is it going?";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Racing_instances_ask_a_round_once_keep_every_answer_and_nudge_once_for_each_barrier(
        bool isAzurite
    )
    {
        var data = new Data(isAzurite, azurite);
        await using var app = await SchoolApp.StartAsync(data.Settings);
        WebApplication[] bots =
        [
            app.Bot,
            await app.StartBotAsync(data.Settings),
            await app.StartBotAsync(data.Settings),
        ];
        var crowd = await app.CrowdAsync(24);
        await app.SetUpAsync();

        var asks = await Task.WhenAll(bots.Select((bot, place) => bot.ExecuteAsync(app, app.Ask($"ask{place}"))));
        Assert.Single(asks, one => one.Decision.Refusal is null);
        await app.Teams.WaitForMessageAsync(app.Group, message => message.Says(Asked));

        await Task.WhenAll(
            crowd.Select(
                (person, place) =>
                    bots[place % 3].ExecuteAsync(app, app.Checkin(person, place < 6 ? $"Wall {place}" : null))
            )
        );
        await app.Teams.WaitForAsync(() => app.LeaderChat.Count("in a group's way") == 6);
        foreach (var bot in bots)
        {
            await bot.SettleAsync(app);
        }

        var log = await data.Open().LogAsync(app);
        Assert.Equal(24, log.OfType<CheckedIn>().DistinctBy(one => one.Member).Count());
        Assert.Equal(24, log.OfType<CheckedIn>().Count());
        Assert.Equal(6, app.LeaderChat.Count("in a group's way"));
        Assert.Equal(1, app.Group.Count(Asked));
        Assert.Empty(app.Log.Errors);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Clocks_that_wake_at_once_open_and_ask_a_round_once(bool isAzurite)
    {
        var data = new Data(isAzurite, azurite);
        await using var app = await SchoolApp.StartAsync(data.Settings);
        WebApplication[] bots =
        [
            app.Bot,
            await app.StartBotAsync(data.Settings),
            await app.StartBotAsync(data.Settings),
        ];
        await app.SetUpAsync();
        await app.Bot.SettleAsync(app);

        app.Clock.MoveTo(SchoolApp.Monday.AddDays(3).AddHours(6));
        await app.Teams.WaitForMessageAsync(app.Group, message => message.Says(Asked));
        foreach (var bot in bots)
        {
            await bot.SettleAsync(app);
        }

        Assert.Single((await data.Open().LogAsync(app)).OfType<RoundOpened>());
        Assert.Equal(1, app.Group.Count(Asked));
        Assert.Empty(app.Log.Errors);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Instances_that_start_a_sprint_at_once_start_one(bool isAzurite)
    {
        var data = new Data(isAzurite, azurite);
        await using var app = await SchoolApp.StartAsync(data.Settings);
        WebApplication[] bots =
        [
            app.Bot,
            await app.StartBotAsync(data.Settings),
            await app.StartBotAsync(data.Settings),
        ];
        var chat = await app.Bot.Part<ChatDirectory>().GroupAsync(app.Address());

        var starts = await Task.WhenAll(
            bots.Select(
                (bot, place) => bot.Part<SprintStarter>().StartAsync(chat!, Start(app, $"start{place}"), default)
            )
        );

        Assert.Single(starts, start => start.Answered.Decision.Refusal is null);
        Assert.All(starts, start => Assert.Equal(app.Sprint(), start.Id));
        Assert.Single(await data.Open().LogAsync(app));
    }

    [Fact]
    public async Task What_an_instance_wrote_and_did_not_send_another_sends_after_its_turn_and_not_before()
    {
        var data = new Data(isAzurite: false, azurite);
        await using var app = await SchoolApp.StartAsync(data.Settings);
        var (first, second) = (app.Bot, await app.StartBotAsync(data.Settings));
        await app.AskNowAsync(await app.SetUpAsync());
        await second.SettleAsync(app);
        await DieAfterWritingAsync(first);

        await first.ExecuteAsync(app, app.Checkin(app.Ben, "The projector is broken"));
        app.Clock.Advance(OutboxMessage.Turn.ToTimeSpan() - TimeSpan.FromSeconds(1));
        await second.ReadAsync(app);
        await second.SettleAsync(app);
        Assert.Equal(0, app.LeaderChat.Count("The projector is broken"));

        app.Clock.Advance(TimeSpan.FromSeconds(1));
        await app.Teams.WaitForMessageAsync(app.LeaderChat, message => message.Says("The projector is broken"));
        await second.SettleAsync(app);
        Assert.Equal(1, app.LeaderChat.Count("The projector is broken"));
    }

    [Fact]
    public async Task A_chat_that_another_instance_forgot_is_known_to_all_once_the_bot_is_back()
    {
        await using var app = await SchoolApp.StartAsync();
        var (first, second) = (app.Bot, await app.StartBotAsync());
        Assert.NotNull(await first.Part<ChatDirectory>().GroupAsync(app.Address()));
        await app.Teams.UninstallAsync(app.Group);

        app.Teams.BotEndpoint = new(new Uri(first.Urls.First()), "/api/messages");
        await app.Teams.InstallAsync(app.Group);

        Assert.NotNull(await second.Part<ChatDirectory>().GroupAsync(app.Address()));
        Assert.Equal(2, app.Group.Count("Hello, I'm CheckinBot"));
    }

    // Its web host goes on, as a process would between a commit and its end: it writes, and neither sends nor wakes.
    private static async Task DieAfterWritingAsync(WebApplication bot)
    {
        await bot.Services.GetServices<IHostedService>().OfType<Scheduler>().Single().StopAsync(default);
        await bot.Part<Dispatcher<Sprint, SprintId>>().StopAsync(default);
    }

    private static StartSprint Start(SchoolApp app, string command)
    {
        var today = new LocalDate(2026, 11, 23);
        var plan = new SprintPlan(
            "Explain",
            "Exit tickets",
            today,
            today.PlusDays(21),
            new([IsoDayOfWeek.Thursday], new(15, 0), "Europe/London"),
            new(app.Dana.Id(), app.Dana.Name, ""),
            null
        );
        return new(
            new(command),
            app.Now(),
            app.Amira.Id(),
            app.Address(),
            plan,
            [new(app.Amira.Id(), app.Amira.Name, app.Amira.Id)]
        );
    }
}

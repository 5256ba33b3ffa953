using System.Text.Json.Nodes;
using CheckinBot.Domain;
using CheckinBot.EventStore;
using CheckinBot.Tests.App;
using Microsoft.Extensions.DependencyInjection;

namespace CheckinBot.Tests.Stories;

public sealed class DigestCalendarTests
{
    private static readonly DateTimeOffset FridayNoon = new(2026, 11, 27, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_digest_comes_on_the_chosen_day_at_the_chosen_hour_of_the_leaders_zone()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        var saved = await ChooseAsync(app, new() { ["zone"] = "Europe/Berlin" });
        Assert.True(saved.Card.Has("Saved. Your next digest comes on Fri 27 Nov at 14:00."));
        await app.MoveToAsync(FridayNoon.AddMinutes(55));
        await AtRestAsync(app);
        Assert.DoesNotContain(app.LeaderChat.Messages, IsDigest);
        app.Clock.MoveTo(FridayNoon.AddMinutes(61));
        await app.Teams.WaitForMessageAsync(app.LeaderChat, IsDigest);
        await app.MoveToAsync(FridayNoon.AddDays(7).AddHours(2));
        await app.Teams.WaitForAsync(() => app.LeaderChat.Messages.Count(IsDigest) == 2);
        Assert.Empty(app.Log.Errors);
    }

    [Fact]
    public async Task Every_other_week_skips_one()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        await ChooseAsync(app, new() { ["rhythm"] = "fortnightly" });
        await app.MoveToAsync(FridayNoon.AddHours(3));
        await app.Teams.WaitForMessageAsync(app.LeaderChat, IsDigest);
        await app.MoveToAsync(FridayNoon.AddDays(7).AddHours(3));
        await AtRestAsync(app);
        Assert.Single(app.LeaderChat.Messages, IsDigest);
    }

    [Fact]
    public async Task No_digest_comes_to_whoever_did_not_ask_for_it_or_no_longer_wants_it()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        await ChooseAsync(app);
        Assert.True(
            (await ChooseAsync(app, new() { ["rhythm"] = "off" })).Card.Has(
                "Saved. Your digest comes only when you ask for it."
            )
        );
        await app.MoveToAsync(FridayNoon.AddDays(14));
        await AtRestAsync(app);
        Assert.DoesNotContain(app.LeaderChat.Messages, IsDigest);
    }

    [Fact]
    public async Task A_digest_that_an_outage_delayed_for_more_than_a_day_is_not_sent()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        await ChooseAsync(app);
        await app.SettledAsync();
        await app.Bot.StopAsync();
        app.Clock.MoveTo(FridayNoon.AddDays(2));
        await app.StartBotAsync();
        await WhenAsync(app, leader => leader.DigestsUntil > Instant.FromDateTimeOffset(FridayNoon));
        await AtRestAsync(app);
        Assert.DoesNotContain(app.LeaderChat.Messages, IsDigest);
    }

    [Fact]
    public async Task A_blocking_barrier_reaches_the_leader_at_night_only_where_they_allowed_it()
    {
        await using var app = await SchoolApp.StartAsync();
        var card = await app.AskNowAsync(await app.SetUpAsync());
        await ChooseAsync(app, new() { ["rhythm"] = "off", ["anyHour"] = "true" });
        await app.MoveToAsync(SchoolApp.Monday.AddHours(13));
        await app.CheckInAsync(app.Chen, card, Doing.InTheWay());
        await app.Teams.WaitForMessageAsync(app.LeaderChat, message => message.Says("The projector is broken"));
        await ChooseAsync(app, new() { ["rhythm"] = "off", ["anyHour"] = "false" });
        await app.CheckInAsync(app.Ben, card, Doing.InTheWay("The boiler is off"));
        Assert.Contains((await app.NewestAsync()).Sprint.Pending, one => one.WaitsForHours);
    }

    [Fact]
    public async Task What_a_leader_allowed_holds_for_a_sprint_that_starts_later()
    {
        await using var app = await SchoolApp.StartAsync();
        await ChooseAsync(app, new() { ["rhythm"] = "off", ["anyHour"] = "true" });
        await app.SetUpAsync();
        Assert.True((await app.SettledAsync()).Plan.AnyHourWhenBlocking);
    }

    [Theory]
    [InlineData("zone", "London", "\"London\" is not a time zone that is known here.")]
    [InlineData(
        "day",
        "sunday",
        "Please pick one of your school days: Monday, Tuesday, Wednesday, Thursday and Friday."
    )]
    [InlineData("hour", "23:00", "Please pick an hour from 07:00 to 17:00.")]
    [InlineData("rhythm", "hourly", "I could not read how often your digest comes (\"hourly\")")]
    [InlineData("rhythm", "", "Please pick how often your digest comes.")]
    public async Task What_cannot_be_is_not_saved_and_the_card_says_what_helps(
        string field,
        string value,
        string sentence
    )
    {
        await using var app = await SchoolApp.StartAsync();
        await app.Teams.SendMessageAsync(app.Dana, app.LeaderChat, "settings");
        var data = app.LeaderChat.LastFromBot!.Card.DataOf("digest.settings");
        foreach (var (name, good) in Wanted())
        {
            data[name] = name == field ? value : good!.DeepClone();
        }

        Assert.True(
            (await app.Teams.InvokeAsync(app.Dana, app.LeaderChat.LastFromBot!, "digest.settings", data)).Card.Has(
                sentence
            )
        );
        Assert.Equal(DigestRhythm.Off, (await LeaderAsync(app)).Settings.Rhythm);
    }

    [Fact]
    public async Task Settings_cannot_be_changed_from_a_groups_chat()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        var answer = await app.Teams.InvokeAsync(app.Dana, app.Group.LastFromBot!, "digest.settings", Wanted());
        Assert.Contains("Your settings are yours alone.", answer.Toast, StringComparison.Ordinal);
        Assert.Equal(0, (await LeaderAsync(app)).Sequence);
    }

    private static bool IsDigest(Message message) => message.Says("Each group can see its own part");

    private static JsonObject Wanted() =>
        new()
        {
            ["rhythm"] = "weekly",
            ["day"] = "friday",
            ["hour"] = "14:00",
            ["zone"] = "Europe/London",
            ["anyHour"] = "false",
        };

    private static async Task<BotAnswer> ChooseAsync(SchoolApp app, JsonObject? changes = null)
    {
        var wanted = Wanted();
        foreach (var (name, value) in changes ?? [])
        {
            wanted[name] = value?.DeepClone();
        }

        await app.Teams.SendMessageAsync(app.Dana, app.LeaderChat, "settings");
        return await app.Teams.PressAsync(app.Dana, app.LeaderChat.LastFromBot!, "digest.settings", wanted);
    }

    private static LeaderStore Leaders(SchoolApp app) => app.Bot.Services.GetRequiredService<LeaderStore>();

    private static LeaderId Dana(SchoolApp app) => LeaderKey.Of(app.Teams.Options.TenantId, new(app.Dana.AadObjectId));

    private static Task<Leader> LeaderAsync(SchoolApp app) => Leaders(app).ReadAsync(Dana(app));

    // Looked at again at each commit, as the sprints are in Watching.
    private static async Task WhenAsync(SchoolApp app, Func<Leader, bool> condition)
    {
        var found = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Leaders(app).Committed += change => _ = condition(change.After) && found.TrySetResult();
        if (!condition(await LeaderAsync(app)))
        {
            await found.Task.WaitAsync(TimeSpan.FromSeconds(20));
        }
    }

    // Nothing is due any more: what the clock brought is done, and the service waits for it to go on.
    private static async Task AtRestAsync(SchoolApp app)
    {
        await WhenAsync(app, leader =>
            leader.Pending.All(one => one.NotBefore > Instant.FromDateTimeOffset(app.Clock.GetUtcNow()))
        );
        await app.MoveToAsync(app.Clock.GetUtcNow());
    }
}

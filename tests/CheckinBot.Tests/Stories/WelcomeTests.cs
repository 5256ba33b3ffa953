using CheckinBot.EventStore;
using CheckinBot.Tests.App;
using Microsoft.Extensions.DependencyInjection;

namespace CheckinBot.Tests.Stories;

public sealed class WelcomeTests
{
    private const string Hello = "Hello, I'm CheckinBot";

    [Fact]
    public async Task A_group_is_welcomed_once_though_Teams_says_twice_that_the_bot_was_installed()
    {
        await using var app = await SchoolApp.StartAsync();
        Assert.Equal(
            2,
            app.Teams.Deliveries.Count(delivery => (string?)delivery.Activity["conversation"]?["id"] == app.Group.Id)
        );
        Assert.Single(app.Group.Messages, message => message.Says(Hello));
    }

    [Fact]
    public async Task A_group_is_welcomed_again_after_the_bot_was_taken_out_and_came_back()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.Teams.UninstallAsync(app.Group);
        await app.Teams.InstallAsync(app.Group);
        Assert.Equal(2, app.Group.Messages.Count(message => message.Says(Hello)));
        Assert.Empty(app.Log.Errors);
    }

    [Fact]
    public async Task An_upgrade_of_the_app_welcomes_nobody_again()
    {
        await using var app = await SchoolApp.StartAsync();
        foreach (var action in new[] { "remove-upgrade", "add-upgrade" })
        {
            var update = app
                .Teams.Deliveries.First(delivery => (string?)delivery.Activity["type"] == "installationUpdate")
                .Activity.DeepClone()
                .AsObject();
            update["action"] = action;
            Assert.True((await app.Teams.RedeliverAsync(update)).IsSuccess);
        }

        Assert.Single(app.Group.Messages, message => message.Says(Hello));
    }

    [Fact]
    public async Task The_leader_is_told_once_what_the_bot_is_for()
    {
        await using var app = await SchoolApp.StartAsync();
        Assert.Single(app.LeaderChat.Messages);
    }

    [Fact]
    public async Task The_bot_that_comes_back_to_a_running_sprint_shows_it()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        await app.Teams.UninstallAsync(app.Group);
        await app.Teams.InstallAsync(app.Group);
        Assert.True(app.Group.LastFromBot!.Says("Pupils explain how they solved it"));
    }

    [Fact]
    public async Task What_the_group_missed_while_the_bot_was_out_of_its_chat_comes_when_it_is_back()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        await app.Teams.UninstallAsync(app.Group);
        await app.MoveToAsync(SchoolApp.Monday.AddDays(3).AddHours(6));
        await app.WhenAsync(sprint => sprint.Outbox.Values.Any(one => one.State == Domain.OutboxState.Parked));
        await app.Teams.InstallAsync(app.Group);
        await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("How is it going?"));
    }

    [Fact]
    public async Task A_leader_who_adds_the_bot_and_whose_name_Teams_does_not_tell_is_asked_for_at_Teams()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        await NamelessAsync(app);
        var kept = await app
            .Bot.Services.GetRequiredService<ChatDirectory>()
            .PersonAsync(app.Teams.Options.TenantId, new(app.Dana.AadObjectId));
        Assert.Equal(app.Dana.Name, kept!.Person.Name);
        Assert.Equal(app.Dana.Name, (await app.NewestAsync()).Sprint.Plan.Leader.Name);
    }

    [Fact]
    public async Task A_leader_whose_name_Teams_tells_nowhere_keeps_the_one_that_is_known()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        app.Teams.Faults.FailNext(20, 503, app.LeaderChat);
        await NamelessAsync(app);
        Assert.Equal(app.Dana.Name, (await app.NewestAsync()).Sprint.Plan.Leader.Name);
    }

    private static async Task NamelessAsync(SchoolApp app)
    {
        var came = app
            .Teams.Deliveries.Last(delivery => (string?)delivery.Activity["type"] == "installationUpdate")
            .Activity.DeepClone()
            .AsObject();
        Assert.Equal(app.LeaderChat.Id, (string?)came["conversation"]!["id"]);
        came["from"]!.AsObject().Remove("name");
        await app.Teams.RedeliverAsync(came);
    }

    [Fact]
    public async Task A_newcomer_whose_name_Teams_does_not_tell_is_asked_for_at_Teams()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        await app.Teams.AddMemberAsync(app.Group, app.Dana);
        await app.Teams.RemoveMemberAsync(app.Group, app.Dana);
        var came = app
            .Teams.Deliveries.Last(delivery => delivery.Activity.ContainsKey("membersAdded"))
            .Activity.DeepClone()
            .AsObject();
        came["membersAdded"]![0]!.AsObject().Remove("name");
        await app.Teams.AddMemberAsync(app.Group, app.Dana);
        await app.Teams.RedeliverAsync(came);
        var (_, sprint) = await app.NewestAsync();
        Assert.Equal(app.Dana.Name, sprint.NameOf(new(app.Dana.AadObjectId)));
    }
}

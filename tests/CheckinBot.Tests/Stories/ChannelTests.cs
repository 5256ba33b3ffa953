using System.Text.Json.Nodes;
using CheckinBot.Tests.App;

namespace CheckinBot.Tests.Stories;

public sealed class ChannelTests
{
    private const string Channel = "Learning Sprints";

    [Fact]
    public async Task A_channel_is_welcomed_in_a_thread_of_its_own()
    {
        await using var app = await SchoolApp.StartAsync(group: Channel);
        var welcome = Assert.Single(app.Group.Messages);
        Assert.Equal(welcome.Id, welcome.ThreadId);
    }

    [Fact]
    public async Task A_group_in_a_channel_sets_up_is_asked_and_answers()
    {
        await using var app = await SchoolApp.StartAsync(group: Channel);
        var card = await app.AskNowAsync(await app.SetUpAsync());
        Assert.Equal(BotAnswer.CardType, (await app.CheckInAsync(app.Ben, card)).Type);
        await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("Answered so far: Ben Okafor"));
        Assert.True((await app.Teams.ViewAsync(app.Ben, card)).Has("Thank you, your check-in is kept"));
        Assert.Empty(app.Log.Errors);
    }

    [Fact]
    public async Task Words_in_a_channel_are_answered_in_their_thread()
    {
        await using var app = await SchoolApp.StartAsync(group: Channel);
        await app.SetUpAsync();
        var sent = await app.Teams.SendMessageAsync(app.Amira, app.Group, "barrier");
        var form = await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("What is in the way?"));
        Assert.Equal(sent.Message.Id, form.ThreadId);
    }

    [Fact]
    public async Task A_barrier_raised_in_a_channel_reaches_the_leader_and_its_form_becomes_its_card()
    {
        await using var app = await SchoolApp.StartAsync(group: Channel);
        await app.SetUpAsync();
        await app.Teams.SendMessageAsync(app.Amira, app.Group, "barrier");
        var form = await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("What is in the way?"));
        await app.Teams.PressAsync(app.Amira, form, "barrier.raise", new JsonObject { ["what"] = "No room to meet" });
        await app.Teams.WaitForMessageAsync(app.LeaderChat, message => message.Says("No room to meet"));
        await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Id == form.Id && message.Says("Dana Whitfield has heard")
        );
    }

    [Fact]
    public async Task Check_in_brings_the_card_to_the_end_of_a_channel()
    {
        await using var app = await SchoolApp.StartAsync(group: Channel);
        var card = await app.AskNowAsync(await app.SetUpAsync());
        await app.SettledAsync();
        await app.Teams.SendMessageAsync(app.Ben, app.Group, "check in");
        var moved = await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Says("How is it going?") && message.Id != card.Id
        );
        await app.CheckInAsync(app.Chen, moved);
        await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("Answered so far: Chen Liu"));
        Assert.True(app.Group.Find(card.Id)!.IsDeleted);
    }
}

using System.Text.Json.Nodes;
using CheckinBot.Tests.App;

namespace CheckinBot.Tests.Stories;

public sealed class MainStoryTests
{
    [Fact]
    public async Task A_group_is_asked_answers_and_raises_a_barrier_and_only_then_the_leader_hears()
    {
        await using var app = await SchoolApp.StartAsync();
        var card = await app.AskNowAsync(await app.SetUpAsync());
        Assert.True((await app.CheckInAsync(app.Amira, card)).IsSuccess);
        Assert.True((await app.CheckInAsync(app.Ben, card)).IsSuccess);
        Assert.DoesNotContain(app.LeaderChat.Messages, message => message.Says("in a group's way"));

        Assert.True((await app.CheckInAsync(app.Chen, card, Doing.InTheWay())).IsSuccess);

        var nudge = await app.Teams.WaitForMessageAsync(app.LeaderChat, message =>
            message.Says("The projector is broken")
        );
        Assert.Single(app.LeaderChat.Messages, message => message.Says("in a group's way"));

        Assert.True((await app.Teams.PressAsync(app.Dana, nudge, "barrier.acknowledge")).IsSuccess);
        await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("Your leader is on it"));
        Assert.True(
            (
                await app.SendAsync(
                    app.Dana,
                    nudge,
                    "barrier.clear",
                    new JsonObject { ["outcome"] = "workedAround", ["note"] = "Borrow the library's" }
                )
            ).IsSuccess
        );
        await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("Borrow the library's"));

        await app.MoveToAsync(SchoolApp.Monday.AddDays(1).AddHours(7));
        await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("What check-in 1 brought"));
        Assert.Empty(app.Log.Errors);
    }
}

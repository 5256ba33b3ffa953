using CheckinBot.Tests.App;

namespace CheckinBot.Tests.Stories.RealTeams;

/// <summary>
/// Teams moves its service: whoever presses brings the new place, for people press and hardly ever write.
/// </summary>
public sealed class ServiceUrlTests
{
    [Fact]
    public async Task A_press_teaches_where_the_group_is_reached_from_now_on()
    {
        await using var app = await SchoolApp.StartAsync();
        var sprint = await app.SetUpAsync();
        var card = await app.AskNowAsync(sprint);
        await app.SettledAsync();
        app.Teams.MoveService();
        await app.CheckInAsync(app.Ben, card, Doing.InTheWay("Nobody knows the code"));
        await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Card.Offers("barrier.still") && message.Says("Nobody knows the code")
        );
    }

    [Fact]
    public async Task A_refresh_and_a_message_action_teach_it_too()
    {
        await using var app = await SchoolApp.StartAsync();
        var sprint = await app.SetUpAsync();
        var card = await app.AskNowAsync(sprint);
        await app.CheckInAsync(app.Ben, card);
        await app.SettledAsync();
        app.Teams.MoveService();
        await app.Teams.ViewAsync(app.Ben, card, again: true);
        await app.Bot.Services.RaiseQuietlyAsync(app, "No room");
        await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("No room"));

        app.Teams.MoveService();
        await app.Teams.FetchMessageActionAsync(app.Chen, card, "raiseBarrier");
        await app.Bot.Services.RaiseQuietlyAsync(app, "No time");
        await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("No time"));
    }

    [Fact]
    public async Task The_leaders_own_press_moves_their_own_chat()
    {
        await using var app = await SchoolApp.StartAsync();
        var nudge = await app.RaisedAsync();
        await app.SettledAsync();
        app.Teams.MoveService();
        await app.Teams.PressAsync(app.Dana, nudge, "barrier.acknowledge");
        await app.Bot.Services.RaiseQuietlyAsync(app, "No room");
        await app.NudgeAsync("No room");
    }
}

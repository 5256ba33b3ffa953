using CheckinBot.Tests.App;

namespace CheckinBot.Tests.Stories;

/// <summary>What was cleared is in the way again.</summary>
public sealed class ReopeningTests
{
    [Fact]
    public async Task Still_in_the_way_opens_it_again_and_the_leaders_card_says_so_quietly()
    {
        await using var app = await SchoolApp.StartAsync();
        var nudge = await app.RaisedAsync();
        await app.ClearAsync(app.Dana, nudge, "removed");
        var news = await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Says("says that it is out of the way")
        );
        var reopened = await app.Teams.PressAsync(app.Chen, news, "barrier.reopen");
        Assert.True(reopened.Card.Has("without a new message"));
        await app.Teams.WaitForMessageAsync(app.LeaderChat, message =>
            message.Id == nudge.Id && message.Says("The group says that it is in the way again.")
        );
        await app.SettledAsync();
        Assert.Equal(2, app.LeaderChat.Messages.Count);
        Assert.Empty(app.Log.Errors);
    }

    [Fact]
    public async Task The_news_that_the_leader_is_on_it_says_so_no_longer_once_it_is_over()
    {
        await using var app = await SchoolApp.StartAsync();
        var nudge = await app.RaisedAsync();
        await app.Teams.PressAsync(app.Dana, nudge, "barrier.acknowledge");
        var news = await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("Your leader is on it"));
        await app.ClearAsync(app.Amira, news, "removed");
        await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Id == news.Id && message.Says("Cleared: out of the way") && !message.Says("is on it")
        );
        var cleared = await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Says("says that it is out of the way")
        );
        await app.Teams.PressAsync(app.Chen, cleared, "barrier.reopen");
        await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Id == news.Id && message.Says("in the way again") && !message.Says("is on it")
        );
        Assert.Empty(app.Log.Errors);
    }

    [Fact]
    public async Task What_was_cleared_and_is_for_the_leader_after_all_is_no_longer_shown_as_cleared()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        var card = await app.UntilAsync(await app.RaiseAsync(app.Ben, Doing.Projector, "carPark"), "In the car park");
        await app.ClearAsync(app.Ben, card, "removed");
        var news = await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Says("says that it is out of the way")
        );
        await app.UntilAsync(card, "A barrier is cleared");
        await app.Teams.PressAsync(app.Ben, card, "barrier.reopen");
        card = await app.UntilAsync(card, "In the car park");
        await app.Teams.PressAsync(app.Ben, card, "barrier.tell");
        await app.NudgeAsync();
        await app.UntilAsync(news, "A barrier is in the way again");
        await app.UntilAsync(card, "Dana Whitfield has heard");
        Assert.Empty(app.Log.Errors);
    }

    [Fact]
    public async Task What_was_only_car_parked_goes_back_there_and_nothing_is_said_of_the_leader()
    {
        await using var app = await SchoolApp.StartAsync();
        var card = await app.AskNowAsync(await app.SetUpAsync());
        await app.CheckInAsync(app.Chen, card, Doing.InTheWay(hears: "carPark"));
        await app.ClearAsync(app.Chen, card, "removed");
        var news = await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Says("says that it is out of the way")
        );
        var reopened = await app.Teams.PressAsync(app.Chen, news, "barrier.reopen");
        Assert.True(reopened.Card.Has("It is in the car park for your review again. Your leader is not told."));
        Assert.False(reopened.Card.Has("your leader's card"));
    }

    [Fact]
    public async Task The_leader_too_can_say_that_it_is_still_in_the_way()
    {
        await using var app = await SchoolApp.StartAsync();
        var nudge = await app.RaisedAsync();
        var ids = nudge.Card.DataOf("barrier.clear");
        await app.ClearAsync(app.Dana, nudge, "removed");
        await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("says that it is out of the way"));
        var own = await app.Teams.InvokeAsync(app.Dana, nudge, "barrier.reopen", ids);
        Assert.True(own.Card.Offers("barrier.acknowledge"));
        await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Says("A barrier is in the way again") && !message.Says("A barrier is cleared")
        );
        Assert.Equal(2, app.LeaderChat.Messages.Count);
    }
}

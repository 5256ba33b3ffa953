using CheckinBot.Tests.App;

namespace CheckinBot.Tests.Stories;

/// <summary>The leader is on it, and it goes away.</summary>
public sealed class ClearingTests
{
    [Fact]
    public async Task Whoever_raised_it_in_a_check_in_can_clear_it_from_their_own_view()
    {
        await using var app = await SchoolApp.StartAsync();
        var card = await app.AskNowAsync(await app.SetUpAsync());
        await app.CheckInAsync(app.Chen, card, Doing.InTheWay());
        var nudge = await app.NudgeAsync();
        Assert.True((await app.ClearAsync(app.Chen, card, "removed")).IsSuccess);
        await app.Teams.WaitForMessageAsync(app.LeaderChat, message =>
            message.Id == nudge.Id && message.Says("A barrier is cleared")
        );
        Assert.False((await app.Teams.ViewAsync(app.Chen, card)).Offers("barrier.clear"));
    }

    [Fact]
    public async Task Im_on_it_tells_the_group_and_the_leaders_card_remembers()
    {
        await using var app = await SchoolApp.StartAsync();
        var nudge = await app.RaisedAsync();
        var own = await app.Teams.PressAsync(app.Dana, nudge, "barrier.acknowledge");
        Assert.True(own.Card.Has("The group knows that you are on it."));
        Assert.False(own.Card.Offers("barrier.acknowledge"));
        var news = await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("Your leader is on it"));
        Assert.True(news.Says(Doing.Projector));
    }

    [Fact]
    public async Task The_leader_clears_and_the_group_reads_what_was_learned()
    {
        await using var app = await SchoolApp.StartAsync();
        var nudge = await app.RaisedAsync();
        await app.SendAsync(
            app.Dana,
            nudge,
            "barrier.clear",
            new() { ["outcome"] = "lesson", ["note"] = "Ask the caretaker first" }
        );
        var news = await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Says("Dana Whitfield says that it is a lesson learned.")
        );
        Assert.True(news.Says("Ask the caretaker first"));
    }

    [Fact]
    public async Task A_member_clears_and_the_leaders_card_says_so_without_a_new_message()
    {
        await using var app = await SchoolApp.StartAsync();
        var nudge = await app.RaisedAsync();
        await app.Teams.PressAsync(app.Dana, nudge, "barrier.acknowledge");
        var news = await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("Your leader is on it"));
        await app.ClearAsync(app.Amira, news, "removed");
        await app.Teams.WaitForMessageAsync(app.LeaderChat, message =>
            message.Id == nudge.Id && message.Says("A barrier is cleared") && message.Says("Amira Haddad, Mon 23 Nov")
        );
        await app.SettledAsync();
        Assert.Equal(2, app.LeaderChat.Messages.Count);
    }

    [Fact]
    public async Task A_stale_card_says_what_happened_meanwhile()
    {
        await using var app = await SchoolApp.StartAsync();
        var nudge = await app.RaisedAsync();
        var stale = nudge.Card.DataOf("barrier.acknowledge");
        await app.ClearAsync(app.Dana, nudge, "workedAround");
        var before = await app.SettledAsync();
        var answer = await app.Teams.InvokeAsync(app.Dana, nudge, "barrier.acknowledge", stale);
        Assert.True(answer.Card.Has("Cleared: a way round was found"));
        Assert.Equal(before.Sequence, (await app.NewestAsync()).Sprint.Sequence);
    }
}

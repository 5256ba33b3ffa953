using CheckinBot.Tests.App;

namespace CheckinBot.Tests.Stories;

/// <summary>What is raised as the group names nobody, on no card.</summary>
public sealed class AsGroupTests
{
    [Fact]
    public async Task Nobody_is_named_in_the_group_or_to_the_leader_from_the_form_to_the_end()
    {
        await using var app = await SchoolApp.StartAsync();
        var sprint = await app.SetUpAsync();
        var card = await app.RaiseAsync(app.Ben, Doing.Projector, more: new() { ["asGroup"] = "true" });
        var nudge = await app.NudgeAsync();
        Assert.True(nudge.Says("Raised by the group"));
        await app.UntilAsync(card, "Raised by the group.", "Dana Whitfield has heard");
        await app.Teams.PressAsync(app.Dana, nudge, "barrier.acknowledge");
        await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("Your leader is on it"));
        await app.ClearAsync(app.Dana, nudge, "removed");
        await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("A barrier is cleared"));
        await app.Teams.SendMessageAsync(app.Dana, app.LeaderChat, "digest");
        await app.Teams.PressAsync(app.Amira, sprint, "sprint.end");
        await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("Time to look back"));
        await app.SettledAsync();
        Assert.All(app.Group.Messages.Concat(app.LeaderChat.Messages).Where(message => message.IsFromBot), message =>
            Assert.False(message.Says("Ben"), message.Reading)
        );
    }

    [Fact]
    public async Task In_a_check_in_it_stands_apart_from_whoever_wrote_it()
    {
        await using var app = await SchoolApp.StartAsync();
        var card = await app.AskNowAsync(await app.SetUpAsync());
        var said = Doing.InTheWay();
        said["asGroup"] = "true";
        await app.CheckInAsync(app.Ben, card, said);
        await app.Teams.PressAsync(app.Dana, await app.NudgeAsync(), "barrier.acknowledge");
        Assert.False(
            (
                await app.Teams.WaitForMessageAsync(app.Group, message =>
                    message.Says("Answered so far") && message.Says("Raised by the group.")
                )
            ).Says("Raised by Ben")
        );
        Assert.True((await app.Teams.ViewAsync(app.Ben, card)).Has("Raised as the group: only you see this line"));
        await app.MoveToAsync(SchoolApp.Monday.AddDays(1).AddHours(7));
        var summary = await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Says("What check-in 1 brought")
        );
        Assert.Equal(2, summary.Reading.Split(Doing.Projector).Length);
        Assert.True(
            summary.Reading.IndexOf("Raised as the group", StringComparison.Ordinal) is var apart and > 0
                && apart < summary.Reading.IndexOf(Doing.Projector, StringComparison.Ordinal)
        );
        Assert.All(app.LeaderChat.Messages, message => Assert.False(message.Says("Ben")));
    }

    [Fact]
    public async Task What_stays_in_the_check_in_stands_with_a_name_and_the_card_says_so()
    {
        await using var app = await SchoolApp.StartAsync();
        var card = await app.AskNowAsync(await app.SetUpAsync());
        var said = Doing.InTheWay(hears: "group");
        said["asGroup"] = "true";
        var form = (await app.CheckInAsync(app.Ben, card, said)).Card;
        Assert.True(form.Has("What stays in a check-in stands there with your name."));
        Assert.Equal("true", form.ValueOf("asGroup"));
        Assert.Empty((await app.NewestAsync()).Sprint.Rounds[0].Checkins);
    }
}

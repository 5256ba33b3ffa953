using CheckinBot.Domain;
using CheckinBot.Tests.App;

namespace CheckinBot.Tests.Stories;

/// <summary>A leader who cannot be reached at once hears all the same.</summary>
public sealed class ReachingTests
{
    [Fact]
    public async Task A_form_says_that_the_leader_heard_though_the_service_was_started_anew_meanwhile()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        await app.SettledAsync();
        app.Teams.Faults.FailNext(20, 503, app.LeaderChat);
        var form = await app.RaiseAsync(app.Ben, Doing.Projector);
        await app.WhenAsync(sprint => sprint.Pending.Any(one => one.Attempts > 0));
        await app.Bot.StopAsync();
        app.Teams.Faults.Clear();
        await app.StartBotAsync();
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        await app.NudgeAsync();
        await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Id == form.Id && message.Says("Dana Whitfield has heard")
        );
    }

    [Fact]
    public async Task A_leader_without_the_bot_hears_once_they_add_it_and_the_group_is_told_once()
    {
        await using var app = await SchoolApp.StartAsync(leaderInstalled: false);
        var card = await app.AskNowAsync(await app.SetUpAsync());
        await app.CheckInAsync(app.Chen, card, Doing.InTheWay());
        var told = await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Says("Your leader has not heard yet")
        );
        Assert.True(told.Says("until they add me in Teams"));
        await app.RaiseAsync(app.Ben, "And no room");
        await app.WhenAsync(sprint => sprint.Outbox.Values.Count(one => one.State == OutboxState.Parked) == 2);
        await app.SettledAsync();
        Assert.Single(app.Group.Messages, message => message.Says("Your leader has not heard yet"));

        await app.Teams.InstallAsync(app.Dana);
        await app.Teams.WaitForMessageAsync(app.LeaderChat, message => message.Says(Doing.Projector));
        await app.Teams.WaitForMessageAsync(app.LeaderChat, message => message.Says("And no room"));
        await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Says("Answered so far") && message.Says("Dana Whitfield has heard")
        );
        await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Id == told.Id
            && message.Says("What I kept for Dana Whitfield has reached them")
            && !message.Says("has not heard yet")
        );
        Assert.Equal(3, app.LeaderChat.Messages.Count);
    }

    [Fact]
    public async Task A_leader_who_blocked_the_bot_hears_when_they_write_to_it_again()
    {
        await using var app = await SchoolApp.StartAsync();
        var card = await app.AskNowAsync(await app.SetUpAsync());
        app.Teams.Faults.Block(app.Dana);
        await app.CheckInAsync(app.Chen, card, Doing.InTheWay());
        await app.WhenAsync(sprint => sprint.Pending.Any(one => one.Attempts > 0));
        await app.ClockWaitsAsync();
        app.Clock.Advance(TimeSpan.FromMinutes(65));
        await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("Your leader has not heard yet"));
        app.Teams.Faults.Unblock(app.Dana);
        await app.Teams.SendMessageAsync(app.Dana, app.LeaderChat, "digest");
        await app.NudgeAsync();
    }

    [Fact]
    public async Task A_nudge_that_Teams_put_off_is_heard_and_the_groups_card_says_so()
    {
        await using var app = await SchoolApp.StartAsync();
        var card = await app.AskNowAsync(await app.SetUpAsync());
        await app.SettledAsync();
        app.Teams.Faults.FailNext(20, 503, app.LeaderChat);
        await app.CheckInAsync(app.Chen, card, Doing.InTheWay());
        await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Says("Answered so far") && message.Says("For Dana Whitfield")
        );
        await app.WhenAsync(sprint => sprint.Pending.Any(one => one.Attempts > 0));
        app.Teams.Faults.Clear();
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        await app.NudgeAsync();
        await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Says("Answered so far") && message.Says("Dana Whitfield has heard")
        );
    }
}

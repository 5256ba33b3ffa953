using CheckinBot.Tests.App;

namespace CheckinBot.Tests.Stories.RealTeams;

/// <summary>One answer of Teams is not the truth for ever.</summary>
public sealed class PassingFailureTests
{
    private const string NotFound = "ConversationNotFound";
    private const string NotThere = "BotNotInConversationRoster";

    // What was put off comes when its time has come, or after as long as is given.
    private static async Task PassAsync(SchoolApp app, TimeSpan time)
    {
        for (var end = app.Clock.GetUtcNow() + time; app.Clock.GetUtcNow() < end; )
        {
            await app.UpdatedAsync();
            await app.ClockWaitsAsync();
            app.Clock.Advance(TimeSpan.FromSeconds(Math.Min(time.TotalSeconds / 12, 300)));
        }

        await app.UpdatedAsync();
    }

    private static bool HasNotHeard(Message message) => message.Says("Your leader has not heard yet");

    [Theory]
    [InlineData(404, NotFound)]
    [InlineData(403, NotThere)]
    [InlineData(403, "NotEnoughPermissions")]
    public async Task A_check_in_that_Teams_refuses_once_comes_without_anybody_writing(int status, string code)
    {
        await using var app = await SchoolApp.StartAsync();
        var sprint = await app.SetUpAsync();
        await app.SettledAsync();
        app.Teams.Faults.FailNext(1, status, app.Group, CallKind.Send, code);
        await app.Teams.PressAsync(app.Amira, sprint, "round.ask");
        await app.WhenAsync(now => now.Pending.Any(one => one.Attempts > 0));
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("How is it going?"));
    }

    [Theory]
    [InlineData(404, NotFound)]
    [InlineData(403, NotThere)]
    public async Task A_nudge_that_Teams_refuses_once_is_heard_and_nobody_says_otherwise(int status, string code)
    {
        await using var app = await SchoolApp.StartAsync();
        var card = await app.AskNowAsync(await app.SetUpAsync());
        await app.SettledAsync();
        app.Teams.Faults.FailNext(1, status, app.LeaderChat, CallKind.Send, code);
        app.Teams.Faults.FailNext(1, 403, kind: CallKind.CreateConversation, code: "ForbiddenOperationException");
        await app.CheckInAsync(app.Chen, card, Doing.InTheWay());
        await PassAsync(app, TimeSpan.FromMinutes(1));
        await app.NudgeAsync();
        Assert.DoesNotContain(app.Group.Messages, HasNotHeard);
    }

    [Fact]
    public async Task A_dead_chat_of_the_leaders_is_opened_anew_and_later_messages_go_there()
    {
        await using var app = await SchoolApp.StartAsync();
        var card = await app.AskNowAsync(await app.SetUpAsync());
        var dead = app.Teams.KillPersonalChat(app.Dana);
        await app.CheckInAsync(app.Chen, card, Doing.InTheWay());
        await app.NudgeAsync();
        Assert.NotEqual(dead.Id, app.LeaderChat.Id);
        await app.RaiseAsync(app.Ben, "And no room");
        await app.NudgeAsync("And no room");
        Assert.Single(app.Teams.Calls, call => call.Kind == CallKind.CreateConversation);
        Assert.DoesNotContain(app.Group.Messages, HasNotHeard);
    }

    [Fact]
    public async Task The_group_is_told_once_a_failure_has_lasted_a_school_hour_and_the_leader_hears_after_it()
    {
        await using var app = await SchoolApp.StartAsync();
        var card = await app.AskNowAsync(await app.SetUpAsync());
        await app.SettledAsync();
        app.Teams.Faults.FailFor(TimeSpan.FromHours(2), 404, app.LeaderChat, code: NotFound);
        app.Teams.Faults.FailFor(TimeSpan.FromHours(2), 404, kind: CallKind.CreateConversation, code: NotFound);
        await app.CheckInAsync(app.Chen, card, Doing.InTheWay());
        await PassAsync(app, TimeSpan.FromMinutes(55));
        Assert.DoesNotContain(app.Group.Messages, HasNotHeard);
        await PassAsync(app, TimeSpan.FromMinutes(35));
        var told = await app.NotHeardAsync();
        Assert.True(told.Says("does not say why") && !told.Says("until they add me"), told.Reading);
        await PassAsync(app, TimeSpan.FromMinutes(90));
        await app.NudgeAsync();
        await app.UntilAsync(told, "has reached them");
        await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Says("Answered so far") && message.Says("Dana Whitfield has heard")
        );
    }

    [Fact]
    public async Task A_leader_who_blocked_the_bot_is_said_to_have_blocked_it_and_not_to_lack_it()
    {
        await using var app = await SchoolApp.StartAsync();
        var card = await app.AskNowAsync(await app.SetUpAsync());
        app.Teams.Faults.Block(app.Dana);
        await app.CheckInAsync(app.Chen, card, Doing.InTheWay());
        await PassAsync(app, TimeSpan.FromMinutes(90));
        Assert.True((await app.NotHeardAsync()).Says("they have blocked me in Teams"));
    }

    [Fact]
    public async Task A_group_whose_chat_cannot_be_found_for_a_morning_gets_its_check_in_all_the_same()
    {
        await using var app = await SchoolApp.StartAsync();
        var sprint = await app.SetUpAsync();
        await app.SettledAsync();
        app.Teams.Faults.FailFor(TimeSpan.FromHours(4), 404, app.Group, code: NotFound);
        await app.Teams.PressAsync(app.Amira, sprint, "round.ask");
        await PassAsync(app, TimeSpan.FromHours(4.5));
        await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("How is it going?"));
    }

    [Fact]
    public async Task A_chat_that_moved_with_its_tenant_is_found_where_others_of_the_tenant_say()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        await app.SettledAsync();
        app.Teams.MoveService();
        await app.Teams.SendMessageAsync(app.Dana, app.LeaderChat, "help");
        await app.Bot.Services.RaiseQuietlyAsync(app, "No room");
        await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("No room"));
    }

    [Fact]
    public async Task An_update_that_fails_once_is_made_up_for()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        await app.SettledAsync();
        var form = await app.RaiseAsync(app.Ben, "No room");
        await app.NudgeAsync("No room");
        await app.UpdatedAsync();
        app.Teams.Faults.FailNext(1, 404, app.Group, CallKind.Update, "ActivityNotFoundInConversation");
        await app.Teams.PressAsync(app.Dana, await app.NudgeAsync("No room"), "barrier.acknowledge");
        await PassAsync(app, TimeSpan.FromMinutes(1));
        await app.UntilAsync(form, "Dana Whitfield is on it");
    }
}

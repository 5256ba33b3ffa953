using System.Text.Json.Nodes;
using CheckinBot.Domain;
using CheckinBot.Tests.App;
using Person = Simulator.Person;

namespace CheckinBot.Tests.Stories;

public sealed class BarrierTests
{
    private const string Projector = "The projector is broken";

    [Fact]
    public async Task A_barrier_from_a_check_in_reaches_the_leader_and_the_groups_card_says_so()
    {
        await using var app = await SchoolApp.StartAsync();
        var card = await app.AskNowAsync(await app.SetUpAsync());
        await app.CheckInAsync(app.Chen, card, Doing.InTheWay());
        var nudge = await NudgeAsync(app);
        Assert.True(nudge.Says("Chen Liu, Mon 23 Nov, 09:00."));
        Assert.True(nudge.Says("It blocks the group"));
        await app.Teams.WaitForMessageAsync(app.Group, message => message.Id == card.Id && message.Says("Dana Whitfield has heard"));
    }

    [Fact]
    public async Task The_group_sees_all_that_the_leaders_card_says()
    {
        await using var app = await SchoolApp.StartAsync();
        var card = await app.AskNowAsync(await app.SetUpAsync());
        await app.CheckInAsync(app.Chen, card, Doing.InTheWay());
        await NudgeAsync(app);
        await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Id == card.Id && message.Says(Projector) && message.Says("Raised by Chen Liu. It blocks the group. What would help: action."));
    }

    [Fact]
    public async Task Whoever_raised_it_in_a_check_in_can_clear_it_from_their_own_view()
    {
        await using var app = await SchoolApp.StartAsync();
        var card = await app.AskNowAsync(await app.SetUpAsync());
        await app.CheckInAsync(app.Chen, card, Doing.InTheWay());
        var nudge = await NudgeAsync(app);
        Assert.True((await app.Teams.PressAsync(app.Chen, card, "barrier.clear", new JsonObject { ["outcome"] = "removed" })).IsSuccess);
        await app.Teams.WaitForMessageAsync(app.LeaderChat, message => message.Id == nudge.Id && message.Says("A barrier is cleared"));
        Assert.False((await app.Teams.ViewAsync(app.Chen, card)).Offers("barrier.clear"));
    }

    [Fact]
    public async Task A_barrier_can_be_raised_outside_a_check_in_and_its_form_becomes_its_card()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        var form = await RaiseAsync(app, app.Ben, Projector);
        await NudgeAsync(app);
        await app.Teams.WaitForMessageAsync(app.Group, message => message.Id == form.Id && message.Says("Dana Whitfield has heard") && message.Says("Raised by Ben Okafor"));
        Assert.Empty(app.Log.Errors);
    }

    [Theory]
    [InlineData("carPark")]
    [InlineData("group")]
    public async Task What_is_not_meant_for_the_leader_never_reaches_them(string hears)
    {
        await using var app = await SchoolApp.StartAsync();
        var card = await app.AskNowAsync(await app.SetUpAsync());
        await app.CheckInAsync(app.Chen, card, Doing.InTheWay(hears: hears));
        await app.MoveToAsync(SchoolApp.Monday.AddDays(1).AddHours(7));
        await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("What check-in 1 brought"));
        await app.Teams.PressAsync(app.Amira, app.Group.Messages.First(message => message.Card.Offers("sprint.end")), "sprint.end");
        await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("Time to look back"));
        await app.SettledAsync();
        Assert.Single(app.LeaderChat.Messages);
    }

    [Fact]
    public async Task A_car_parked_barrier_comes_up_when_the_sprint_looks_back()
    {
        await using var app = await SchoolApp.StartAsync();
        var sprint = await app.SetUpAsync();
        await RaiseAsync(app, app.Ben, Projector, "carPark");
        await app.Teams.PressAsync(app.Amira, sprint, "sprint.end");
        var ended = await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("Time to look back"));
        Assert.True(ended.Says("Car-parked for this talk"));
        Assert.True(ended.Says(Projector));
        Assert.Single(app.LeaderChat.Messages);
    }

    [Fact]
    public async Task The_same_barrier_sent_many_times_is_one_nudge()
    {
        await using var app = await SchoolApp.StartAsync();
        var card = await app.AskNowAsync(await app.SetUpAsync());
        await app.CheckInAsync(app.Chen, card, Doing.InTheWay());
        var nudge = await NudgeAsync(app);
        var data = card.Card.DataOf("checkin.submit");
        foreach (var (name, value) in Doing.InTheWay("The projector is broken again"))
        {
            data[name] = value?.DeepClone();
        }

        data["done"] = "Same";
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => app.Teams.InvokeAsync(app.Chen, card, "checkin.submit", data)));
        await app.Teams.WaitForMessageAsync(app.LeaderChat, message => message.Id == nudge.Id && message.Says("broken again"));
        await app.SettledAsync();
        Assert.Equal(2, app.LeaderChat.Messages.Count);
        Assert.Single((await app.NewestAsync()).Sprint.Barriers);
    }

    [Fact]
    public async Task A_form_pressed_many_times_is_one_nudge()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        var form = await RaiseAsync(app, app.Ben, Projector);
        var data = form.Card.DataOf("barrier.raise");
        data["what"] = Projector;
        data["hears"] = "leader";
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => app.Teams.InvokeAsync(app.Ben, form, "barrier.raise", data)));
        await app.SettledAsync();
        Assert.Single((await app.NewestAsync()).Sprint.Barriers);
        Assert.Equal(2, app.LeaderChat.Messages.Count);
    }

    [Fact]
    public async Task Im_on_it_tells_the_group_and_the_leaders_card_remembers()
    {
        await using var app = await SchoolApp.StartAsync();
        var nudge = await RaisedAsync(app);
        var own = await app.Teams.PressAsync(app.Dana, nudge, "barrier.acknowledge");
        Assert.True(own.Card.Has("The group knows that you are on it."));
        Assert.False(own.Card.Offers("barrier.acknowledge"));
        var news = await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("Your leader is on it"));
        Assert.True(news.Says(Projector));
    }

    [Fact]
    public async Task The_leader_clears_and_the_group_reads_what_was_learned()
    {
        await using var app = await SchoolApp.StartAsync();
        var nudge = await RaisedAsync(app);
        await app.Teams.PressAsync(app.Dana, nudge, "barrier.clear", new() { ["outcome"] = "lesson", ["note"] = "Ask the caretaker first" });
        var news = await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("A barrier is cleared"));
        Assert.True(news.Says("Ask the caretaker first"));
        Assert.True(news.Says("Dana Whitfield says that it is a lesson learned."));
    }

    [Fact]
    public async Task A_member_clears_and_the_leaders_card_says_so_without_a_new_message()
    {
        await using var app = await SchoolApp.StartAsync();
        var nudge = await RaisedAsync(app);
        await app.Teams.PressAsync(app.Dana, nudge, "barrier.acknowledge");
        var news = await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("Your leader is on it"));
        await app.Teams.PressAsync(app.Amira, news, "barrier.clear", new() { ["outcome"] = "removed" });
        await app.Teams.WaitForMessageAsync(app.LeaderChat, message => message.Id == nudge.Id && message.Says("A barrier is cleared") && message.Says("Amira Haddad, Mon 23 Nov"));
        await app.SettledAsync();
        Assert.Equal(2, app.LeaderChat.Messages.Count);
    }

    [Fact]
    public async Task Still_in_the_way_opens_it_again_and_the_leaders_card_says_so_quietly()
    {
        await using var app = await SchoolApp.StartAsync();
        var nudge = await RaisedAsync(app);
        await app.Teams.PressAsync(app.Dana, nudge, "barrier.clear", new() { ["outcome"] = "removed" });
        var news = await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("A barrier is cleared"));
        var reopened = await app.Teams.PressAsync(app.Chen, news, "barrier.reopen");
        Assert.True(reopened.Card.Has("without a new message"));
        await app.Teams.WaitForMessageAsync(app.LeaderChat, message => message.Id == nudge.Id && message.Says("The group says that it is in the way again."));
        await app.SettledAsync();
        Assert.Equal(2, app.LeaderChat.Messages.Count);
        Assert.Empty(app.Log.Errors);
    }

    [Fact]
    public async Task The_news_that_the_leader_is_on_it_says_so_no_longer_once_it_is_over()
    {
        await using var app = await SchoolApp.StartAsync();
        var nudge = await RaisedAsync(app);
        await app.Teams.PressAsync(app.Dana, nudge, "barrier.acknowledge");
        var news = await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("Your leader is on it"));
        await app.Teams.PressAsync(app.Amira, news, "barrier.clear", new() { ["outcome"] = "removed" });
        await app.Teams.WaitForMessageAsync(app.Group, message => message.Id == news.Id && message.Says("Cleared: out of the way") && !message.Says("is on it"));
        var cleared = await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("A barrier is cleared"));
        await app.Teams.PressAsync(app.Chen, cleared, "barrier.reopen");
        await app.Teams.WaitForMessageAsync(app.Group, message => message.Id == news.Id && message.Says("in the way again") && !message.Says("is on it"));
        Assert.Empty(app.Log.Errors);
    }

    [Fact]
    public async Task What_was_car_parked_and_cleared_and_is_raised_after_all_is_no_longer_shown_as_cleared()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        var form = await RaiseAsync(app, app.Ben, Projector, "carPark");
        var again = form.Card.DataOf("barrier.raise");
        form = await app.Teams.WaitForMessageAsync(app.Group, message => message.Id == form.Id && message.Card.Offers("barrier.clear"));
        await app.Teams.PressAsync(app.Ben, form, "barrier.clear", new() { ["outcome"] = "removed" });
        var news = await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("A barrier is cleared"));
        await app.SettledAsync();
        (again["what"], again["hears"]) = (Projector, "leader");
        await app.Teams.InvokeAsync(app.Ben, form, "barrier.raise", again);
        await NudgeAsync(app);
        await app.Teams.WaitForMessageAsync(app.Group, message => message.Id == news.Id && message.Says("A barrier is in the way again"));
    }

    [Fact]
    public async Task A_form_says_that_the_leader_heard_though_the_service_was_started_anew_meanwhile()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        await app.SettledAsync();
        app.Teams.Faults.FailNext(20, 503, app.LeaderChat);
        var form = await RaiseAsync(app, app.Ben, Projector);
        await app.WhenAsync(sprint => sprint.Pending.Any(one => one.Attempts > 0));
        await app.Bot.StopAsync();
        app.Teams.Faults.Clear();
        await app.StartBotAsync();
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        await NudgeAsync(app);
        await app.Teams.WaitForMessageAsync(app.Group, message => message.Id == form.Id && message.Says("Dana Whitfield has heard"));
    }

    [Fact]
    public async Task What_was_only_car_parked_goes_back_there_and_nothing_is_said_of_the_leader()
    {
        await using var app = await SchoolApp.StartAsync();
        var card = await app.AskNowAsync(await app.SetUpAsync());
        await app.CheckInAsync(app.Chen, card, Doing.InTheWay(hears: "carPark"));
        await app.Teams.PressAsync(app.Chen, card, "barrier.clear", new() { ["outcome"] = "removed" });
        var news = await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("A barrier is cleared"));
        var reopened = await app.Teams.PressAsync(app.Chen, news, "barrier.reopen");
        Assert.True(reopened.Card.Has("It is in the car park for your review again. Your leader is not told."));
        Assert.False(reopened.Card.Has("your leader's card"));
    }

    [Fact]
    public async Task The_leader_too_can_say_that_it_is_still_in_the_way()
    {
        await using var app = await SchoolApp.StartAsync();
        var nudge = await RaisedAsync(app);
        var ids = nudge.Card.DataOf("barrier.clear");
        await app.Teams.PressAsync(app.Dana, nudge, "barrier.clear", new() { ["outcome"] = "removed" });
        await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("A barrier is cleared"));
        var own = await app.Teams.InvokeAsync(app.Dana, nudge, "barrier.reopen", ids);
        Assert.True(own.Card.Offers("barrier.acknowledge"));
        await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("A barrier is in the way again") && !message.Says("A barrier is cleared"));
        Assert.Equal(2, app.LeaderChat.Messages.Count);
    }

    [Fact]
    public async Task A_stale_card_says_what_happened_meanwhile()
    {
        await using var app = await SchoolApp.StartAsync();
        var nudge = await RaisedAsync(app);
        var stale = nudge.Card.DataOf("barrier.acknowledge");
        await app.Teams.PressAsync(app.Dana, nudge, "barrier.clear", new() { ["outcome"] = "workedAround" });
        var before = await app.SettledAsync();
        var answer = await app.Teams.InvokeAsync(app.Dana, nudge, "barrier.acknowledge", stale);
        Assert.True(answer.Card.Has("Cleared: a way round was found"));
        Assert.Equal(before.Sequence, (await app.NewestAsync()).Sprint.Sequence);
    }

    [Fact]
    public async Task A_leader_without_the_bot_hears_once_they_add_it_and_the_group_is_told_once()
    {
        await using var app = await SchoolApp.StartAsync(leaderInstalled: false);
        var card = await app.AskNowAsync(await app.SetUpAsync());
        await app.CheckInAsync(app.Chen, card, Doing.InTheWay());
        var told = await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("Your leader has not heard yet"));
        Assert.True(told.Says("until they add me in Teams"));
        await RaiseAsync(app, app.Ben, "And no room");
        await app.WhenAsync(sprint => sprint.Outgoing.Values.Count(one => one.State == OutgoingState.Parked) == 2);
        await app.SettledAsync();
        Assert.Single(app.Group.Messages, message => message.Says("Your leader has not heard yet"));

        await app.Teams.InstallAsync(app.Dana);
        await app.Teams.WaitForMessageAsync(app.LeaderChat, message => message.Says(Projector));
        await app.Teams.WaitForMessageAsync(app.LeaderChat, message => message.Says("And no room"));
        await app.Teams.WaitForMessageAsync(app.Group, message => message.Id == card.Id && message.Says("Dana Whitfield has heard"));
        await app.Teams.WaitForMessageAsync(app.Group, message => message.Id == told.Id && message.Says("What I kept for Dana Whitfield has reached them") && !message.Says("has not heard yet"));
        Assert.Equal(3, app.LeaderChat.Messages.Count);
    }

    [Fact]
    public async Task A_leader_who_blocked_the_bot_hears_when_they_write_to_it_again()
    {
        await using var app = await SchoolApp.StartAsync();
        var card = await app.AskNowAsync(await app.SetUpAsync());
        app.Teams.Faults.Block(app.Dana);
        await app.CheckInAsync(app.Chen, card, Doing.InTheWay());
        await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("Your leader has not heard yet"));
        app.Teams.Faults.Unblock(app.Dana);
        await app.Teams.SendMessageAsync(app.Dana, app.LeaderChat, "digest");
        await NudgeAsync(app);
    }

    [Fact]
    public async Task The_leaders_chat_stays_silent_through_a_whole_sprint_without_barriers()
    {
        await using var app = await SchoolApp.StartAsync();
        var sprint = await app.SetUpAsync();
        await app.CheckInAsync(app.Ben, await app.AskNowAsync(sprint), new() { ["going"] = "stuck", ["shoutOut"] = "Dana" });
        await app.Teams.SendMessageAsync(app.Ben, app.Group, "digest");
        await app.Teams.SendMessageAsync(app.Ben, app.Group, "barrier");
        await app.MoveToAsync(SchoolApp.Monday.AddDays(1).AddHours(1));
        await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("is still open"));
        await app.MoveToAsync(new(2026, 12, 15, 9, 0, 0, TimeSpan.Zero));
        await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("Time to look back"));
        await app.SettledAsync();
        Assert.Single(app.LeaderChat.Messages);
        Assert.Empty(app.Log.Errors);
    }

    [Fact]
    public async Task A_nudge_that_Teams_put_off_is_heard_and_the_groups_card_says_so()
    {
        await using var app = await SchoolApp.StartAsync();
        var card = await app.AskNowAsync(await app.SetUpAsync());
        await app.SettledAsync();
        app.Teams.Faults.FailNext(20, 503, app.LeaderChat);
        await app.CheckInAsync(app.Chen, card, Doing.InTheWay());
        await app.Teams.WaitForMessageAsync(app.Group, message => message.Id == card.Id && message.Says("For Dana Whitfield"));
        await app.WhenAsync(sprint => sprint.Pending.Any(one => one.Attempts > 0));
        app.Teams.Faults.Clear();
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        await NudgeAsync(app);
        await app.Teams.WaitForMessageAsync(app.Group, message => message.Id == card.Id && message.Says("Dana Whitfield has heard"));
    }

    [Fact]
    public async Task Leaders_talk_of_their_own_group_too()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.Teams.AddMemberAsync(app.Group, app.Dana);
        var card = await app.AskNowAsync(await app.SetUpAsync());
        await app.CheckInAsync(app.Dana, card, Doing.InTheWay());
        Assert.True((await NudgeAsync(app)).Says("Dana Whitfield, Mon 23 Nov, 09:00."));
    }

    [Fact]
    public async Task Two_members_who_raise_with_one_form_raise_two_barriers()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        var form = await RaiseAsync(app, app.Ben, Projector);
        var data = form.Card.DataOf("barrier.raise");
        data["what"] = "And no room";
        data["hears"] = "leader";
        await app.Teams.InvokeAsync(app.Chen, form, "barrier.raise", data);
        await app.Teams.WaitForMessageAsync(app.LeaderChat, message => message.Says("And no room"));
        await app.Teams.WaitForMessageAsync(app.Group, message => message.Id == form.Id && message.Says(Projector) && message.Says("And no room"));
    }

    private static Task<Message> NudgeAsync(SchoolApp app) => app.Teams.WaitForMessageAsync(app.LeaderChat, message => message.Says(Projector));

    private static async Task<Message> RaisedAsync(SchoolApp app)
    {
        await app.CheckInAsync(app.Chen, await app.AskNowAsync(await app.SetUpAsync()), Doing.InTheWay());
        return await NudgeAsync(app);
    }

    private static async Task<Message> RaiseAsync(SchoolApp app, Person person, string what, string hears = "leader")
    {
        await app.Teams.SendMessageAsync(person, app.Group, "barrier");
        var form = await app.Teams.WaitForMessageAsync(app.Group, message => message.Card.Offers("barrier.raise"));
        var answer = await app.Teams.PressAsync(person, form, "barrier.raise", new JsonObject { ["what"] = what, ["hears"] = hears });
        Assert.True(answer.Card.Has(what));
        return form;
    }
}

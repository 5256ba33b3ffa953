using CheckinBot.Tests.App;

namespace CheckinBot.Tests.Stories;

/// <summary>A barrier is raised: from a check-in or by its word, for the leader or for the review.</summary>
public sealed class RaisingTests
{
    [Fact]
    public async Task A_barrier_from_a_check_in_reaches_the_leader_and_the_groups_card_says_so()
    {
        await using var app = await SchoolApp.StartAsync();
        var card = await app.AskNowAsync(await app.SetUpAsync());
        await app.CheckInAsync(app.Chen, card, Doing.InTheWay());
        var nudge = await app.NudgeAsync();
        Assert.True(nudge.Says("Chen Liu, Mon 23 Nov, 09:00."));
        Assert.True(nudge.Says("It blocks the group"));
        await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Says("Answered so far") && message.Says("Dana Whitfield has heard")
        );
    }

    [Fact]
    public async Task The_group_sees_all_that_the_leaders_card_says()
    {
        await using var app = await SchoolApp.StartAsync();
        var card = await app.AskNowAsync(await app.SetUpAsync());
        await app.CheckInAsync(app.Chen, card, Doing.InTheWay());
        await app.NudgeAsync();
        await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Says("Answered so far")
            && message.Says(Doing.Projector)
            && message.Says("Raised by Chen Liu. It blocks the group. What would help: action.")
        );
    }

    [Fact]
    public async Task A_barrier_can_be_raised_outside_a_check_in_and_its_form_becomes_its_card()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        var form = await app.RaiseAsync(app.Ben, Doing.Projector);
        await app.NudgeAsync();
        await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Id == form.Id && message.Says("Dana Whitfield has heard") && message.Says("Raised by Ben Okafor")
        );
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
        await app.Teams.PressAsync(
            app.Amira,
            app.Group.Messages.First(message => message.Card.Offers("sprint.end")),
            "sprint.end"
        );
        await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("Time to look back"));
        await app.SettledAsync();
        Assert.Single(app.LeaderChat.Messages);
    }

    [Fact]
    public async Task A_car_parked_barrier_comes_up_when_the_sprint_looks_back()
    {
        await using var app = await SchoolApp.StartAsync();
        var sprint = await app.SetUpAsync();
        await app.RaiseAsync(app.Ben, Doing.Projector, "carPark");
        await app.Teams.PressAsync(app.Amira, sprint, "sprint.end");
        var ended = await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("Time to look back"));
        Assert.True(ended.Says("Car-parked for this talk"));
        Assert.True(ended.Says(Doing.Projector));
        Assert.Single(app.LeaderChat.Messages);
    }

    [Fact]
    public async Task The_same_barrier_sent_many_times_is_one_nudge()
    {
        await using var app = await SchoolApp.StartAsync();
        var card = await app.AskNowAsync(await app.SetUpAsync());
        await app.CheckInAsync(app.Chen, card, Doing.InTheWay());
        var nudge = await app.NudgeAsync();
        var data = card.Card.DataOf("checkin.submit");
        foreach (var (name, value) in Doing.InTheWay("The projector is broken again"))
        {
            data[name] = value?.DeepClone();
        }

        data["done"] = "Same";
        await Task.WhenAll(
            Enumerable.Range(0, 5).Select(_ => app.Teams.InvokeAsync(app.Chen, card, "checkin.submit", data))
        );
        await app.Teams.WaitForMessageAsync(app.LeaderChat, message =>
            message.Id == nudge.Id && message.Says("broken again")
        );
        await app.SettledAsync();
        Assert.Equal(2, app.LeaderChat.Messages.Count);
        Assert.Single((await app.NewestAsync()).Sprint.Barriers);
    }

    [Fact]
    public async Task A_form_pressed_many_times_is_one_nudge()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        var form = await app.RaiseAsync(app.Ben, Doing.Projector);
        var data = form.Card.DataOf("barrier.raise");
        data["what"] = Doing.Projector;
        data["hears"] = "leader";
        await Task.WhenAll(
            Enumerable.Range(0, 5).Select(_ => app.Teams.InvokeAsync(app.Ben, form, "barrier.raise", data))
        );
        await app.SettledAsync();
        Assert.Single((await app.NewestAsync()).Sprint.Barriers);
        Assert.Equal(2, app.LeaderChat.Messages.Count);
    }

    [Fact]
    public async Task Leaders_talk_of_their_own_group_too()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.Teams.AddMemberAsync(app.Group, app.Dana);
        var card = await app.AskNowAsync(await app.SetUpAsync());
        await app.CheckInAsync(app.Dana, card, Doing.InTheWay());
        Assert.True((await app.NudgeAsync()).Says("Dana Whitfield, Mon 23 Nov, 09:00."));
    }

    [Fact]
    public async Task Two_members_who_raise_with_one_form_raise_two_barriers()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        var form = await app.RaiseAsync(app.Ben, Doing.Projector);
        var data = form.Card.DataOf("barrier.raise");
        data["what"] = "And no room";
        data["hears"] = "leader";
        await app.Teams.InvokeAsync(app.Chen, form, "barrier.raise", data);
        await app.Teams.WaitForMessageAsync(app.LeaderChat, message => message.Says("And no room"));
        await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Id != form.Id && message.Says("And no room") && message.Says("Raised by Chen Liu")
        );
        Assert.False((await app.UntilAsync(form, Doing.Projector, "Raised by Ben Okafor")).Says("And no room"));
    }

    [Fact]
    public async Task The_leaders_chat_stays_silent_through_a_whole_sprint_without_barriers()
    {
        await using var app = await SchoolApp.StartAsync();
        var sprint = await app.SetUpAsync();
        await app.CheckInAsync(
            app.Ben,
            await app.AskNowAsync(sprint),
            new() { ["going"] = "stuck", ["shoutOut"] = "Dana" }
        );
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
}

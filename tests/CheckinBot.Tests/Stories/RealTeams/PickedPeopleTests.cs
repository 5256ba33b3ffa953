using CheckinBot.Domain;
using CheckinBot.Tests.App;

namespace CheckinBot.Tests.Stories.RealTeams;

/// <summary>A picker may send something else than the Entra id: whoever fits alone is meant.</summary>
public sealed class PickedPeopleTests
{
    [Fact]
    public async Task A_leader_is_found_by_the_Teams_id_or_the_name_in_the_groups_roster()
    {
        foreach (
            var pick in new Func<SchoolApp, string>[]
            {
                app => app.Dana.Id,
                app => "dana  WHITFIELD",
                app => "Whitfield, Dana",
            }
        )
        {
            await using var app = await SchoolApp.StartAsync();
            await app.Teams.AddMemberAsync(app.Group, app.Dana);
            await app.SetUpAsync(new() { ["leader"] = pick(app) });
            Assert.True((await app.NewestAsync()).Sprint.IsLeader(new(app.Dana.AadObjectId)));
        }
    }

    [Fact]
    public async Task Two_people_of_one_name_are_not_guessed_at_and_what_was_typed_is_drawn_again()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.Teams.AddMemberAsync(app.Group, app.Teams.AddPerson("Sam", "Smith"));
        await app.UnnoticedAsync(() => app.Teams.AddMemberAsync(app.Group, app.Teams.AddPerson("Sam", "Smith ")));
        var welcome = await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("Hello, I'm CheckinBot"));
        await app.Teams.PressAsync(app.Amira, welcome, "sprint.setup");
        var again = await app.Teams.PressAsync(
            app.Amira,
            welcome,
            "sprint.start",
            Doing.Filled(app, new() { ["leader"] = "Sam Smith" })
        );
        Assert.True(again.Card.Has("More than one person here is called"), again.Body?.ToJsonString());
        Assert.Equal("Sam Smith", again.Card.ValueOf("leader"));
    }

    [Fact]
    public async Task A_miss_says_what_to_do_and_keeps_everything_that_was_typed()
    {
        await using var app = await SchoolApp.StartAsync();
        var welcome = await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("Hello, I'm CheckinBot"));
        await app.Teams.PressAsync(app.Amira, welcome, "sprint.setup");
        var again = await app.Teams.PressAsync(
            app.Amira,
            welcome,
            "sprint.start",
            Doing.Filled(app, new() { ["leader"] = "Nobody Here" })
        );
        Assert.True(
            again.Card.Has("I could not find \"Nobody Here\" in this group's chat."),
            again.Body?.ToJsonString()
        );
        Assert.Equal("Pupils explain how they solved it", again.Card.ValueOf("focus"));
        Assert.Null((await app.NewestAsync()).Sprint.PlanOrNull);
    }

    [Fact]
    public async Task A_barrier_is_passed_on_to_a_colleague_whose_Teams_id_was_picked()
    {
        await using var app = await SchoolApp.StartAsync();
        var nudge = await app.RaisedAsync();
        await app.Teams.InstallAsync(app.Ben);
        Assert.True((await app.SendAsync(app.Dana, nudge, "barrier.passOn", new() { ["to"] = app.Ben.Id })).IsSuccess);
        Assert.Equal(new MemberId(app.Ben.AadObjectId), (await app.SettledAsync()).Barriers[0].PassedTo);
    }

    [Fact]
    public async Task A_stranger_cannot_ask_a_groups_roster_by_a_typed_name()
    {
        await using var app = await SchoolApp.StartAsync();
        var nudge = await app.RaisedAsync();
        var eve = app.Teams.AddPerson("Eve", "Stranger");
        await app.Teams.InstallAsync(eve);
        var calls = app.Teams.Calls.Count(call => call.Kind == CallKind.Members);
        var ids = nudge.Card.DataOf("barrier.clear");
        ids["to"] = "Ben Okafor";
        Assert.Contains(
            "belongs to another group",
            (await app.Teams.InvokeAsync(eve, app.Teams.PersonalChat(eve).LastFromBot!, "barrier.passOn", ids)).Toast,
            StringComparison.Ordinal
        );
        Assert.Equal(calls, app.Teams.Calls.Count(call => call.Kind == CallKind.Members));
    }
}

using System.Text.Json.Nodes;
using CheckinBot.Tests.App;

namespace CheckinBot.Tests.Stories;

public sealed class SetUpTests
{
    public static TheoryData<string, string, string> Problems =>
        new()
        {
            { "focus", "", "Please write in a few words what you want to improve." },
            { "evidence", "   ", "Please write what you will look for" },
            { "leader", "", "Please pick the leader who supports you." },
            { "leader", "nobody", "I could not find \"nobody\" in this group's chat." },
            { "firstDay", "", "Please pick the first and the last day." },
            { "firstDay", "-9998-01-01", "I could not read the first day (\"-9998-01-01\")" },
            { "lastDay", "2026-11-20", "The last day is before the first day." },
            { "lastDay", "2027-11-20", "longer than three months" },
            { "lastDay", "2026-11-24", "no day left to check in on" },
            { "days", "", "Please pick at least one day" },
            { "hour", "", "Please pick the hour" },
            { "hour", "03:00", "nobody is asked at night" },
            { "hour", "99:99", "I could not read the hour (\"99:99\")" },
            { "zone", "Middle/Earth", "\"Middle/Earth\" is not a time zone" },
            { "focus", new string('f', 201), "The focus is 201 characters long; up to 200 fit." },
            { "evidence", new string('e', 501), "The evidence is 501 characters long" },
        };

    [Fact]
    public async Task The_set_up_starts_with_sensible_defaults()
    {
        await using var app = await SchoolApp.StartAsync();
        var form = await FormAsync(app);
        var defaults = new[] { "firstDay", "lastDay", "days", "hour", "zone" }.Select(input => form.ValueOf(input));
        Assert.Equal(["2026-11-23", "2026-12-14", "thursday", "15:00", "Europe/London"], defaults);
    }

    [Fact]
    public async Task The_sprint_is_shown_to_the_whole_group()
    {
        await using var app = await SchoolApp.StartAsync();
        var card = await app.SetUpAsync();
        Assert.True(card.Says("Thursday at 15:00 (Europe/London)"));
        Assert.True(card.Says("The next check-in is on Thu 26 Nov, 15:00."));
        Assert.True(card.Says("Dana Whitfield"));
        Assert.Empty(app.Log.Errors);
    }

    [Theory]
    [MemberData(nameof(Problems))]
    public async Task A_problem_is_said_on_the_form_which_keeps_what_was_typed(
        string input,
        string value,
        string sentence
    )
    {
        await using var app = await SchoolApp.StartAsync();
        await FormAsync(app);
        var typed = Doing.Filled(app, new() { ["holidayFrom"] = "2026-12-03", [input] = value });
        var answer = await app.Teams.PressAsync(app.Amira, Welcome(app), "sprint.start", typed);
        Assert.True(answer.Card.Has(sentence), answer.Card?.ToJsonString());
        Assert.All(typed.Where(one => one.Key != input), one =>
            Assert.Equal(one.Value?.ToString(), answer.Card.ValueOf(one.Key))
        );
        Assert.Null((await app.NewestAsync()).Sprint.PlanOrNull);
        Assert.Empty(app.Log.Errors);
    }

    [Fact]
    public async Task A_holiday_that_ends_before_it_begins_is_said()
    {
        await using var app = await SchoolApp.StartAsync();
        await FormAsync(app);
        var typed = Doing.Filled(app, new() { ["holidayFrom"] = "2026-12-05", ["holidayTo"] = "2026-12-01" });
        Assert.True(
            (await app.Teams.PressAsync(app.Amira, Welcome(app), "sprint.start", typed)).Card.Has(
                "The holiday ends before it begins."
            )
        );
    }

    [Fact]
    public async Task A_leader_may_be_somebody_the_bot_never_met_and_gets_a_name_when_it_does()
    {
        await using var app = await SchoolApp.StartAsync(leaderInstalled: false);
        Assert.True((await app.SetUpAsync()).Says("your leader"));
        await app.Teams.InstallAsync(app.Dana);
        await app.Teams.SendMessageAsync(app.Amira, app.Group, "help");
        Assert.True(app.Group.LastFromBot!.Says("Dana Whitfield"));
    }

    [Fact]
    public async Task The_preview_needs_nothing_filled_in_and_takes_nothing_away()
    {
        await using var app = await SchoolApp.StartAsync();
        var form = await FormAsync(app);
        Assert.True(form.Has("This is how your group is asked. Only you see this preview."));
        Assert.False(form.Offers("checkin.preview"));
    }

    [Fact]
    public async Task Going_to_the_preview_and_back_keeps_what_was_typed()
    {
        await using var app = await SchoolApp.StartAsync();
        await FormAsync(app);
        var typed = Doing.Filled(
            app,
            new()
            {
                ["firstDay"] = "",
                ["lastDay"] = "2026-12-10",
                ["days"] = "monday,friday",
                ["hour"] = "08:00",
            }
        );
        var preview = await app.Teams.InvokeAsync(app.Amira, Welcome(app), "checkin.preview", typed);
        Assert.True(preview.Card.Has("Preview: only you see this"));
        var back = (await app.Teams.PressAsync(app.Amira, Welcome(app), "sprint.setup")).Card;
        Assert.Equal("Pupils explain how they solved it", back.ValueOf("focus"));
        Assert.Equal("2026-12-10", back.ValueOf("lastDay"));
        Assert.Equal("monday,friday", back.ValueOf("days"));
        Assert.Equal("08:00", back.ValueOf("hour"));
        Assert.Equal(app.Dana.AadObjectId, back.ValueOf("leader"));
    }

    [Fact]
    public async Task Two_people_who_start_in_the_same_moment_make_one_sprint()
    {
        await using var app = await SchoolApp.StartAsync();
        await FormAsync(app, app.Amira);
        await FormAsync(app, app.Ben);
        var answers = await Task.WhenAll(
            new[] { app.Amira, app.Ben }.Select(person =>
                app.Teams.PressAsync(person, Welcome(app), "sprint.start", Doing.Filled(app))
            )
        );
        Assert.Single(answers, answer => answer.Card.Has("A sprint is running here already"));
        var (id, sprint) = await app.NewestAsync();
        Assert.EndsWith("-1", id.Value, StringComparison.Ordinal);
        Assert.True(sprint.IsRunning);
    }

    [Fact]
    public async Task A_sprint_can_be_ended_early_and_the_group_is_told()
    {
        await using var app = await SchoolApp.StartAsync();
        var card = await app.SetUpAsync();
        await app.Teams.PressAsync(app.Ben, card, "sprint.end");
        await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("Time to look back"));
        await app.SettledAsync();
        await app.MoveToAsync(SchoolApp.Monday.AddDays(3).AddHours(6));
        Assert.Empty((await app.SettledAsync()).Rounds);
    }

    [Fact]
    public async Task A_round_that_is_open_at_an_early_end_is_summed_up()
    {
        await using var app = await SchoolApp.StartAsync();
        var sprint = await app.SetUpAsync();
        await app.CheckInAsync(app.Ben, await app.AskNowAsync(sprint));
        await app.Teams.PressAsync(app.Amira, sprint, "sprint.end");
        await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("What check-in 1 brought"));
    }

    [Fact]
    public async Task After_its_last_day_a_sprint_ends_by_itself_and_the_next_can_be_set_up()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        await app.MoveToAsync(new(2026, 12, 14, 17, 0, 0, TimeSpan.Zero));
        var ended = await app.Teams.WaitForMessageAsync(app.Group, message => message.Says("Time to look back"));
        await app.Teams.PressAsync(app.Chen, ended, "sprint.setup");
        var started = await app.Teams.PressAsync(
            app.Chen,
            ended,
            "sprint.start",
            Doing.Filled(app, new() { ["focus"] = "Reading aloud" })
        );
        Assert.True(started.Card.Has("Reading aloud"));
        var (id, sprint) = await app.NewestAsync();
        Assert.EndsWith("-2", id.Value, StringComparison.Ordinal);
        Assert.True(sprint.IsRunning);
        Assert.Empty(app.Log.Errors);
    }

    [Fact]
    public async Task Setting_up_while_a_sprint_runs_shows_that_sprint()
    {
        await using var app = await SchoolApp.StartAsync();
        var card = await app.SetUpAsync();
        var answer = await app.Teams.InvokeAsync(app.Ben, card, "sprint.setup");
        Assert.True(answer.Card.Has("Pupils explain how they solved it"));
    }

    private static Message Welcome(SchoolApp app) => app.Group.Messages.First(message => message.IsFromBot);

    private static async Task<JsonNode?> FormAsync(SchoolApp app, Person? person = null) =>
        (await app.Teams.PressAsync(person ?? app.Amira, Welcome(app), "sprint.setup")).Card;
}

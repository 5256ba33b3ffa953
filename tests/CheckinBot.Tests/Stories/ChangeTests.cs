using System.Text.Json.Nodes;
using CheckinBot.Domain;
using CheckinBot.Tests.App;

namespace CheckinBot.Tests.Stories;

/// <summary>A group changes what it agreed on while its sprint runs.</summary>
public sealed class ChangeTests
{
    private const string News = "What you agreed has changed";

    [Fact]
    public async Task The_form_is_filled_with_what_stands()
    {
        await using var app = await SchoolApp.StartAsync();
        var form = (
            await app.Teams.PressAsync(
                app.Ben,
                await app.SetUpAsync(new() { ["holidayFrom"] = "2026-12-03" }),
                "sprint.change"
            )
        ).Card;
        var stands = new[]
        {
            "focus",
            "evidence",
            "lastDay",
            "days",
            "hour",
            "zone",
            "holidayFrom",
            "leader",
            "digestHolds",
            "sharesMoves",
        }.Select(input => form.ValueOf(input));
        Assert.Equal(
            [
                "Pupils explain how they solved it",
                "Exit tickets with a because",
                "2026-12-14",
                "thursday",
                "15:00",
                "Europe/London",
                "2026-12-03",
                app.Dana.AadObjectId,
                "pulseAndWins",
                "false",
            ],
            stands
        );
    }

    [Fact]
    public async Task What_is_changed_is_told_to_the_group_once_with_who_changed_it_and_the_leader_hears_nothing()
    {
        await using var app = await SchoolApp.StartAsync();
        var sprint = await app.SetUpAsync();
        var before = app.LeaderChat.Messages.Count;
        var saved = await ChangeAsync(
            app,
            app.Ben,
            sprint,
            ("focus", "Reading aloud"),
            ("lastDay", "2026-12-10"),
            ("days", "monday,thursday")
        );
        Assert.True(saved.Card.Has("Monday and Thursday at 15:00"), saved.Body?.ToJsonString());
        var news = await app.Teams.WaitForMessageAsync(app.Group, message => message.Says(News));
        Assert.True(news.Says("Reading aloud") && news.Says("Before: Pupils explain how they solved it"));
        Assert.True(
            news.Says("Thu 10 Dec")
                && news.Says("Changed by Ben Okafor.")
                && news.Says("The next check-in is on Mon 23 Nov, 15:00.")
        );
        Assert.Equal("Reading aloud", (await app.SettledAsync()).Plan.Focus);
        Assert.Single(app.Group.Messages, message => message.Says(News));
        Assert.Equal(before, app.LeaderChat.Messages.Count);
        Assert.Empty(app.Log.Errors);
    }

    [Fact]
    public async Task The_group_s_own_card_says_what_holds_now()
    {
        await using var app = await SchoolApp.StartAsync();
        var sprint = await app.SetUpAsync();
        await ChangeAsync(app, app.Ben, sprint, ("focus", "Reading aloud"));
        await app.Teams.WaitForMessageAsync(app.Group, message =>
            message.Id == sprint.Id && message.Says("Reading aloud")
        );
    }

    [Fact]
    public async Task A_refusal_keeps_everything_that_was_typed()
    {
        await using var app = await SchoolApp.StartAsync();
        var sprint = await app.SetUpAsync();
        var answer = await ChangeAsync(
            app,
            app.Ben,
            sprint,
            ("focus", "Reading aloud"),
            ("hour", "08:00"),
            ("lastDay", "2026-11-01")
        );
        Assert.True(answer.Card.Has("The last day is before the first day."), answer.Body?.ToJsonString());
        Assert.Equal(
            ("Reading aloud", "08:00", "2026-11-01"),
            (answer.Card.ValueOf("focus"), answer.Card.ValueOf("hour"), answer.Card.ValueOf("lastDay"))
        );
        Assert.Equal("Pupils explain how they solved it", (await app.NewestAsync()).Sprint.Plan.Focus);
    }

    [Fact]
    public async Task Several_holidays_are_filled_in_and_stay_as_they_are_when_something_else_is_changed()
    {
        await using var app = await SchoolApp.StartAsync();
        var sprint = await app.SetUpAsync(new() { ["holidays"] = "30 November, 3-4 December" });
        var before = (await app.NewestAsync()).Sprint.Plan.Holidays;
        await ChangeAsync(app, app.Ben, sprint, ("focus", "Reading aloud"));
        var after = await app.SettledAsync();
        Assert.Equal((2, before), (after.Plan.Holidays.Spans.Length, after.Plan.Holidays));
        Assert.Equal(AgreementPart.Focus, Assert.Single(after.Changes).Part);
    }

    [Fact]
    public async Task What_cannot_be_read_is_named_and_nothing_is_changed()
    {
        await using var app = await SchoolApp.StartAsync();
        var answer = await ChangeAsync(
            app,
            app.Ben,
            await app.SetUpAsync(),
            ("focus", "Reading aloud"),
            ("lastDay", "soon")
        );
        Assert.True(answer.Card.Has("I could not read the last day (\"soon\")"));
        Assert.Equal("Reading aloud", answer.Card.ValueOf("focus"));
        Assert.Empty((await app.NewestAsync()).Sprint.Changes);
    }

    [Fact]
    public async Task A_round_that_is_open_stays_as_it_was_asked()
    {
        await using var app = await SchoolApp.StartAsync();
        var sprint = await app.SetUpAsync();
        var card = await app.AskNowAsync(sprint);
        await app.CheckInAsync(app.Chen, card);
        await app.Teams.SendMessageAsync(app.Ben, app.Group, "change");
        var form = app.Group.LastFromBot!;
        Assert.True(form.Says("check-in 1, which is open, stays as it was asked"));
        await app.Teams.PressAsync(
            app.Ben,
            form,
            "sprint.save",
            new() { ["hour"] = "09:00", ["digestHolds"] = "everything" }
        );
        var round = (await app.SettledAsync()).OpenRound!;
        Assert.Equal((1, DigestHolds.PulseAndWins), (round.Checkins.Count, round.Holds));
        Assert.True((await app.CheckInAsync(app.Ben, card)).Card.Has("your check-in is kept"));
    }

    [Fact]
    public async Task Two_forms_that_are_open_at_one_time_do_not_undo_each_other()
    {
        await using var app = await SchoolApp.StartAsync();
        var sprint = await app.SetUpAsync();
        var bens = (await app.Teams.PressAsync(app.Ben, sprint, "sprint.change")).Card.DataOf("sprint.save");
        await ChangeAsync(app, app.Chen, sprint, ("focus", "Reading aloud"));
        var late = Filled(app, bens, ("evidence", "Who reads to whom"));
        Assert.True((await app.Teams.InvokeAsync(app.Ben, sprint, "sprint.save", late)).IsSuccess);
        var plan = (await app.SettledAsync()).Plan;
        Assert.Equal(("Reading aloud", "Who reads to whom"), (plan.Focus, plan.Evidence));
    }

    [Fact]
    public async Task Who_changes_what_somebody_else_just_changed_is_asked_to_look_again()
    {
        await using var app = await SchoolApp.StartAsync();
        var sprint = await app.SetUpAsync();
        var bens = (await app.Teams.PressAsync(app.Ben, sprint, "sprint.change")).Card.DataOf("sprint.save");
        await ChangeAsync(app, app.Chen, sprint, ("focus", "Reading aloud"), ("evidence", "Who reads to whom"));
        var again = (
            await app.Teams.InvokeAsync(app.Ben, sprint, "sprint.save", Filled(app, bens, ("focus", "Writing")))
        ).Card;
        Assert.True(again.Has("Chen Li changed this too") || again.Has("changed this too"), again?.ToJsonString());
        Assert.Equal(("Writing", "Who reads to whom"), (again.ValueOf("focus"), again.ValueOf("evidence")));
        await app.Teams.InvokeAsync(
            app.Ben,
            sprint,
            "sprint.save",
            Filled(app, again.DataOf("sprint.save"), ("focus", "Writing"), ("evidence", "Who reads to whom"))
        );
        Assert.Equal("Writing", (await app.SettledAsync()).Plan.Focus);
    }

    [Fact]
    public async Task The_same_press_twice_changes_and_tells_once()
    {
        await using var app = await SchoolApp.StartAsync();
        var sprint = await app.SetUpAsync();
        await ChangeAsync(app, app.Ben, sprint, ("focus", "Reading aloud"));
        await app.SettledAsync();
        var again = app
            .Teams.Deliveries.Last(one => (string?)one.Activity["value"]?["action"]?["verb"] == "sprint.save")
            .Activity;
        await app.Teams.RedeliverAsync(again.DeepClone().AsObject());
        Assert.Single((await app.SettledAsync()).Changes);
        Assert.Single(app.Group.Messages, message => message.Says(News));
    }

    [Fact]
    public async Task Another_leader_in_the_same_form_is_told_in_the_same_message_and_gets_what_is_open()
    {
        await using var app = await SchoolApp.StartAsync();
        var grace = app.Teams.AddPerson("Grace", "Mbeki");
        await app.Teams.InstallAsync(grace);
        var sprint = await app.SetUpAsync();
        await app.CheckInAsync(app.Chen, await app.AskNowAsync(sprint), Doing.InTheWay());
        await app.Teams.WaitForMessageAsync(app.LeaderChat, message => message.Says("The projector is broken"));
        await ChangeAsync(app, app.Ben, sprint, ("focus", "Reading aloud"), ("leader", grace.AadObjectId));
        var news = await app.Teams.WaitForMessageAsync(app.Group, message => message.Says(News));
        Assert.True(
            news.Says("Reading aloud") && news.Says("Grace Mbeki") && news.Says("What is open in the way goes along")
        );
        await app.Teams.WaitForMessageAsync(app.Teams.PersonalChat(grace), message =>
            message.Says("The projector is broken")
        );
        Assert.DoesNotContain(app.Group.Messages, message => message.Says("Who supports your group has changed"));
    }

    [Fact]
    public async Task In_one_s_own_chat_the_word_says_where_to_write_it()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        await app.Teams.SendMessageAsync(app.Dana, app.LeaderChat, "change");
        Assert.True(app.LeaderChat.LastFromBot!.Says("What a group agreed on is the group's to change."));
    }

    [Fact]
    public async Task Without_a_sprint_there_is_nothing_to_change()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.Teams.SendMessageAsync(app.Ben, app.Group, "change");
        Assert.True(app.Group.LastFromBot!.Says("Only a sprint that runs can be changed."));
    }

    [Fact]
    public async Task The_leader_s_export_shows_what_they_may_see_of_it_and_names_nobody()
    {
        var sprint = new Cards.SchoolSprint(Cards.SchoolTexts.Realistic, 5);
        sprint
            .Ask()
            .Change(plan =>
                plan with
                {
                    Focus = "Reading aloud",
                    Evidence = "Who reads to whom",
                    Digest = DigestHolds.BarriersOnly,
                }
            );
        var rows = CheckinBot
            .Records.SharedRows.Of(sprint.State, sprint.Leader.Id)
            .Where(row => row.Part == "Agreed anew")
            .ToList();
        Assert.Equal(["We improve", "Our leader sees"], rows.Select(row => row.Kind));
        Assert.All(rows, row =>
            Assert.DoesNotContain(row.Cells, cell => cell.Contains(sprint.People[1].Name, StringComparison.Ordinal))
        );
        await Task.CompletedTask;
    }

    /// <summary>Opens the form on the sprint's card, changes these inputs in it and saves.</summary>
    private static async Task<BotAnswer> ChangeAsync(
        SchoolApp app,
        Simulator.Person person,
        Message sprint,
        params (string Name, string Value)[] inputs
    )
    {
        await app.Teams.PressAsync(person, sprint, "sprint.change");
        return await app.Teams.PressAsync(
            person,
            sprint,
            "sprint.save",
            new([.. inputs.Select(one => KeyValuePair.Create(one.Name, (JsonNode?)one.Value))])
        );
    }

    // What a client sends of a form that stands as it did at the set-up, but for these inputs.
    private static JsonObject Filled(SchoolApp app, JsonObject data, params (string Name, string Value)[] inputs)
    {
        var all = new JsonObject
        {
            ["focus"] = "Pupils explain how they solved it",
            ["evidence"] = "Exit tickets with a because",
            ["leader"] = app.Dana.AadObjectId,
            ["lastDay"] = "2026-12-14",
            ["days"] = "thursday",
            ["hour"] = "15:00",
            ["zone"] = "Europe/London",
            ["week"] = "monday,tuesday,wednesday,thursday,friday",
            ["digestHolds"] = "pulseAndWins",
            ["sharesMoves"] = "false",
        };
        foreach (
            var (name, value) in data.Select(one => (one.Key, one.Value?.DeepClone()))
                .Concat(inputs.Select(one => (one.Name, (JsonNode?)one.Value)))
        )
        {
            all[name] = value;
        }

        return all;
    }
}

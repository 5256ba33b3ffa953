using System.Text.Json.Nodes;
using CheckinBot.Domain;
using CheckinBot.EventStore;
using CheckinBot.Tests.App;
using CheckinBot.Tests.Refusals;
using Microsoft.Extensions.DependencyInjection;

namespace CheckinBot.Tests.Stories;

/// <summary>
/// What clients send that no document tells of: read, or named with nothing done; never taken for "left out".
/// </summary>
public sealed class OddClientTests
{
    private static JsonObject Plan(params ReadOnlySpan<(string Name, JsonNode? Value)> changes)
    {
        var plan = new JsonObject
        {
            ["firstDay"] = "2026-11-23",
            ["lastDay"] = "2026-12-18",
            ["days"] = "thursday",
            ["hour"] = "15:00",
            ["zone"] = "Europe/London",
        };
        return Scene.With(plan, changes);
    }

    private static async Task<(SchoolApp App, BotAnswer Answer)> StartAsync(JsonObject plan, string locale = "en-GB")
    {
        var app = await SchoolApp.StartAsync();
        var fleur = app.Teams.AddPerson("Fleur", "Martin", locale);
        await app.Teams.AddMemberAsync(app.Group, fleur);
        return (
            app,
            await app.Teams.InvokeAsync(fleur, app.Group.LastFromBot!, "sprint.start", Doing.Filled(app, plan))
        );
    }

    private static async Task<SprintPlan> StartedAsync(JsonObject plan, string locale = "en-GB")
    {
        var (app, _) = await StartAsync(plan, locale);
        await using var running = app;
        return (await app.NewestAsync()).Sprint.Plan;
    }

    [Fact]
    public async Task Days_as_a_French_client_writes_them_start_the_sprint_that_was_meant()
    {
        var plan = await StartedAsync(
            Plan(
                ("firstDay", "27/11/2026 00:00:00"),
                ("lastDay", "18/12/2026 00:00:00"),
                ("holidayFrom", "07/12/2026 00:00:00"),
                ("holidayTo", "09/12/2026 00:00:00")
            ),
            "fr-FR"
        );
        Assert.Equal((new LocalDate(2026, 11, 27), new LocalDate(2026, 12, 18)), (plan.FirstDay, plan.LastDay));
        Assert.Equal(new(new DateInterval(new(2026, 12, 7), new(2026, 12, 9))), plan.Holidays);
    }

    [Fact]
    public async Task Days_with_a_time_and_an_offset_start_the_sprint_that_was_meant()
    {
        var plan = await StartedAsync(
            Plan(("firstDay", "2026-11-27T00:00:00Z"), ("lastDay", "2026-12-18T00:00:00+13:00"))
        );
        Assert.Equal((new LocalDate(2026, 11, 27), new LocalDate(2026, 12, 18)), (plan.FirstDay, plan.LastDay));
    }

    [Theory]
    [InlineData("monday;thursday")]
    [InlineData("Monday Thursday")]
    public async Task Days_of_the_week_are_read_whatever_stands_between_them(string days) =>
        Assert.Equal(
            [IsoDayOfWeek.Monday, IsoDayOfWeek.Thursday],
            (await StartedAsync(Plan(("days", days)))).Rhythm.Days
        );

    [Fact]
    public async Task Days_of_the_week_as_a_list_of_json_are_read() =>
        Assert.Equal(
            [IsoDayOfWeek.Monday, IsoDayOfWeek.Thursday],
            (await StartedAsync(Plan(("days", new JsonArray("monday", "thursday"))))).Rhythm.Days
        );

    [Theory]
    [InlineData("firstDay", "27-11", "the first day (\"27-11\")")]
    [InlineData("lastDay", "31/02/2026", "the last day (\"31/02/2026\")")]
    [InlineData("holidayFrom", "soon", "the first day of the holiday (\"soon\")")]
    [InlineData("holidays", "3-7 December; whenever", "the other holidays (\"3-7 December; whenever\")")]
    [InlineData("holidayTo", "later", "the last day of the holiday (\"later\")")]
    [InlineData("hour", "afternoon", "the hour (\"afternoon\")")]
    [InlineData("days", "thursday;payday", "the days for your check-ins (\"thursday;payday\")")]
    [InlineData("week", "workdays", "your school days (\"workdays\")")]
    [InlineData("digestHolds", "all", "what your leader may see (\"all\")")]
    [InlineData("sharesMoves", "perhaps", "whether other groups may learn from you (\"perhaps\")")]
    public async Task What_cannot_be_read_is_named_all_that_was_typed_is_kept_and_no_sprint_starts(
        string field,
        string value,
        string named
    )
    {
        var (app, answer) = await StartAsync(Plan((field, value)));
        await using var running = app;
        Assert.True(answer.Card.Has($"I could not read {named}, so nothing was changed."), $"{answer.Body}");
        Assert.Equal("Pupils explain how they solved it", answer.Card.ValueOf("focus"));
        Assert.Equal("Exit tickets with a because", answer.Card.ValueOf("evidence"));
        Assert.Null((await app.NewestAsync()).Sprint.PlanOrNull);
        Assert.Empty(app.Log.Errors);
    }

    [Fact]
    public async Task A_record_of_a_day_that_cannot_be_read_is_not_filed_under_today()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.Teams.SendMessageAsync(app.Dana, app.LeaderChat, "log");
        var form = app.LeaderChat.LastFromBot!;
        JsonObject Typed(string day) =>
            new()
            {
                ["with"] = "Ben",
                ["about"] = "Talk frames",
                ["on"] = day,
            };
        var answer = await app.Teams.PressAsync(app.Dana, form, "record.save", Typed("sometime"));
        Assert.True(answer.Card.Has("I could not read the day on which it was (\"sometime\")"));
        Assert.Equal("Talk frames", answer.Card.ValueOf("about"));
        await app.Teams.PressAsync(app.Dana, form, "record.save", Typed("22/11/2026 00:00:00"));
        var leader = await app
            .Bot.Services.GetRequiredService<LeaderStore>()
            .ReadAsync(LeaderKey.Of(app.Teams.Options.TenantId, new(app.Dana.AadObjectId)));
        Assert.Equal(new LocalDate(2026, 11, 22), Assert.Single(leader.Touches).Facts.On);
    }

    [Theory]
    [InlineData("going", "meh", "how it is going (\"meh\")")]
    [InlineData("hears", "everybody", "who should hear of it (\"everybody\")")]
    [InlineData("urgency", "very", "how much it costs you (\"very\")")]
    [InlineData("help", "money", "what would help (\"money\")")]
    [InlineData("kind", "weather", "what kind of thing it is (\"weather\")")]
    [InlineData("asGroup", "perhaps", "in whose name it is raised (\"perhaps\")")]
    public async Task In_a_check_in_what_cannot_be_read_is_named_and_nothing_is_raised(
        string field,
        string value,
        string named
    )
    {
        await using var scene = await Scene.StartAsync();
        var typed = Scene.With(
            scene.Checkin(),
            ("stuck", "No room"),
            ("hears", "leader"),
            ("urgency", "slowing"),
            ("help", "ideas"),
            (field, value)
        );
        var answer = await scene.RefusedAsync(
            scene.App.Ben,
            scene.Card,
            "checkin.submit",
            typed,
            $"I could not read {named}, so nothing was changed."
        );
        Assert.Equal("Something", answer.Card.ValueOf("done"));
        Assert.Equal("No room", answer.Card.ValueOf("stuck"));
    }

    [Fact]
    public async Task A_day_to_try_until_that_cannot_be_read_counts_only_for_those_who_try_first()
    {
        await using var scene = await Scene.StartAsync();
        JsonObject Typed(string hears) =>
            Scene.With(scene.Checkin(), ("stuck", "No room"), ("hears", hears), ("until", "some day"));
        await scene.RefusedAsync(
            scene.App.Ben,
            scene.Card,
            "checkin.submit",
            Typed("tryFirst"),
            "I could not read the day until when (\"some day\")"
        );
        Assert.True(
            (await scene.App.Teams.InvokeAsync(scene.App.Ben, scene.Card, "checkin.submit", Typed("leader"))).Card.Has(
                "Thank you, your check-in is kept"
            )
        );
    }

    [Fact]
    public async Task What_is_asked_about_a_barrier_is_not_looked_at_while_nothing_is_in_the_way()
    {
        await using var scene = await Scene.StartAsync();
        var typed = Scene.With(scene.Checkin(), ("until", "?"), ("urgency", "?"), ("kind", "?"));
        Assert.True(
            (await scene.App.Teams.InvokeAsync(scene.App.Ben, scene.Card, "checkin.submit", typed)).Card.Has(
                "Thank you, your check-in is kept"
            )
        );
    }

    [Theory]
    [InlineData("1.0")]
    [InlineData("١")]
    [InlineData(" 1 ")]
    public async Task The_number_of_a_round_is_read_in_any_spelling(string round)
    {
        await using var scene = await Scene.StartAsync();
        var answer = await scene.App.Teams.InvokeAsync(
            scene.App.Ben,
            scene.Card,
            "checkin.submit",
            Scene.With(scene.Checkin(), ("round", round))
        );
        Assert.True(answer.Card.Has("Thank you, your check-in is kept"), $"{answer.Body}");
    }

    [Fact]
    public async Task The_number_of_a_round_as_a_decimal_is_read()
    {
        await using var scene = await Scene.StartAsync();
        var data = Scene.With(scene.Checkin(), ("round", JsonNode.Parse("1.0")));
        Assert.True(
            (await scene.App.Teams.InvokeAsync(scene.App.Ben, scene.Card, "checkin.submit", data)).Card.Has(
                "Thank you, your check-in is kept"
            )
        );
    }

    [Theory]
    [InlineData("barrier.clear", "outcome", "vanished", "how it was cleared (\"vanished\")")]
    [InlineData("barrier.holdBack", "schoolDays", "a few", "for how many school days (\"a few\")")]
    public async Task On_a_leader_s_card_what_cannot_be_read_is_named_and_nothing_is_done(
        string verb,
        string field,
        string value,
        string named
    )
    {
        await using var scene = await Scene.StartAsync();
        await scene.RefusedAsync(
            scene.App.Dana,
            scene.Nudge,
            verb,
            Scene.With(scene.Clearing(), (field, value)),
            $"I could not read {named}"
        );
    }

    [Fact]
    public async Task Settings_that_cannot_be_read_change_nothing()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.Teams.SendMessageAsync(app.Dana, app.LeaderChat, "settings");
        var typed = new JsonObject
        {
            ["rhythm"] = "weekly",
            ["day"] = "friday",
            ["hour"] = "2 o'clock",
            ["zone"] = "Europe/London",
            ["anyHour"] = "on",
        };
        var answer = await app.Teams.PressAsync(app.Dana, app.LeaderChat.LastFromBot!, "digest.settings", typed);
        Assert.True(answer.Card.Has("I could not read the hour (\"2 o'clock\")"), $"{answer.Body}");
        Assert.Equal("true", answer.Card.ValueOf("anyHour"));
    }

    [Fact]
    public async Task A_text_that_a_client_cut_in_the_middle_of_a_character_is_kept()
    {
        await using var scene = await Scene.StartAsync();
        var press = scene.App.Teams.Press(
            scene.App.Ben,
            scene.App.Group,
            scene.Card,
            "checkin.submit",
            scene.Checkin("done", "Two lessons LONE")
        );
        using var client = new HttpClient();
        using var body = new StringContent(
            press.ToJsonString().Replace("LONE", "\\ud83c", StringComparison.Ordinal),
            System.Text.Encoding.UTF8,
            "application/json"
        );
        using var answer = await client.PostAsync(scene.App.Teams.BotEndpoint, body);
        Assert.Equal(
            "Two lessons",
            (await scene.App.NewestAsync()).Sprint.Rounds[0].Checkins[new(scene.App.Ben.AadObjectId)].Answer.Done
        );
    }

    [Theory]
    [InlineData("asia/calcutta", null, "Asia/Calcutta")]
    [InlineData(null, "2026-11-23T14:30:00.000+05:30", "UTC+05:30")]
    public async Task A_phone_s_zone_is_read_in_any_case_and_without_one_its_clock_says_the_offset(
        string? zone,
        string? local,
        string offered
    )
    {
        await using var app = await SchoolApp.StartAsync(new() { ["School:TimeZone"] = "UTC" });
        var press = app.Teams.Press(app.Ben, app.Group, app.Group.LastFromBot!, "sprint.setup", []);
        press.Remove("entities");
        press.Remove("localTimezone");
        press.Remove("localTimestamp");
        Scene.With(press, zone is null ? ("localTimestamp", local) : ("localTimezone", zone));
        var answer = await app.Teams.RedeliverAsync(press);
        Assert.Equal(offered, answer.Card.ValueOf("zone"));
    }
}

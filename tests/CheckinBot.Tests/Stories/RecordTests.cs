using System.Text.Json.Nodes;
using CheckinBot.Tests.App;
using Person = Simulator.Person;

namespace CheckinBot.Tests.Stories;

public sealed class RecordTests
{
    private static JsonObject Corridor =>
        new()
        {
            ["with"] = "Ben",
            ["about"] = "Talk frames, and what he saw on Tuesday",
            ["how"] = "inPerson",
            ["tone"] = "positive",
        };

    [Fact]
    public async Task What_a_leader_writes_down_is_found_again()
    {
        await using var app = await SchoolApp.StartAsync();
        var list = await LoggedAsync(app, Corridor);
        Assert.True(list.Has("It is kept."));
        var records = await WriteAsync(app, app.Dana, "records");
        Assert.True(records.Says("Talk frames"));
        Assert.True(records.Says("1 touch, 0 of them bookmarked"));
        Assert.True(
            (await app.Teams.PressAsync(app.Dana, records, "record.find", new() { ["find"] = "TUESDAY ben" })).Card.Has(
                "Found: 1"
            )
        );
        Assert.True(
            (await app.Teams.PressAsync(app.Dana, records, "record.find", new() { ["find"] = "Wednesday" })).Card.Has(
                "Nothing fits. Try another word."
            )
        );
    }

    [Fact]
    public async Task A_touch_made_in_the_bot_is_there_by_itself_and_can_be_noted_bookmarked_and_removed()
    {
        await using var app = await SchoolApp.StartAsync();
        await AcknowledgedAsync(app);
        var records = await WriteAsync(app, app.Dana, "records");
        Assert.True(records.Says("Said \"I'm on it\""));
        Assert.True(records.Says("The projector is broken"));
        Assert.True((await app.Teams.PressAsync(app.Dana, records, "record.bookmark")).Card.Has("It is bookmarked."));
        Assert.True((await app.Teams.PressAsync(app.Dana, records, "record.edit")).Card.Has("The projector is broken"));
        var kept = await app.Teams.PressAsync(
            app.Dana,
            records,
            "record.save",
            new()
            {
                ["tone"] = "positive",
                ["turnedOut"] = "worked",
                ["note"] = "They fixed it alone",
            }
        );
        Assert.True(kept.Card.Has("They fixed it alone"));
        Assert.True((await WriteAsync(app, app.Dana, "records")).Says("1 touch, 1 of them bookmarked"));
        Assert.True(
            (await app.Teams.PressAsync(app.Dana, records, "record.remove")).Card.Has("It is out of your records.")
        );
        Assert.False((await WriteAsync(app, app.Dana, "records")).Says("projector"));
    }

    [Fact]
    public async Task Changing_a_touch_shows_what_it_said_before()
    {
        await using var app = await SchoolApp.StartAsync();
        await LoggedAsync(app, Corridor);
        var records = await WriteAsync(app, app.Dana, "records");
        var form = await app.Teams.PressAsync(app.Dana, records, "record.edit");
        Assert.Equal("Ben", form.Card.ValueOf("with"));
        Assert.False(form.Card.Has("It said before"));
        Assert.True(
            (
                await app.Teams.PressAsync(app.Dana, records, "record.save", new() { ["about"] = "Exit tickets" })
            ).Card.Has("Exit tickets")
        );
        var again = await app.Teams.PressAsync(app.Dana, records, "record.edit");
        Assert.True(
            again.Card.Has("It said before: 23 Nov 2026, In person, with Ben: Talk frames, and what he saw on Tuesday")
        );
    }

    [Fact]
    public async Task A_form_that_is_pressed_twice_keeps_one_touch_with_the_newest_words()
    {
        await using var app = await SchoolApp.StartAsync();
        var form = await WriteAsync(app, app.Dana, "log");
        var data = form.Card.DataOf("record.save");
        foreach (var about in new[] { "First", "Second" })
        {
            data["with"] = "Ben";
            data["about"] = about;
            await app.Teams.InvokeAsync(app.Dana, form, "record.save", data);
        }

        var records = await WriteAsync(app, app.Dana, "records");
        Assert.True(records.Says("1 touch"));
        Assert.True(records.Says("Second"));
        Assert.False(records.Says("First"));
    }

    [Fact]
    public async Task Nobody_else_sees_or_changes_them()
    {
        await using var app = await SchoolApp.StartAsync();
        await AcknowledgedAsync(app);
        await LoggedAsync(app, Corridor);
        var records = await WriteAsync(app, app.Dana, "records");
        var (own, made) = (Touch(records, made: false), Touch(records, made: true));
        await app.Teams.InstallAsync(app.Ben);
        var bens = await WriteAsync(app, app.Ben, "records");
        Assert.True(bens.Says("Nothing stands here yet"));
        foreach (var touch in new[] { own, made })
        {
            foreach (var verb in new[] { "record.edit", "record.remove", "record.bookmark" })
            {
                Assert.Equal(
                    "This touch is not in your records, so nothing was changed.",
                    (await app.Teams.InvokeAsync(app.Ben, bens, verb, new JsonObject { ["touch"] = touch })).Toast
                );
            }
        }

        Assert.Equal(
            "This touch is not in your records, so nothing was changed.",
            (
                await app.Teams.InvokeAsync(app.Ben, bens, "record.save", new() { ["touch"] = made, ["note"] = "Mine" })
            ).Toast
        );
        Assert.True((await WriteAsync(app, app.Dana, "records")).Says("2 touches"));
    }

    [Theory]
    [InlineData("log")]
    [InlineData("records")]
    [InlineData("export")]
    public async Task In_a_group_s_chat_nothing_is_told(string word)
    {
        await using var app = await SchoolApp.StartAsync();
        await app.Teams.AddMemberAsync(app.Group, app.Dana);
        await LoggedAsync(app, Corridor);
        await app.Teams.SendMessageAsync(app.Dana, app.Group, word);
        Assert.True(app.Group.LastFromBot!.Says("That is for your own chat with me"));
        Assert.False(app.Group.LastFromBot!.Says("Talk frames"));
    }

    [Theory]
    [InlineData("record.log")]
    [InlineData("record.save")]
    [InlineData("record.edit")]
    [InlineData("record.remove")]
    [InlineData("record.bookmark")]
    [InlineData("record.find")]
    public async Task In_a_group_s_chat_no_button_of_theirs_does_anything(string verb)
    {
        await using var app = await SchoolApp.StartAsync();
        await app.Teams.AddMemberAsync(app.Group, app.Dana);
        Assert.Equal(
            "This belongs into your own chat with CheckinBot. Nothing was changed.",
            (await app.Teams.InvokeAsync(app.Dana, app.Group.LastFromBot!, verb, Corridor)).Toast
        );
    }

    [Theory]
    [InlineData("with", 201, "\"With whom\" is 201 characters long; up to 200 fit.")]
    [InlineData("about", 1001, "What it was about is 1001 characters long; up to 1000 fit.")]
    [InlineData("about", 0, "Please write in a few words what it was about.")]
    public async Task What_is_missing_or_too_long_comes_back_on_the_form(string field, int length, string sentence)
    {
        await using var app = await SchoolApp.StartAsync();
        var answer = await SaveAsync(
            app,
            new()
            {
                ["with"] = "Ben",
                ["about"] = "Tickets",
                [field] = new string('x', length),
            }
        );
        Assert.True(answer.Card.Has(sentence));
        Assert.Equal(field == "with" ? "Tickets" : "Ben", answer.Card.ValueOf(field == "with" ? "about" : "with"));
        Assert.True((await WriteAsync(app, app.Dana, "records")).Says("Nothing stands here yet"));
    }

    [Theory]
    [InlineData("on", "2026-11-24", "That day is still to come.")]
    [InlineData("group", "0123456789abcdef01234567-1", "This group is not one of yours.")]
    public async Task What_cannot_be_is_refused_and_what_was_typed_is_kept(string field, string value, string sentence)
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        var answer = await SaveAsync(
            app,
            new()
            {
                ["with"] = "Ben",
                ["about"] = "Tickets",
                [field] = value,
            }
        );
        Assert.True(answer.Card.Has(sentence));
        Assert.Equal("Tickets", answer.Card.ValueOf("about"));
    }

    [Fact]
    public async Task A_touch_of_a_group_is_counted_with_it()
    {
        await using var app = await SchoolApp.StartAsync();
        await app.SetUpAsync();
        var (id, _) = await app.NewestAsync();
        await LoggedAsync(
            app,
            new()
            {
                ["with"] = "All of them",
                ["about"] = "A visit",
                ["group"] = id.Value,
            }
        );
        var records = await WriteAsync(app, app.Dana, "records");
        Assert.True(records.Says("Group 1: Pupils explain how they solved it"));
        Assert.Contains(Seen.Runs(records.Card), run =>
            run.Contains("Neutral · Too early to say · Pupils explain how they solved it", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task While_the_storage_is_away_what_was_typed_stays_on_the_form()
    {
        await using var app = await SchoolApp.StartAsync();
        var form = await WriteAsync(app, app.Dana, "log");
        using (app.StorageOutage())
        {
            var answer = await app.Teams.PressAsync(app.Dana, form, "record.save", Corridor);
            Assert.True(answer.Card.Has("This could not be saved just now, so nothing was changed."));
            Assert.All(Corridor, one => Assert.Equal((string?)one.Value, answer.Card.ValueOf(one.Key)));
        }

        Assert.True((await app.Teams.PressAsync(app.Dana, form, "record.save")).Card.Has("Talk frames"));
        Assert.True((await WriteAsync(app, app.Dana, "records")).Says("1 touch"));
    }

    [Fact]
    public async Task A_note_that_cannot_be_saved_stays_on_its_form_too()
    {
        await using var app = await SchoolApp.StartAsync();
        await AcknowledgedAsync(app);
        var records = await WriteAsync(app, app.Dana, "records");
        await app.Teams.PressAsync(app.Dana, records, "record.edit");
        using (app.StorageOutage())
        {
            var answer = await app.Teams.PressAsync(
                app.Dana,
                records,
                "record.save",
                new() { ["note"] = "Ask again on Friday" }
            );
            Assert.True(answer.Card.Has("This could not be saved just now"));
            Assert.Equal("Ask again on Friday", answer.Card.ValueOf("note"));
        }

        Assert.True((await app.Teams.PressAsync(app.Dana, records, "record.save")).Card.Has("Ask again on Friday"));
    }

    [Fact]
    public async Task Many_records_are_paged_and_bookmarks_are_at_hand()
    {
        await using var app = await SchoolApp.StartAsync();
        for (var number = 1; number <= 10; number++)
        {
            await LoggedAsync(
                app,
                new()
                {
                    ["with"] = "Ben",
                    ["about"] = $"Talk {number}.",
                    ["bookmark"] = number == 1 ? "true" : "false",
                }
            );
        }

        var records = await WriteAsync(app, app.Dana, "records");
        Assert.False(records.Says("Talk 2."));
        var older = await app.Teams.PressAsync(app.Dana, records, "record.find", which: action =>
            (string?)action["title"] == "Older"
        );
        Assert.True(older.Card.Has("Talk 2."));
        Assert.False(older.Card.Has("Talk 3."));
        var marked = await app.Teams.PressAsync(app.Dana, records, "record.find", which: action =>
            (string?)action["title"] == "Bookmarks"
        );
        Assert.True(marked.Card.Has("Bookmarked: 1"));
        Assert.True(marked.Card.Has("Talk 1."));
        Assert.False(marked.Card.Has("Talk 2."));
    }

    private static string Touch(Message records, bool made) =>
        Buttons(records.Card)
            .Select(data => (string)data["touch"]!)
            .First(touch => touch.Contains(':', StringComparison.Ordinal) == made);

    private static IEnumerable<JsonObject> Buttons(JsonNode? node) =>
        node switch
        {
            JsonObject one when (string?)one["verb"] == "record.edit" && one["data"] is JsonObject data => [data],
            JsonObject one => one.SelectMany(member => Buttons(member.Value)),
            JsonArray many => many.SelectMany(Buttons),
            _ => [],
        };

    private static async Task AcknowledgedAsync(SchoolApp app)
    {
        var card = await app.AskNowAsync(await app.SetUpAsync());
        await app.CheckInAsync(app.Chen, card, Doing.InTheWay());
        var nudge = await app.Teams.WaitForMessageAsync(app.LeaderChat, message =>
            message.Says("The projector is broken")
        );
        await app.SettledAsync();
        await app.Teams.PressAsync(app.Dana, nudge, "barrier.acknowledge");
    }

    private static async Task<JsonNode?> LoggedAsync(SchoolApp app, JsonObject inputs) =>
        (await SaveAsync(app, inputs)).Card;

    private static async Task<BotAnswer> SaveAsync(SchoolApp app, JsonObject inputs) =>
        await app.Teams.PressAsync(app.Dana, await WriteAsync(app, app.Dana, "log"), "record.save", inputs);

    private static async Task<Message> WriteAsync(SchoolApp app, Person person, string word)
    {
        var chat = app.Teams.PersonalChat(person);
        Assert.True((await app.Teams.SendMessageAsync(person, chat, word)).Answer!.IsSuccess);
        return chat.LastFromBot!;
    }
}

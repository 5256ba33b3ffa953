using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using CheckinBot.Tests.App;

namespace CheckinBot.Tests.Refusals;

public sealed class OddInputTests
{
    public static TheoryData<string> OddKeys =>
        [
            "",
            "/",
            "a\\b",
            "#?",
            "\u0000",
            "../../etc",
            "0123456789abcdef01234567-1",
            "0123456789abcdef01234567-99999999999",
            "' OR 1=1 --",
            "{}",
            "語🙂",
            new('k', 5000),
        ];

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{} {}")]
    [InlineData("""{"type":"message"}""")]
    [InlineData("""{"type":"invoke","name":"adaptiveCard/action","conversation":{"id":17}}""")]
    public async Task A_body_that_is_no_activity_is_a_400(string body)
    {
        await using var app = await SchoolApp.StartAsync();
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(app, Encoding.UTF8.GetBytes(body))).StatusCode);
        Assert.Empty(app.Log.Errors);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_a_400()
    {
        await using var app = await SchoolApp.StartAsync();
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(app, [0xFF, 0xFE, 0x00, 0x80])).StatusCode);
        Assert.Empty(app.Log.Errors);
    }

    [Theory]
    [InlineData("value", "17")]
    [InlineData("value", "{}")]
    [InlineData("value", """{"action":"press"}""")]
    [InlineData("value", """{"action":{"type":"Action.Execute","verb":7}}""")]
    [InlineData("name", "\"cake/bake\"")]
    [InlineData("channelData", "\"x\"")]
    [InlineData("channelData", """{"tenant":"x"}""")]
    [InlineData("entities", """[{"type":"clientInfo","timezone":{}}]""")]
    public async Task A_press_of_an_odd_shape_is_answered_and_changes_nothing(string member, string json)
    {
        await using var scene = await Scene.StartAsync();
        var before = await scene.App.SettledAsync();
        var press = scene
            .App.Teams.Deliveries.Last(delivery => (string?)delivery.Activity["type"] == "invoke")
            .Activity.DeepClone()
            .AsObject();
        press["id"] = "f:odd";
        press[member] = JsonNode.Parse(json);
        var answer = await scene.App.Teams.RedeliverAsync(press);
        Assert.True(answer.Status is 200 or 400 or 501, $"{answer.Status}");
        await scene.UnchangedAsync(before);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("7")]
    [InlineData("[]")]
    [InlineData("""{"messagePayload":{"reactions":[{"reactionType":["like","heart"]}]}}""")]
    public async Task A_message_action_of_an_odd_shape_is_answered_and_changes_nothing(string? value)
    {
        await using var scene = await Scene.StartAsync();
        var before = await scene.App.SettledAsync();
        var press = scene
            .App.Teams.Deliveries.Last(delivery => (string?)delivery.Activity["type"] == "invoke")
            .Activity.DeepClone()
            .AsObject();
        (press["id"], press["name"]) = ("f:odd", "composeExtension/fetchTask");
        press["value"] = value is null ? null : JsonNode.Parse(value);
        Assert.Equal(200, (await scene.App.Teams.RedeliverAsync(press)).Status);
        await scene.UnchangedAsync(before);
    }

    [Fact]
    public async Task A_verb_that_no_card_has_is_said_to_be_unknown()
    {
        await using var scene = await Scene.StartAsync();
        var answer = await scene.RefusedAsync(
            scene.App.Ben,
            scene.Card,
            "cake.bake",
            scene.Ids(),
            "newer or older CheckinBot"
        );
        Assert.Equal(400, answer.StatusCode);
        await scene.RefusedAsync(scene.App.Ben, scene.Card, null, scene.Ids(), "newer or older CheckinBot");
    }

    [Theory]
    [MemberData(nameof(OddKeys))]
    public async Task An_odd_sprint_is_none_of_the_groups(string key)
    {
        await using var scene = await Scene.StartAsync();
        foreach (
            var (verb, data) in new[]
            {
                ("checkin.submit", scene.Checkin()),
                ("barrier.raise", scene.Raising()),
                ("barrier.clear", scene.Clearing()),
                ("round.ask", scene.Ids()),
                ("sprint.end", scene.Ids()),
            }
        )
        {
            await scene.RefusedAsync(
                scene.App.Ben,
                scene.Card,
                verb,
                Scene.With(data, ("sprint", key)),
                "so nothing was changed."
            );
        }

        await scene.RefusedAsync(
            scene.App.Dana,
            scene.Nudge,
            "barrier.acknowledge",
            Scene.With(scene.Clearing(), ("sprint", key)),
            "so nothing was changed."
        );
        await scene.RefusedAsync(
            scene.App.Ben,
            scene.Card,
            "checkin.edit",
            Scene.With(scene.Checkin(), ("sprint", key)),
            "Nothing was changed."
        );
    }

    [Theory]
    [MemberData(nameof(OddKeys))]
    public async Task An_odd_barrier_is_none_of_the_groups(string key)
    {
        await using var scene = await Scene.StartAsync();
        foreach (var verb in new[] { "barrier.acknowledge", "barrier.clear", "barrier.reopen" })
        {
            await scene.RefusedAsync(
                scene.App.Dana,
                scene.Nudge,
                verb,
                Scene.With(scene.Clearing(), ("barrier", key)),
                "This barrier is not one of this group's, so nothing was changed."
            );
        }
    }

    [Fact]
    public async Task An_odd_round_is_no_round_of_the_sprint()
    {
        await using var scene = await Scene.StartAsync();
        JsonNode?[] rounds =
        [
            "/",
            "#",
            "1; DROP TABLE",
            "",
            "-1",
            "0",
            "2",
            "1e309",
            "99999999999999999999",
            1.5,
            1e300,
            long.MaxValue,
            true,
            new JsonObject(),
            new JsonArray(1),
            null,
        ];
        foreach (var round in rounds)
        {
            var data = Scene.With(scene.Checkin(), ("round", round));
            var (isNumber, unread) = (
                round?.ToString() is "0" or "2",
                "I could not read which check-in this card is for, so nothing was changed."
            );
            await scene.RefusedAsync(
                scene.App.Ben,
                scene.Card,
                "checkin.submit",
                data,
                isNumber ? "This check-in card belongs to another sprint." : unread
            );
            await scene.RefusedAsync(
                scene.App.Ben,
                scene.Card,
                "checkin.edit",
                data,
                isNumber ? "belongs to another group or another sprint" : unread
            );
            await scene.RefusedAsync(
                scene.App.Ben,
                scene.Card,
                "checkin.view",
                data,
                "This check-in is no longer here."
            );
        }
    }

    [Theory]
    [InlineData("going", "half \\ud800", "I could not read how it is going")]
    [InlineData("round", "half \\ud800", "I could not read which check-in this card is for")]
    [InlineData("done", "\\ud800", "Please write in a few words what you did")]
    public async Task Half_a_character_where_a_choice_belongs_is_said_to_be_unreadable(
        string field,
        string text,
        string sentence
    )
    {
        await using var scene = await Scene.StartAsync();
        var before = await scene.App.SettledAsync();
        Assert.Contains(sentence, await SubmitAsync(scene, field, text), StringComparison.Ordinal);
        await scene.UnchangedAsync(before);
    }

    [Fact]
    public async Task What_was_typed_around_half_a_character_is_kept()
    {
        await using var scene = await Scene.StartAsync();
        Assert.Contains(
            "half a word",
            await SubmitAsync(scene, "done", "half \\ud800a word"),
            StringComparison.Ordinal
        );
    }

    private static async Task<string> SubmitAsync(Scene scene, string field, string text)
    {
        await scene.App.Teams.InvokeAsync(scene.App.Ben, scene.Card, "checkin.view", scene.Checkin(field, "LONE"));
        var press = scene.App.Teams.Deliveries[^1].Activity.DeepClone().AsObject();
        press["id"] = "f:half";
        press["value"]!["action"]!["verb"] = "checkin.submit";
        var body = press.ToJsonString().Replace("LONE", text, StringComparison.Ordinal);
        var answer = await PostAsync(scene.App, Encoding.UTF8.GetBytes(body));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    [Theory]
    [InlineData("verb")]
    [InlineData("sprint")]
    [InlineData("text")]
    public async Task Half_a_character_elsewhere_is_answered_too(string member)
    {
        await using var scene = await Scene.StartAsync();
        var before = await scene.App.SettledAsync();
        await scene.App.Teams.InvokeAsync(scene.App.Ben, scene.Card, "checkin.view", scene.Checkin());
        var press = scene.App.Teams.Deliveries[^1].Activity.DeepClone().AsObject();
        press["id"] = "f:half";
        var place = member switch
        {
            "verb" => press["value"]!["action"]!,
            "sprint" => press["value"]!["action"]!["data"]!,
            _ => press,
        };
        place[member] = "LONE";
        var answer = await PostAsync(
            scene.App,
            Encoding.UTF8.GetBytes(press.ToJsonString().Replace("LONE", "\\udfff", StringComparison.Ordinal))
        );
        Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest, $"{answer.StatusCode}");
        await scene.UnchangedAsync(before);
    }

    [Fact]
    public async Task A_text_far_over_the_limits_gets_the_sentence_and_leaves_the_card_as_it_is()
    {
        await using var scene = await Scene.StartAsync();
        var text = new string('x', 60_000);
        var answer = await scene.RefusedAsync(
            scene.App.Ben,
            scene.Card,
            "checkin.submit",
            scene.Checkin("done", text),
            "Done is 60000 characters long; up to 1000 fit."
        );
        Assert.Equal(BotAnswer.MessageType, answer.Type);
        await scene.RefusedAsync(
            scene.App.Ben,
            scene.Card,
            "barrier.raise",
            Scene.With(scene.Raising(), ("what", text)),
            "What is in the way is 60000 characters long"
        );
        await scene.RefusedAsync(
            scene.App.Ben,
            scene.Card,
            "barrier.clear",
            Scene.With(scene.Clearing(), ("note", text)),
            "What was learned is 60000 characters long"
        );
    }

    [Fact]
    public async Task A_time_zone_that_is_a_novel_is_refused_in_a_short_sentence()
    {
        await using var app = await SchoolApp.StartAsync();
        var data = Scene.With(
            Doing.Filled(app),
            ("firstDay", "2026-11-23"),
            ("lastDay", "2026-12-10"),
            ("days", "monday"),
            ("hour", "15:00"),
            ("zone", new string('z', 50_000))
        );
        var answer = await app.Teams.InvokeAsync(app.Ben, app.Group.LastFromBot!, "sprint.start", data);
        Assert.True(answer.Card.Has("is not a time zone that is known here"));
    }

    [Theory]
    [InlineData("**bold** [link](https://example.org) # head")]
    [InlineData("<at>Dana</at> @everyone <script>alert(1)</script>")]
    [InlineData("${data.secret} {{DATE(2026)}} \\n \"quoted\"")]
    public async Task What_looks_like_markup_is_shown_as_it_was_written(string text)
    {
        await using var scene = await Scene.StartAsync();
        await scene.App.CheckInAsync(scene.App.Ben, scene.Card, Doing.InTheWay(text));
        var nudge = await scene.App.Teams.WaitForMessageAsync(scene.App.LeaderChat, message => message.Says(text));
        Assert.Contains(text, Seen.Runs(nudge.Card));
        Assert.All(scene.App.Group.Messages.Append(nudge), message =>
            Assert.DoesNotContain(Seen.Blocks(message.Card), block => block.Contains(text, StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task Marks_that_turn_a_text_round_are_taken_out()
    {
        await using var scene = await Scene.StartAsync();
        await scene.App.CheckInAsync(
            scene.App.Ben,
            scene.Card,
            Doing.InTheWay("\u202Ereversed\u202C and\u200B hidden\u0007")
        );
        var nudge = await scene.App.Teams.WaitForMessageAsync(scene.App.LeaderChat, message =>
            message.Says("reversed")
        );
        Assert.Contains("reversed and hidden", Seen.Runs(nudge.Card));
    }

    [Fact]
    public async Task A_sentence_in_a_message_is_plain_text()
    {
        await using var app = await SchoolApp.StartAsync();
        var data = Scene.With(
            Doing.Filled(app),
            ("verb", "sprint.start"),
            ("firstDay", "2026-11-23"),
            ("lastDay", "2026-12-10"),
            ("days", "monday"),
            ("hour", "15:00"),
            ("zone", "**Bold**")
        );
        await app.Teams.SubmitAsync(app.Ben, app.Group.LastFromBot!, data);
        Assert.Contains("**Bold**", app.Group.LastFromBot!.Text, StringComparison.Ordinal);
        Assert.Equal("plain", (string?)app.Group.LastFromBot!.Activity["textFormat"]);
    }

    private static async Task<HttpResponseMessage> PostAsync(SchoolApp app, byte[] body)
    {
        using var client = new HttpClient();
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return await client.PostAsync(app.Teams.BotEndpoint, content);
    }
}

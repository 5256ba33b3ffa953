using System.Text.Json.Nodes;

namespace Simulator.Tests;

public sealed class ActingTests
{
    [Fact]
    public async Task In_a_group_the_bot_hears_only_what_mentions_it()
    {
        await using var scene = await Scene.OpenAsync();
        var unheard = await scene.Teams.SendMessageAsync(scene.Amira, scene.Group, "just us", mention: false);
        Assert.Null(unheard.Answer);
        await scene.Teams.SendMessageAsync(scene.Amira, scene.Group, "help");
        var activity = Assert.Single(scene.Bot.Received);
        Assert.Equal("<at>CheckinBot</at> help", (string?)activity["text"]);
        var mention = Assert.Single(activity["entities"]!.AsArray(), entity => (string?)entity!["type"] == "mention");
        Assert.Equal((string?)activity["recipient"]!["id"], (string?)mention!["mentioned"]!["id"]);
        Assert.Equal(scene.Amira.AadObjectId, (string?)activity["from"]!["aadObjectId"]);
    }

    [Fact]
    public async Task With_consent_the_bot_hears_everything()
    {
        await using var scene = await Scene.OpenAsync();
        scene.Teams.SendAllMessages(scene.Group);
        await scene.Teams.SendMessageAsync(scene.Amira, scene.Group, "just us", mention: false);
        Assert.Equal("just us", (string?)Assert.Single(scene.Bot.Received)["text"]);
    }

    [Fact]
    public async Task An_installation_is_told_twice_as_Teams_tells_it()
    {
        await using var scene = await Scene.OpenAsync();
        await scene.Teams.InstallAsync(scene.Dana);
        Assert.Equal(
            ["installationUpdate", "conversationUpdate"],
            scene.Bot.Received.Select(activity => (string?)activity["type"])
        );
        Assert.All(scene.Bot.Received, activity =>
            Assert.Equal("personal", (string?)activity["conversation"]!["conversationType"])
        );
        Assert.Equal(scene.Teams.Options.BotId, (string?)scene.Bot.Received.Last()["membersAdded"]![0]!["id"]);
    }

    [Fact]
    public async Task Joining_and_leaving_are_told_to_the_bot()
    {
        await using var scene = await Scene.OpenAsync();
        await scene.Teams.AddMemberAsync(scene.Group, scene.Dana);
        await scene.Teams.RemoveMemberAsync(scene.Group, scene.Ben);
        Assert.Equal(["Amira", "Chen", "Dana"], scene.Group.Members.Select(person => person.GivenName));
        Assert.Equal(scene.Dana.Id, (string?)scene.Bot.Received.First()["membersAdded"]![0]!["id"]);
        Assert.Equal(scene.Ben.Id, (string?)scene.Bot.Received.Last()["membersRemoved"]![0]!["id"]);
    }

    [Fact]
    public async Task Pressing_a_button_sends_its_data_and_what_was_typed_and_that_person_alone_sees_the_answer()
    {
        await using var scene = await Scene.OpenAsync();
        var message = await scene.PostedAsync(scene.Group, Scene.Card(Scene.Question("How is it going?")));
        scene.Bot.AnswerCard(_ => Scene.Question("Thank you"));
        await scene.Teams.PressAsync(scene.Amira, message, "answer", new JsonObject { ["done"] = "Two lessons" });
        var sent = Assert.Single(scene.Bot.Received)["value"]!["action"]!;
        Assert.Equal("""{"round":1,"done":"Two lessons"}""", sent["data"]!.ToJsonString());
        Assert.Contains(
            "Thank you",
            (await scene.Teams.ViewAsync(scene.Amira, message))!.ToJsonString(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "How is it going?",
            (await scene.Teams.ViewAsync(scene.Ben, message))!.ToJsonString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_button_or_an_input_that_is_not_there_cannot_be_used()
    {
        await using var scene = await Scene.OpenAsync();
        var message = await scene.PostedAsync(scene.Group, Scene.Card(Scene.Question("?")));
        await Assert.ThrowsAsync<ArgumentException>(() => scene.Teams.PressAsync(scene.Amira, message, "vote"));
        await Assert.ThrowsAsync<ArgumentException>(() =>
            scene.Teams.PressAsync(scene.Amira, message, "answer", new JsonObject { ["mood"] = "1" })
        );
        Assert.Empty(scene.Bot.Received);
    }

    [Fact]
    public async Task An_error_is_a_toast_and_leaves_the_card()
    {
        await using var scene = await Scene.OpenAsync();
        var message = await scene.PostedAsync(scene.Group, Scene.Card(Scene.Question("?")));
        scene.Bot.Answer = _ =>
            Task.FromResult(
                JsonNode.Parse(
                    """{"statusCode":400,"type":"application/vnd.microsoft.error","value":{"code":"BadRequest","message":"Say a little more."}}"""
                )
            );
        var answer = await scene.Teams.PressAsync(scene.Amira, message, "answer");
        Assert.True(answer.IsError);
        Assert.Equal("Say a little more.", scene.Teams.ToastOf(scene.Amira, message));
        Assert.True(JsonNode.DeepEquals(message.Card, await scene.Teams.ViewAsync(scene.Amira, message)));
    }

    [Fact]
    public async Task A_bot_that_fails_shows_as_something_that_went_wrong()
    {
        await using var scene = await Scene.OpenAsync();
        var message = await scene.PostedAsync(scene.Group, Scene.Card(Scene.Question("?")));
        scene.Bot.Status = 500;
        await scene.Teams.PressAsync(scene.Amira, message, "answer");
        Assert.StartsWith("Something went wrong", scene.Teams.ToastOf(scene.Amira, message), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_submitted_value_goes_as_strings_without_empty_inputs()
    {
        await using var scene = await Scene.OpenAsync();
        var message = await scene.PostedAsync(scene.Group, Scene.Card(Scene.Question("?")));
        await scene.Teams.SubmitAsync(
            scene.Amira,
            message,
            new JsonObject
            {
                ["n"] = 3,
                ["yes"] = true,
                ["none"] = "",
                ["word"] = "a",
            }
        );
        var activity = Assert.Single(scene.Bot.Received);
        Assert.Equal("""{"n":"3","yes":"true","word":"a"}""", activity["value"]!.ToJsonString());
        Assert.Null(activity["text"]);
        Assert.Equal(message.Id, (string?)activity["replyToId"]);
    }

    [Fact]
    public async Task A_message_action_carries_the_message_it_was_chosen_on()
    {
        await using var scene = await Scene.OpenAsync();
        var said = await scene.Teams.SendMessageAsync(
            scene.Ben,
            scene.Group,
            "The <tablets> are broken",
            mention: false
        );
        await scene.Teams.FetchMessageActionAsync(scene.Amira, said.Message, "raiseBarrier");
        var activity = Assert.Single(scene.Bot.Received);
        var payload = activity["value"]!["messagePayload"]!;
        Assert.Equal("composeExtension/fetchTask", (string?)activity["name"]);
        Assert.Equal(scene.Ben.AadObjectId, (string?)payload["from"]!["user"]!["id"]);
        Assert.Contains("&lt;tablets&gt;", (string?)payload["body"]!["content"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_condition_that_never_holds_fails_with_the_chats()
    {
        await using var scene = await Scene.OpenAsync();
        await scene.PostAsync(scene.Group, Scene.Text("the last words"));
        var failure = await Assert.ThrowsAsync<TimeoutException>(() =>
            scene.Teams.WaitForAsync(() => false, TimeSpan.FromMilliseconds(50))
        );
        Assert.Contains("the last words", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_bot_does_later_is_waited_for()
    {
        await using var scene = await Scene.OpenAsync();
        var waiting = scene.Teams.WaitForMessageAsync(scene.Group, message => message.Text == "later");
        Assert.False(waiting.IsCompleted);
        await scene.PostAsync(scene.Group, Scene.Text("later"));
        Assert.Equal("later", (await waiting).Text);
    }
}

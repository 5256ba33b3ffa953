using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Simulator.Tests;

public sealed class ConnectorTests
{
    [Fact]
    public async Task A_sent_message_is_in_the_chat_and_its_id_is_answered()
    {
        await using var scene = await Scene.OpenAsync();
        var response = await scene.PostAsync(scene.Group, Scene.Text("Hello"));
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        var message = Assert.Single(scene.Group.Messages);
        Assert.Equal(
            ("Hello", true, message.Id),
            (message.Text, message.IsFromBot, (string?)(await Scene.JsonAsync(response))!["id"])
        );
    }

    [Fact]
    public async Task An_update_replaces_the_card_and_counts()
    {
        await using var scene = await Scene.OpenAsync();
        var message = await scene.PostedAsync(scene.Group, Scene.Card(Scene.Question("Old")));
        var response = await scene.UpdateAsync(message, Scene.Card(Scene.Question("New")));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(1, scene.Group.LastFromBot!.Updates);
        Assert.Contains("New", scene.Group.LastFromBot.Reading, StringComparison.Ordinal);
        Assert.Equal([CallKind.Send, CallKind.Update], scene.Teams.Calls.Select(call => call.Kind));
    }

    [Fact]
    public async Task A_deleted_message_is_gone_for_the_bot()
    {
        await using var scene = await Scene.OpenAsync();
        var message = await scene.PostedAsync(scene.Group, Scene.Text("Oops"));
        var path = Scene.Activities(scene.Group.Id, message.Id);
        Assert.Equal(HttpStatusCode.OK, (await scene.Http.DeleteAsync(path)).StatusCode);
        Assert.True(scene.Group.Find(message.Id)!.IsDeleted);
        Assert.Equal("ActivityNotFoundInConversation", await Scene.CodeOf(await scene.Http.DeleteAsync(path)));
    }

    [Fact]
    public async Task Only_own_messages_may_be_updated()
    {
        await using var scene = await Scene.OpenAsync();
        var said = await scene.Teams.SendMessageAsync(scene.Amira, scene.Group, "hello");
        var response = await scene.UpdateAsync(said.Message, Scene.Text("I never said this"));
        Assert.Equal(
            (HttpStatusCode.Forbidden, "NotEnoughPermissions"),
            (response.StatusCode, await Scene.CodeOf(response))
        );
    }

    [Fact]
    public async Task Text_with_a_card_is_split_and_no_id_is_answered()
    {
        await using var scene = await Scene.OpenAsync();
        var response = await scene.PostAsync(scene.Group, Scene.Card(Scene.Question("Card"), text: "Text"));
        Assert.Equal((HttpStatusCode.Accepted, null), (response.StatusCode, await Scene.JsonAsync(response)));
        Assert.Equal(2, scene.Group.Messages.Count);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await scene.UpdateAsync(scene.Group.Messages[1], Scene.Text("x"))).StatusCode
        );
    }

    [Fact]
    public async Task An_unknown_conversation_and_one_without_the_bot_are_refused()
    {
        await using var scene = await Scene.OpenAsync();
        var unknown = await scene.Http.PostAsJsonAsync(Scene.Activities("19:nowhere@thread.v2"), Scene.Text("x"));
        Assert.Equal(
            (HttpStatusCode.NotFound, "ConversationNotFound"),
            (unknown.StatusCode, await Scene.CodeOf(unknown))
        );
        var outside = await scene.PostAsync(scene.Teams.Conversation(School.ReadingGroup), Scene.Text("x"));
        Assert.Equal(
            (HttpStatusCode.Forbidden, "BotNotInConversationRoster"),
            (outside.StatusCode, await Scene.CodeOf(outside))
        );
    }

    [Fact]
    public async Task A_message_over_the_limit_is_refused()
    {
        await using var scene = await Scene.OpenAsync(new() { MaxMessageBytes = 1000 });
        Assert.Equal(
            HttpStatusCode.Created,
            (await scene.PostAsync(scene.Group, Scene.Text(new string('a', 400)))).StatusCode
        );
        var response = await scene.PostAsync(scene.Group, Scene.Text(new string('a', 500)));
        Assert.Equal(
            (HttpStatusCode.RequestEntityTooLarge, "MessageSizeTooBig"),
            (response.StatusCode, await Scene.CodeOf(response))
        );
        Assert.Single(scene.Group.Messages);
    }

    [Fact]
    public async Task A_body_that_is_no_activity_is_refused()
    {
        await using var scene = await Scene.OpenAsync();
        var broken = await scene.Http.PostAsync(Scene.Activities(scene.Group.Id), new StringContent("{"));
        Assert.Equal((HttpStatusCode.BadRequest, "BadSyntax"), (broken.StatusCode, await Scene.CodeOf(broken)));
        Assert.Equal(
            HttpStatusCode.BadRequest,
            (await scene.PostAsync(scene.Group, new JsonObject { ["type"] = "message" })).StatusCode
        );
    }

    [Fact]
    public async Task A_member_of_a_wrong_kind_is_refused_and_logged()
    {
        await using var scene = await Scene.OpenAsync();
        var response = await scene.PostAsync(scene.Group, new JsonObject { ["type"] = 5 });
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(400, Assert.Single(scene.Teams.Calls).Status);
    }

    [Fact]
    public async Task A_personal_chat_is_created_by_the_directory_id_once_the_bot_is_installed()
    {
        await using var scene = await Scene.OpenAsync();
        var refused = await scene.Http.PostAsJsonAsync("v3/conversations", Personal(scene, scene.Dana.AadObjectId));
        Assert.Equal(
            (HttpStatusCode.Forbidden, "ForbiddenOperationException"),
            (refused.StatusCode, await Scene.CodeOf(refused))
        );
        await scene.Teams.InstallAsync(scene.Dana);
        var created = await scene.Http.PostAsJsonAsync("v3/conversations", Personal(scene, scene.Dana.AadObjectId));
        Assert.Equal(scene.Teams.PersonalChat(scene.Dana).Id, (string?)(await Scene.JsonAsync(created))!["id"]);
    }

    [Fact]
    public async Task A_thread_is_created_in_a_channel_and_continued()
    {
        await using var scene = await Scene.OpenAsync();
        await scene.Teams.InstallAsync(scene.Channel);
        var created = await Scene.JsonAsync(
            await scene.Http.PostAsJsonAsync(
                "v3/conversations",
                new JsonObject
                {
                    ["isGroup"] = true,
                    ["channelData"] = new JsonObject { ["channel"] = new JsonObject { ["id"] = scene.Channel.Id } },
                    ["activity"] = Scene.Text("Round 1"),
                }
            )
        );
        var thread = (string)created!["activityId"]!;
        Assert.Equal($"{scene.Channel.Id};messageid={thread}", (string?)created["id"]);
        await scene.Http.PostAsJsonAsync(Scene.Activities((string)created["id"]!), Scene.Text("More"));
        Assert.All(scene.Channel.Messages, message => Assert.Equal(thread, message.ThreadId));
        Assert.Equal(2, scene.Channel.Messages.Count);
    }

    [Fact]
    public async Task A_group_chat_cannot_be_created()
    {
        await using var scene = await Scene.OpenAsync();
        var response = await scene.Http.PostAsJsonAsync("v3/conversations", new JsonObject { ["isGroup"] = true });
        Assert.Equal((HttpStatusCode.BadRequest, "BadSyntax"), (response.StatusCode, await Scene.CodeOf(response)));
    }

    internal static JsonObject Personal(Scene scene, string memberId) =>
        new()
        {
            ["isGroup"] = false,
            ["members"] = new JsonArray(new JsonObject { ["id"] = memberId }),
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = scene.Teams.Options.TenantId } },
        };
}

using System.Net;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace Simulator.Tests.Official;

/// <summary>The simulator speaks to the official client of the connector, also when it says no.</summary>
public sealed class ConnectorClientTests
{
    [Fact]
    public async Task A_message_is_sent_answered_updated_and_deleted()
    {
        await using var scene = await OfficialScene.OpenAsync();
        var (calls, group) = (scene.Calls, scene.Group.Id);
        var sent = await calls.SendToConversationAsync(group, MessageFactory.Text("First"));
        var reply = await calls.ReplyToActivityAsync(group, sent.Id, MessageFactory.Text("Reply"));
        Assert.Equal("Reply", scene.Group.Find(reply.Id)!.Text);
        var updated = await calls.UpdateActivityAsync(group, sent.Id, MessageFactory.Text("Second"));
        Assert.Equal((sent.Id, "Second"), (updated.Id, scene.Group.Find(sent.Id)!.Text));
        await calls.DeleteActivityAsync(group, sent.Id);
        Assert.True(scene.Group.Find(sent.Id)!.IsDeleted);
        Assert.Equal(
            [CallKind.Send, CallKind.Reply, CallKind.Update, CallKind.Delete],
            scene.Teams.Calls.TakeLast(4).Select(call => call.Kind)
        );
    }

    [Fact]
    public async Task A_card_stands_in_the_chat_as_it_was_written()
    {
        await using var scene = await OfficialScene.OpenAsync();
        var card = JObject.Parse(Scene.Question("How is it going?").ToJsonString());
        var message = MessageFactory.Attachment(
            new Attachment { ContentType = SampleHandler.CardType, Content = card }
        );
        var sent = await scene.Calls.SendToConversationAsync(scene.Group.Id, (Activity)message);
        Assert.True(
            System.Text.Json.Nodes.JsonNode.DeepEquals(
                Scene.Question("How is it going?"),
                scene.Group.Find(sent.Id)!.Card
            )
        );
    }

    [Fact]
    public async Task Text_with_a_card_is_split_and_answers_no_id()
    {
        await using var scene = await OfficialScene.OpenAsync();
        var card = new Attachment
        {
            ContentType = SampleHandler.CardType,
            Content = JObject.Parse(Scene.Question("Card").ToJsonString()),
        };
        var sent = await scene.Calls.SendToConversationAsync(
            scene.Group.Id,
            (Activity)MessageFactory.Attachment(card, "Text")
        );
        Assert.Null(sent?.Id);
        Assert.Equal(202, scene.Teams.Calls[^1].Status);
    }

    [Fact]
    public async Task A_personal_chat_is_created_once_the_bot_is_installed()
    {
        await using var scene = await OfficialScene.OpenAsync();
        var refused = await Assert.ThrowsAsync<ErrorResponseException>(() =>
            CreateAsync(scene, scene.Personal(scene.Dana.AadObjectId))
        );
        Assert.Equal(
            (HttpStatusCode.Forbidden, "ForbiddenOperationException"),
            (refused.Response.StatusCode, refused.Body.Error.Code)
        );
        await scene.Teams.InstallAsync(scene.Dana);
        var created = await CreateAsync(scene, scene.Personal(scene.Dana.AadObjectId));
        Assert.Equal(
            (scene.Teams.PersonalChat(scene.Dana).Id, scene.Teams.ServiceUrl.AbsoluteUri),
            (created.Id, created.ServiceUrl)
        );
        Assert.Equal(created.Id, (await CreateAsync(scene, scene.Personal(scene.Dana.Id))).Id);
    }

    [Fact]
    public async Task A_thread_is_begun_in_a_channel_and_continued()
    {
        await using var scene = await OfficialScene.OpenAsync();
        await scene.Teams.InstallAsync(scene.Channel);
        var created = await CreateAsync(
            scene,
            new ConversationParameters
            {
                IsGroup = true,
                Activity = MessageFactory.Text("Round 1"),
                ChannelData = new TeamsChannelData { Channel = new ChannelInfo(scene.Channel.Id) },
            }
        );
        Assert.Equal($"{scene.Channel.Id};messageid={created.ActivityId}", created.Id);
        await scene.Calls.SendToConversationAsync(created.Id, MessageFactory.Text("More"));
        Assert.Equal(
            ["Round 1", "More"],
            scene.Channel.Messages.Where(one => one.ThreadId == created.ActivityId).Select(one => one.Text)
        );
    }

    [Fact]
    public async Task Members_come_at_once_or_in_pages_or_one_by_one()
    {
        await using var scene = await OfficialScene.OpenAsync();
        var (calls, group) = (scene.Calls, scene.Group.Id);
        Assert.Equal(
            ["Amira Haddad", "Ben Okafor", "Chen Liu"],
            (await calls.GetConversationMembersAsync(group)).Select(member => member.Name)
        );
        var first = await calls.GetConversationPagedMembersAsync(group, 2);
        var last = await calls.GetConversationPagedMembersAsync(group, 2, first.ContinuationToken);
        Assert.Equal((2, 1, null), (first.Members.Count, last.Members.Count, last.ContinuationToken));
        Assert.Equal(scene.Amira.Id, (await calls.GetConversationMemberAsync(scene.Amira.AadObjectId, group)).Id);
    }

    [Fact]
    public async Task A_refusal_carries_the_status_and_the_code_of_Teams()
    {
        await using var scene = await OfficialScene.OpenAsync();
        Assert.Equal((404, "ConversationNotFound"), await SayAsync(scene, "19:nowhere@thread.v2"));
        Assert.Equal(
            (403, "BotNotInConversationRoster"),
            await SayAsync(scene, scene.Teams.Conversation(School.ReadingGroup).Id)
        );
        Assert.Equal(
            (404, "MemberNotFoundInConversation"),
            await RefusalAsync(calls => calls.GetConversationMemberAsync("29:nobody", scene.Group.Id), scene)
        );
        var nothing = new Activity { Type = ActivityTypes.Message };
        Assert.Equal(
            (400, "BadSyntax"),
            await RefusalAsync(calls => calls.SendToConversationAsync(scene.Group.Id, nothing), scene)
        );
        Assert.Equal(
            (404, "ActivityNotFoundInConversation"),
            await RefusalAsync(calls => calls.DeleteActivityAsync(scene.Group.Id, "1"), scene)
        );
    }

    [Fact]
    public async Task A_message_too_big_is_refused()
    {
        await using var scene = await OfficialScene.OpenAsync(new() { MaxMessageBytes = 2000 });
        var tooLong = MessageFactory.Text(new string('a', 1100));
        Assert.Equal(
            (413, "MessageSizeTooBig"),
            await RefusalAsync(calls => calls.SendToConversationAsync(scene.Group.Id, tooLong), scene)
        );
    }

    [Fact]
    public async Task A_person_who_blocked_the_bot_is_told_of_as_Teams_does_without_a_code()
    {
        await using var scene = await OfficialScene.OpenAsync();
        await scene.Teams.InstallAsync(scene.Dana);
        scene.Teams.Faults.Block(scene.Dana);
        var chat = scene.Teams.PersonalChat(scene.Dana).Id;
        var refused = await Assert.ThrowsAsync<ErrorResponseException>(() =>
            scene.Calls.SendToConversationAsync(chat, MessageFactory.Text("x"))
        );
        Assert.Equal(HttpStatusCode.Forbidden, refused.Response.StatusCode);
        Assert.Null(refused.Body.Error);
        Assert.Contains("MessageWritesBlocked", refused.Response.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_throttled_call_says_how_tooLongto_wait()
    {
        await using var scene = await OfficialScene.OpenAsync();
        scene.Teams.Faults.ThrottleNext(1, TimeSpan.FromSeconds(7));
        var refused = await Assert.ThrowsAsync<ErrorResponseException>(() =>
            scene.Calls.SendToConversationAsync(scene.Group.Id, MessageFactory.Text("x"))
        );
        Assert.Equal(
            (HttpStatusCode.TooManyRequests, "Throttled"),
            (refused.Response.StatusCode, refused.Body.Error.Code)
        );
        Assert.Equal("7", Assert.Single(refused.Response.Headers["Retry-After"]));
        Assert.NotNull((await scene.Calls.SendToConversationAsync(scene.Group.Id, MessageFactory.Text("y"))).Id);
    }

    [Fact]
    public async Task A_connector_that_is_gone_is_a_failure_of_the_network()
    {
        await using var scene = await OfficialScene.OpenAsync();
        scene.Teams.Faults.IsConnectorGone = true;
        await Assert.ThrowsAsync<HttpRequestException>(() =>
            scene.Calls.SendToConversationAsync(scene.Group.Id, MessageFactory.Text("x"))
        );
    }

    private static Task<ConversationResourceResponse> CreateAsync(OfficialScene scene, ConversationParameters asked) =>
        scene.Calls.CreateConversationAsync(asked);

    private static Task<(int Status, string Code)> SayAsync(OfficialScene scene, string chat) =>
        RefusalAsync(calls => calls.SendToConversationAsync(chat, MessageFactory.Text("x")), scene);

    private static async Task<(int Status, string Code)> RefusalAsync(
        Func<Conversations, Task> call,
        OfficialScene scene
    )
    {
        var refused = await Assert.ThrowsAsync<ErrorResponseException>(() => call(scene.Calls));
        return ((int)refused.Response.StatusCode, refused.Body.Error.Code);
    }
}

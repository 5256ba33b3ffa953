using System.Text.Json;
using CheckinBot.Domain;
using CheckinBot.EventStore;
using CheckinBot.Outbox;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CheckinBot.Tests.Teams;

public sealed class OutboundTests
{
    [Fact]
    public async Task A_message_bears_the_token_and_its_id_comes_back()
    {
        await using var host = await BotHost.StartAsync(BotHost.OwnApp);
        var sent = await host.Post.SendAsync(Inbox.Chat(), MessageFactory.Text("hello"), default);
        var request = Assert.Single(host.Connector.Seen);
        Assert.Equal(("POST", "Bearer token-1"), (request.Method, request.Authorization));
        Assert.Equal("application/json; charset=utf-8", request.ContentType);
        Assert.Equal("sent-1", sent.Activity);
    }

    [Fact]
    public async Task A_message_is_from_the_bot_and_no_reply_to_anything()
    {
        await using var host = await BotHost.StartAsync();
        await Send(host);
        using var body = JsonDocument.Parse(host.Connector.Seen.Single().Body);
        Assert.Equal("28:b", body.RootElement.GetProperty("from").GetProperty("id").GetString());
        Assert.False(body.RootElement.TryGetProperty("replyToId", out _));
        Assert.False(body.RootElement.TryGetProperty("id", out _));
    }

    [Fact]
    public async Task A_message_can_be_updated_and_deleted()
    {
        await using var host = await BotHost.StartAsync();
        await host.Post.UpdateAsync(Inbox.Chat(), new("19:g@thread.v2", "old-1"), MessageFactory.Text("new"), default);
        await host.Post.DeleteAsync(Inbox.Chat(), new("19:g@thread.v2", "old-2"), default);
        Assert.Equal(
            [
                "PUT /emea/v3/conversations/19%3Ag%40thread.v2/activities/old-1",
                "DELETE /emea/v3/conversations/19%3Ag%40thread.v2/activities/old-2",
            ],
            host.Connector.Seen.Select(r => $"{r.Method} {r.Target}")
        );
    }

    [Fact]
    public async Task Ids_are_percent_encoded_as_path_segments()
    {
        await using var host = await BotHost.StartAsync();
        var odd = new MessageRef("19:a b/c+d?e@thread.tacv2;messageid=1", "f:1/2");
        await host.Post.UpdateAsync(Inbox.Chat(), odd, MessageFactory.Text("new"), default);
        Assert.Equal(
            "/emea/v3/conversations/19%3Aa%20b%2Fc%2Bd%3Fe%40thread.tacv2%3Bmessageid%3D1/activities/f%3A1%2F2",
            host.Connector.Seen.Single().Target
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task An_id_that_would_climb_out_of_the_path_is_refused(string id)
    {
        await using var host = await BotHost.StartAsync();
        await Assert.ThrowsAsync<ArgumentException>(() =>
            host.Post.DeleteAsync(Inbox.Chat(), new("19:g@thread.v2", id), default)
        );
        await Assert.ThrowsAsync<ArgumentException>(() => host.Post.DeleteAsync(Inbox.Chat(), new(id, "a"), default));
        await Assert.ThrowsAsync<ArgumentException>(() => Send(host, Inbox.Chat() with { Conversation = id }));
        Assert.Empty(host.Connector.Seen);
    }

    [Theory]
    [InlineData(200, "")]
    [InlineData(201, "{}")]
    [InlineData(202, "")]
    public async Task A_success_without_an_id_is_a_success(int status, string body)
    {
        await using var host = await BotHost.StartAsync([new Answer(status, body)]);
        Assert.Equal("", (await host.Post.SendAsync(Inbox.Chat(), MessageFactory.Text("hi"), default)).Activity);
    }

    [Fact]
    public async Task An_answer_that_is_not_json_is_a_failure_with_a_name()
    {
        await using var host = await BotHost.StartAsync([new Answer(200, "<html>")]);
        Assert.Equal("UnreadableAnswer", (await Assert.ThrowsAsync<DeliveryException>(() => Send(host))).Code);
    }

    [Fact]
    public async Task A_refusal_is_told_with_its_code_and_wait_and_without_the_message()
    {
        await using var host = await BotHost.StartAsync([
            new Answer(429, """{"error":{"code":"Throttled","message":"private"}}""", "Retry-After", "7"),
        ]);
        var failure = await Assert.ThrowsAsync<DeliveryException>(() => Send(host));
        Assert.Equal(
            (DeliveryFailure.Throttled, "Throttled", TimeSpan.FromSeconds(7)),
            (failure.Kind, failure.Code, failure.RetryAfter!.Value)
        );
        Assert.DoesNotContain("private", failure.Message, StringComparison.Ordinal);
        Assert.Single(host.Connector.Seen);
    }

    [Fact]
    public async Task A_message_goes_to_the_end_of_the_conversation()
    {
        await using var host = await BotHost.StartAsync();
        await Send(host);
        Assert.Equal("/emea/v3/conversations/19%3Ag%40thread.v2/activities", host.Connector.Seen.Single().Target);
    }

    [Fact]
    public async Task A_personal_chat_is_opened_and_written_to()
    {
        await using var host = await BotHost.StartAsync([
            new Answer(201, """{"id":"a:new"}"""),
            new Answer(200, """{"id":"sent-1"}"""),
        ]);
        var chat = await host.Post.OpenAsync(Inbox.Chat(), "29:u", default);
        await Send(host, chat);
        Assert.Equal(
            ["/emea/v3/conversations", "/emea/v3/conversations/a%3Anew/activities"],
            host.Connector.Seen.Select(r => r.Target)
        );
        Assert.Equal(
            """{"isGroup":false,"bot":{"id":"28:b","name":"CheckinBot"},"members":[{"id":"29:u"}],"channelData":{"tenant":{"id":"T"}},"tenantId":"T"}""",
            host.Connector.Seen.First().Body.Replace(BotHost.Tenant, "T", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task What_Teams_refuses_reaches_the_caller()
    {
        await using var host = await BotHost.StartAsync([
            new Answer(403, """{"error":{"code":"BotNotInConversationRoster"}}"""),
        ]);
        Assert.Equal(DeliveryFailure.Blocked, (await Assert.ThrowsAsync<DeliveryException>(() => Send(host))).Kind);
    }

    [Fact]
    public async Task Another_bots_app_id_is_refused()
    {
        await using var host = await BotHost.StartAsync();
        await Assert.ThrowsAsync<ArgumentException>(() =>
            host.Adapter.ContinueConversationAsync("another", Reference, (_, _) => Task.CompletedTask, default)
        );
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("http://127.0.0.1:1/")]
    [InlineData("https://evil.trafficmanager.net/")]
    public async Task A_stored_service_url_that_is_not_trusted_gets_neither_request_nor_token(string serviceUrl)
    {
        await using var host = await BotHost.StartAsync();
        var failure = await Assert.ThrowsAsync<DeliveryException>(() => Send(host, Inbox.Chat(serviceUrl)));
        Assert.Equal((DeliveryFailure.Refused, "UntrustedServiceUrl"), (failure.Kind, failure.Code));
        Assert.Empty(host.Hosts);
    }

    [Fact]
    public async Task A_service_url_that_a_created_conversation_names_is_not_taken()
    {
        await using var host = await BotHost.StartAsync([
            new Answer(201, """{"id":"a:new","serviceUrl":"https://evil.example/"}"""),
            new Answer(200, """{"id":"sent-1"}"""),
        ]);
        await Send(host, await host.Post.OpenAsync(Inbox.Chat(), "29:u", default));
        Assert.DoesNotContain("evil.example", host.Hosts);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var host = await BotHost.StartAsync([new Answer(307, "", "Location", "https://evil.example/")]);
        var failure = await Assert.ThrowsAsync<DeliveryException>(() => Send(host));
        Assert.Equal((307, DeliveryFailure.Refused), (failure.Status, failure.Kind));
        Assert.DoesNotContain("evil.example", host.Hosts);
    }

    private static ConversationReference Reference =>
        new()
        {
            ServiceUrl = Token.ServiceUrlOfTeams,
            ChannelId = "msteams",
            Bot = new("28:b"),
            Conversation = new(id: "19:g@thread.v2"),
        };

    internal static Task Send(BotHost host, ChatAddress? chat = null) =>
        host.Post.SendAsync(chat ?? Inbox.Chat(), MessageFactory.Text("hi"), default);
}

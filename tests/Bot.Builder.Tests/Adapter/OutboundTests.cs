using System.Text.Json;
using Bot.Builder.Tests.Wire;

namespace Bot.Builder.Tests.Adapter;

public sealed class OutboundTests
{
    [Fact]
    public async Task An_answer_is_a_reply_to_what_came_in_and_bears_the_token()
    {
        await using var host = await BotHost.StartAsync();
        ResourceResponse? sent = null;
        host.Bot.Does = async (turn, ct) => sent = await turn.SendActivityAsync(MessageFactory.Text("hello"), ct);
        await host.PostAsync(Inbox.Message);
        var request = Assert.Single(host.Connector.Seen);
        Assert.Equal("POST", request.Method);
        Assert.Equal("/emea/v3/conversations/19%3Ag%40thread.v2/activities/in-1", request.Target);
        Assert.Equal("Bearer token-1", request.Authorization);
        Assert.Equal("sent-1", sent!.Id);
    }

    [Fact]
    public async Task An_answer_is_addressed_and_the_given_activity_left_alone()
    {
        await using var host = await BotHost.StartAsync();
        var given = MessageFactory.Text("hello");
        host.Bot.Does = async (turn, ct) => await turn.SendActivityAsync(given, ct);
        await host.PostAsync(Inbox.Message);
        using var body = JsonDocument.Parse(host.Connector.Seen.Single().Body);
        Assert.Equal("28:b", body.RootElement.GetProperty("from").GetProperty("id").GetString());
        Assert.Equal("29:u", body.RootElement.GetProperty("recipient").GetProperty("id").GetString());
        Assert.Equal("in-1", body.RootElement.GetProperty("replyToId").GetString());
        Assert.Null(given.Conversation);
    }

    [Fact]
    public async Task A_plain_string_is_sent_as_plain_text()
    {
        await using var host = await BotHost.StartAsync();
        host.Bot.Does = async (turn, ct) => await turn.SendActivityAsync("*hello*", ct);
        await host.PostAsync(Inbox.Message);
        Assert.Contains("\"textFormat\":\"plain\"", host.Connector.Seen.Single().Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_turn_can_update_and_delete()
    {
        await using var host = await BotHost.StartAsync();
        host.Bot.Does = async (turn, ct) =>
        {
            var update = MessageFactory.Text("new");
            update.Id = "old-1";
            await turn.UpdateActivityAsync(update, ct);
            await turn.DeleteActivityAsync("old-2", ct);
        };
        await host.PostAsync(Inbox.Message);
        Assert.Equal(
            ["PUT /emea/v3/conversations/19%3Ag%40thread.v2/activities/old-1", "DELETE /emea/v3/conversations/19%3Ag%40thread.v2/activities/old-2"],
            host.Connector.Seen.Select(r => $"{r.Method} {r.Target}"));
    }

    [Fact]
    public async Task A_proactive_turn_sends_to_the_end_of_the_conversation()
    {
        await using var host = await BotHost.StartAsync();
        await Send(host);
        Assert.Equal("/emea/v3/conversations/19%3Ag%40thread.v2/activities", host.Connector.Seen.Single().Target);
    }

    [Fact]
    public async Task A_conversation_is_created_and_the_turn_is_in_it()
    {
        await using var host = await BotHost.StartAsync([new Answer(201, """{"id":"a:new"}"""), new Answer(200, """{"id":"sent-1"}""")]);
        var parameters = new ConversationParameters
        {
            Bot = new("28:b"), Members = [new("29:u")], TenantId = BotHost.Tenant, ChannelData = new TeamsChannelData { Tenant = new(BotHost.Tenant) },
        };
        await host.Adapter.CreateConversationAsync(
            Token.AppId, "msteams", Token.ServiceUrlOfTeams, null, parameters, (turn, ct) => turn.SendActivityAsync("hi", ct), default);
        Assert.Equal(["/emea/v3/conversations", "/emea/v3/conversations/a%3Anew/activities"], host.Connector.Seen.Select(r => r.Target));
        Assert.Equal(
            """{"bot":{"id":"28:b"},"members":[{"id":"29:u"}],"tenantId":"T","channelData":{"tenant":{"id":"T"}}}""",
            host.Connector.Seen.First().Body.Replace(BotHost.Tenant, "T", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_proactive_turn_throws_reaches_the_caller_and_not_OnTurnError()
    {
        await using var host = await BotHost.StartAsync([new Answer(403, """{"error":{"code":"BotNotInConversationRoster"}}""")]);
        host.Adapter.OnTurnError = (_, _) => throw new InvalidOperationException("not here");
        var failure = await Assert.ThrowsAsync<ErrorResponseException>(() => Send(host));
        Assert.Equal(DeliveryFailure.Blocked, failure.Kind);
    }

    [Fact]
    public async Task Another_bots_app_id_is_refused()
    {
        await using var host = await BotHost.StartAsync();
        await Assert.ThrowsAsync<ArgumentException>(() => host.Adapter.ContinueConversationAsync(
            "another", Inbox.Reference(), (_, _) => Task.CompletedTask, default));
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("http://127.0.0.1:1/")]
    [InlineData("https://evil.trafficmanager.net/")]
    public async Task A_stored_service_url_that_is_not_trusted_gets_neither_request_nor_token(string serviceUrl)
    {
        await using var host = await BotHost.StartAsync();
        var failure = await Assert.ThrowsAsync<ErrorResponseException>(() => Send(host, serviceUrl));
        Assert.Equal((DeliveryFailure.Refused, "UntrustedServiceUrl"), (failure.Kind, failure.Code));
        Assert.Empty(host.Hosts);
    }

    [Fact]
    public async Task A_service_url_that_a_created_conversation_names_is_checked_too()
    {
        await using var host = await BotHost.StartAsync([new Answer(201, """{"id":"a:new","serviceUrl":"https://evil.example/"}""")]);
        var failure = await Assert.ThrowsAsync<ErrorResponseException>(() => host.Adapter.CreateConversationAsync(
            Token.AppId, "msteams", Token.ServiceUrlOfTeams, null, new(), (turn, ct) => turn.SendActivityAsync("hi", ct), default));
        Assert.Equal("UntrustedServiceUrl", failure.Code);
        Assert.DoesNotContain("evil.example", host.Hosts);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var host = await BotHost.StartAsync([new Answer(307, "", "Location", "https://evil.example/")]);
        var failure = await Assert.ThrowsAsync<ErrorResponseException>(() => Send(host));
        Assert.Equal((HttpStatusCode.TemporaryRedirect, DeliveryFailure.Refused), (failure.Status!.Value, failure.Kind));
        Assert.DoesNotContain("evil.example", host.Hosts);
    }

    internal static Task Send(BotHost host, string serviceUrl = Token.ServiceUrlOfTeams) => host.Adapter.ContinueConversationAsync(
        Token.AppId, Inbox.Reference(serviceUrl), (turn, ct) => turn.SendActivityAsync("hi", ct), default);
}

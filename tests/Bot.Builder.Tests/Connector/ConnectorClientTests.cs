using Bot.Builder.Tests.Wire;

namespace Bot.Builder.Tests.Connector;

public sealed class ConnectorClientTests : IAsyncLifetime, IDisposable
{
    private readonly HttpClient http = new();
    private Recorder recorder = null!;
    private LoopbackServer? server;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (server is not null)
            await server.DisposeAsync();
    }

    public void Dispose() => http.Dispose();

    [Fact]
    public async Task Ids_are_percent_encoded_as_path_segments()
    {
        var client = await Answering(new Answer(200, """{"id":"1"}"""));
        await client.Conversations.ReplyToActivityAsync("19:a b/c+d?e@thread.tacv2;messageid=1", "f:1/2", new());
        Assert.Equal("/base/v3/conversations/19%3Aa%20b%2Fc%2Bd%3Fe%40thread.tacv2%3Bmessageid%3D1/activities/f%3A1%2F2", recorder.Seen.Single().Target);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task An_id_that_would_climb_out_of_the_path_is_refused(string id)
    {
        var client = await Answering(new Answer(200));
        await Assert.ThrowsAsync<ArgumentException>(() => client.Conversations.DeleteActivityAsync("c", id));
        await Assert.ThrowsAsync<ArgumentException>(() => client.Conversations.SendToConversationAsync(id, new()));
        Assert.Empty(recorder.Seen);
    }

    [Theory]
    [InlineData(200, "")]
    [InlineData(201, "{}")]
    [InlineData(202, "")]
    [InlineData(204, "")]
    public async Task A_success_without_an_id_is_a_success(int status, string body)
    {
        var client = await Answering(new Answer(status, body));
        Assert.Null((await client.Conversations.SendToConversationAsync("c", MessageFactory.Text("hi"))).Id);
    }

    [Fact]
    public async Task A_message_is_json_without_nulls()
    {
        var client = await Answering(new Answer(200));
        await client.Conversations.SendToConversationAsync("c", MessageFactory.Text("Grüße 🎈"));
        var request = recorder.Seen.Single();
        Assert.Equal("application/json; charset=utf-8", request.ContentType);
        Assert.Equal("""{"type":"message","text":"Grüße \uD83C\uDF88"}""", request.Body);
    }

    [Fact]
    public async Task Members_are_paged_and_their_object_ids_found_under_either_name()
    {
        var client = await Answering(new Answer(
            200, """{"members":[{"id":"29:a","objectId":"oa"},{"id":"29:b","aadObjectId":"ob","objectId":"other"}],"continuationToken":"n+1/=","totalCount":0}"""));
        var page = await client.Conversations.GetConversationPagedMembersAsync("c", 100, "n+1/=");
        Assert.Equal("/base/v3/conversations/c/pagedmembers?pageSize=100&continuationToken=n%2B1%2F%3D", recorder.Seen.Single().Target);
        Assert.Equal(["oa", "ob"], page.Members!.Select(m => m.AadObjectId));
        Assert.Equal("n+1/=", page.ContinuationToken);
    }

    [Fact]
    public async Task One_member_a_team_and_its_channels_can_be_asked_for()
    {
        var client = await Answering(
            new Answer(200, """{"id":"29:a","email":"a@b"}"""),
            new Answer(200, """{"id":"19:t","memberCount":7}"""),
            new Answer(200, """{"conversations":[{"id":"19:t"},{"id":"19:c","name":"C"}]}"""));
        Assert.Equal("a@b", (await client.Conversations.GetConversationMemberAsync("29:a", "c")).Email);
        Assert.Equal(7, (await client.Teams.FetchTeamDetailsAsync("19:t")).MemberCount);
        Assert.Equal("C", (await client.Teams.FetchChannelListAsync("19:t")).Conversations![1].Name);
        Assert.Equal(
            ["/base/v3/conversations/c/members/29%3Aa", "/base/v3/teams/19%3At", "/base/v3/teams/19%3At/conversations"],
            recorder.Seen.Select(r => r.Target));
    }

    [Fact]
    public async Task A_refusal_is_told_with_its_code_and_wait_and_without_the_message()
    {
        var client = await Answering(new Answer(429, """{"error":{"code":"Throttled","message":"private"}}""", "Retry-After", "7"));
        var failure = await Assert.ThrowsAsync<ErrorResponseException>(() => client.Conversations.SendToConversationAsync("c", new()));
        Assert.Equal((DeliveryFailure.Throttled, "Throttled", TimeSpan.FromSeconds(7)), (failure.Kind, failure.Code, failure.RetryAfter!.Value));
        Assert.DoesNotContain("private", failure.ToString(), StringComparison.Ordinal);
        Assert.Single(recorder.Seen);
    }

    [Fact]
    public async Task An_answer_that_is_too_late_is_retriable()
    {
        server = await LoopbackServer.StartAsync(c => Task.Delay(Timeout.Infinite, c.RequestAborted));
        var client = new ConnectorClient(server.Address, new LoopbackAppCredentials(), http) { Timeout = TimeSpan.FromMilliseconds(100) };
        var failure = await Assert.ThrowsAsync<ErrorResponseException>(() => client.Conversations.DeleteActivityAsync("c", "a"));
        Assert.Equal((DeliveryFailure.Retriable, "Timeout"), (failure.Kind, failure.Code));
    }

    [Fact]
    public async Task A_caller_who_gives_up_sees_a_cancellation()
    {
        server = await LoopbackServer.StartAsync(c => Task.Delay(Timeout.Infinite, c.RequestAborted));
        using var impatience = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        var client = new ConnectorClient(server.Address, new LoopbackAppCredentials(), http);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.Conversations.DeleteActivityAsync("c", "a", impatience.Token));
    }

    [Fact]
    public async Task A_connection_that_breaks_is_retriable()
    {
        server = await LoopbackServer.StartAsync(c =>
        {
            c.Abort();
            return Task.CompletedTask;
        });
        var client = new ConnectorClient(server.Address, new LoopbackAppCredentials(), http);
        var failure = await Assert.ThrowsAsync<ErrorResponseException>(() => client.Conversations.DeleteActivityAsync("c", "a"));
        Assert.Equal((DeliveryFailure.Retriable, "Unreachable"), (failure.Kind, failure.Code));
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_retriable()
    {
        var gone = await LoopbackServer.StartAsync(_ => Task.CompletedTask);
        await gone.DisposeAsync();
        var client = new ConnectorClient(gone.Address, new LoopbackAppCredentials(), http);
        var failure = await Assert.ThrowsAsync<ErrorResponseException>(() => client.Conversations.DeleteActivityAsync("c", "a"));
        Assert.Equal(DeliveryFailure.Retriable, failure.Kind);
    }

    [Fact]
    public async Task An_answer_that_is_not_json_is_not_taken_for_a_member()
    {
        var client = await Answering(new Answer(200, "<html>"));
        var failure = await Assert.ThrowsAsync<ErrorResponseException>(() => client.Conversations.GetConversationMemberAsync("u", "c"));
        Assert.Equal("UnreadableAnswer", failure.Code);
    }

    [Fact]
    public async Task Without_credentials_nothing_leaves_this_machine()
    {
        var client = new ConnectorClient(new("https://smba.trafficmanager.net/emea/"), new LoopbackAppCredentials(), http);
        var failure = await Assert.ThrowsAsync<ErrorResponseException>(() => client.Conversations.DeleteActivityAsync("c", "a"));
        Assert.Equal("UntrustedServiceUrl", failure.Code);
    }

    private async Task<ConnectorClient> Answering(params Answer[] answers)
    {
        recorder = new Recorder(answers);
        server = await LoopbackServer.StartAsync(recorder.AnswerAsync);
        return new(new Uri(server.Address, "base"), new LoopbackAppCredentials(), http);
    }
}

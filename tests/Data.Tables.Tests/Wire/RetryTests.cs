using Azure.Core.Pipeline;

namespace Data.Tables.Tests;

/// <summary>What Azurite never does: be busy, break off, return an empty page that is not the last.</summary>
public sealed class RetryTests
{
    [Fact]
    public async Task A_busy_service_is_asked_again_with_a_new_signature()
    {
        var credential = new TableSharedKeyCredential("school", "Zmlyc3Q=");
        await using var server = await ScriptedServer.StartAsync(
            context =>
            {
                credential.SetAccountKey("c2Vjb25k"); // Between the tries the key is rotated, so a signature that was kept shows.
                return ScriptedServer.Answer(503)(context);
            },
            ScriptedServer.Answer(204, "", ("ETag", "W/\"a\"")));
        var table = new TableClient(server.Uri, "Sprints", credential, Fast());

        var answer = await table.AddEntityAsync(new TableEntity("p", "r"));

        Assert.Equal(204, answer.Status);
        Assert.Equal(2, server.Requests.Count);
        Assert.Equal(Signed("Zmlyc3Q=", server.Requests[0]), server.Requests[0].Headers["Authorization"]);
        Assert.Equal(Signed("c2Vjb25k", server.Requests[1]), server.Requests[1].Headers["Authorization"]);
        Assert.DoesNotContain("Date", server.Requests[1].Headers.Keys);
    }

    [Fact]
    public async Task A_connection_that_breaks_off_is_tried_again()
    {
        await using var server = await ScriptedServer.StartAsync(
            context =>
            {
                context.Abort();
                return Task.CompletedTask;
            },
            ScriptedServer.Answer(204));

        Assert.Equal(204, (await Table(server).AddEntityAsync(new TableEntity("p", "r"))).Status);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_service_that_stays_busy_is_an_error_with_its_code()
    {
        var busy = ScriptedServer.Answer(503, """{"odata.error":{"code":"ServerBusy","message":{"value":"Later."}}}""", ("Content-Type", "application/json"));
        await using var server = await ScriptedServer.StartAsync(busy, busy, busy, busy);

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => Table(server).GetEntityAsync<TableEntity>("p", "r"));

        Assert.Equal((503, "ServerBusy"), (refused.Status, refused.ErrorCode));
        Assert.Equal(4, server.Requests.Count);
    }

    [Fact]
    public async Task A_conflict_is_not_tried_again()
    {
        await using var server = await ScriptedServer.StartAsync(ScriptedServer.Answer(409));

        await Assert.ThrowsAsync<RequestFailedException>(() => Table(server).AddEntityAsync(new TableEntity("p", "r")));

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_table_that_is_being_deleted_was_not_created()
    {
        await using var server = await ScriptedServer.StartAsync(
            ScriptedServer.Answer(409, """{"odata.error":{"code":"TableBeingDeleted","message":{"value":"Wait."}}}"""));

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => Table(server).CreateIfNotExistsAsync());

        Assert.True(refused.ErrorCode == TableErrorCode.TableBeingDeleted);
    }

    [Fact]
    public async Task An_empty_page_with_a_token_is_not_the_last()
    {
        await using var server = await ScriptedServer.StartAsync(
            ScriptedServer.Answer(200, """{"value":[]}""", ("x-ms-continuation-NextPartitionKey", "1!8!a+b/c=")),
            ScriptedServer.Answer(200, """{"value":[{"PartitionKey":"p","RowKey":"r"}]}"""));

        var row = await Table(server).QueryAsync<TableEntity>("RowKey eq 'r'", select: ["RowKey"]).SingleAsync();

        Assert.Equal("r", row.RowKey);
        Assert.Equal("?$filter=RowKey%20eq%20%27r%27&$select=RowKey&NextPartitionKey=1%218%21a%2Bb%2Fc%3D", server.Requests[1].Uri.Query);
    }

    [Fact]
    public async Task A_signature_is_added_once_to_each_try()
    {
        await using var server = await ScriptedServer.StartAsync(ScriptedServer.Answer(500), ScriptedServer.Answer(200, """{"value":[]}"""));
        var table = new TableClient(new Uri($"{server.Uri}/Sprints"), new AzureSasCredential("?sv=1&sig=a%3D"), Fast());

        Assert.Empty(await table.QueryAsync<TableEntity>(maxPerPage: 1).ToListAsync());

        Assert.Equal(["?$top=1&sv=1&sig=a%3D", "?$top=1&sv=1&sig=a%3D"], server.Requests.Select(request => request.Uri.Query));
    }

    [Fact]
    public async Task A_policy_of_the_caller_sees_every_request_on_the_wire()
    {
        await using var server = await ScriptedServer.StartAsync(ScriptedServer.Answer(503), ScriptedServer.Answer(204), ScriptedServer.Answer(204));
        var (calls, requests) = (new Count(), new Count());
        var options = Fast();
        options.AddPolicy(calls, HttpPipelinePosition.PerCall);
        options.AddPolicy(requests, HttpPipelinePosition.PerRetry);
        var table = Table(server, options);

        await table.AddEntityAsync(new TableEntity("p", "r"));
        await table.AddEntityAsync(new TableEntity("p", "s"));

        Assert.Equal((2, 3), (calls.Seen, requests.Seen));
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task Every_request_names_the_version_and_the_metadata_it_wants()
    {
        await using var server = await ScriptedServer.StartAsync(ScriptedServer.Answer(200, "{}"));

        await Table(server).GetEntityAsync<TableEntity>("p", "r");

        var headers = server.Requests.Single().Headers;
        Assert.Equal("2020-12-06", headers["x-ms-version"]);
        Assert.Equal("3.0", headers["DataServiceVersion"]);
        Assert.Equal("application/json;odata=minimalmetadata", headers["Accept"]);
        Assert.NotEmpty(headers["x-ms-client-request-id"]);
    }

    private static TableClient Table(ScriptedServer server, TableClientOptions? options = null) =>
        new(server.Uri, "Sprints", new TableSharedKeyCredential("school", "Zmlyc3Q="), options ?? Fast());

    private static TableClientOptions Fast() => new() { Retry = { Delay = TimeSpan.FromMilliseconds(1), MaxDelay = TimeSpan.FromMilliseconds(5) } };

    private static string Signed(string key, (Uri Uri, Dictionary<string, string> Headers) request) =>
        SharedKeyLite.Authorization(new TableSharedKeyCredential("school", key), request.Headers["x-ms-date"], request.Uri);

    private sealed class Count : HttpPipelineSynchronousPolicy
    {
        public int Seen { get; private set; }

        public override void OnSendingRequest(HttpMessage message) => Seen++;
    }
}

using CheckinBot.Store;
using static CheckinBot.Tests.Store.Tables.ScriptedServer;
using static CheckinBot.Tests.Store.Tables.ScriptedTables;

namespace CheckinBot.Tests.Store.Tables;

/// <summary>Answers that Azurite never gives, and what the store makes of them.</summary>
public sealed class TablesAnswersTests
{
    private const string Written = "HTTP/1.1 204 No Content\r\nETag: W/\"a\"\r\n\r\n";
    private const string Taken =
        "HTTP/1.1 409 Conflict\r\nContent-Type: application/json;odata=minimalmetadata\r\n\r\n"
        + """{"odata.error":{"code":"EntityAlreadyExists","message":{"lang":"en-US","value":"1:It is there."}}}"""
        + "\r\n";

    [Fact]
    public async Task A_transaction_is_written_when_the_answer_says_so_of_each_row()
    {
        await using var server = await StartAsync(Parts(Written, Written));

        Assert.True(await StoreAt(server).Insert(Make("1"), Make("2")));
    }

    [Fact]
    public async Task A_transaction_of_which_one_place_is_taken_is_refused_whole()
    {
        await using var server = await StartAsync(Parts(Taken));

        Assert.False(await StoreAt(server).Insert(Make("1"), Make("2")));
    }

    [Fact]
    public async Task An_answer_with_too_few_parts_is_not_taken_for_success()
    {
        await using var server = await StartAsync(Parts(Written));

        await Assert.ThrowsAsync<StoreUnavailableException>(() => StoreAt(server).Insert(Make("1"), Make("2")));
    }

    [Theory]
    [InlineData(200, "<html>Sign in to the school's network</html>")]
    [InlineData(202, "<html>Sign in to the school's network</html>")]
    [InlineData(202, "")]
    [InlineData(302, "")]
    public async Task What_something_on_the_way_answers_is_a_store_unavailable(int status, string body)
    {
        await using var server = await StartAsync([
            .. Enumerable.Repeat(Answer(status, body, ("Content-Type", "text/html")), 3),
        ]);
        var store = StoreAt(server);

        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.Insert(Make("1"), Make("2")));
        await Assert.ThrowsAsync<StoreUnavailableException>(() =>
            store.GetAsync(StoreTable.Sprints, "p", "1", default)
        );
        await Assert.ThrowsAsync<StoreUnavailableException>(async () =>
            await store.ReadAsync(StoreTable.Sprints, "p", null, null, default).ToListAsync()
        );
    }

    [Fact]
    public async Task An_empty_page_with_a_token_is_not_the_last()
    {
        await using var server = await StartAsync(
            Answer(200, """{"value":[]}""", ("x-ms-continuation-NextPartitionKey", "1!8!a+b/c=")),
            Answer(200, """{"value":[{"odata.etag":"W/\"a\"","PartitionKey":"p","RowKey":"r"}]}""")
        );

        var rows = await StoreAt(server).ReadAsync(StoreTable.Sprints, "p", null, null, default).ToListAsync();

        Assert.Equal("r", Assert.Single(rows).Key);
        Assert.Contains(
            "NextPartitionKey=1%218%21a%2Bb%2Fc%3D",
            server.Requests[1].Uri.Query,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_table_that_is_being_deleted_is_a_store_unavailable()
    {
        await using var server = await StartAsync([.. Enumerable.Repeat(Error(409, "TableBeingDeleted"), 4)]);

        await Assert.ThrowsAsync<StoreUnavailableException>(() => StoreAt(server).PrepareAsync(default));
    }

    [Fact]
    public async Task A_table_that_is_there_already_is_prepared()
    {
        await using var server = await StartAsync([.. Enumerable.Repeat(Error(409, "TableAlreadyExists"), 4)]);

        await StoreAt(server).PrepareAsync(default);

        Assert.Equal(4, server.Requests.Count);
    }

    [Fact]
    public async Task A_missing_table_is_a_store_unavailable_and_not_a_missing_row()
    {
        await using var server = await StartAsync(Error(404, "TableNotFound"), Error(404, "ResourceNotFound"));
        var store = StoreAt(server);

        await Assert.ThrowsAsync<StoreUnavailableException>(() =>
            store.GetAsync(StoreTable.Sprints, "p", "r", default)
        );
        Assert.Null(await store.GetAsync(StoreTable.Sprints, "p", "r", default));
    }

    private static Func<Microsoft.AspNetCore.Http.HttpContext, Task> Parts(params string[] parts)
    {
        var body = string.Concat(
            parts.Select(part =>
                "--changesetresponse_b\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: "
                + $"binary\r\n\r\n{part}\r\n"
            )
        );
        return Answer(
            202,
            $"--batchresponse_a\r\nContent-Type: multipart/mixed; boundary=changesetresponse_b\r\n\r\n{body}"
                + "--changesetresponse_b--\r\n--batchresponse_a--\r\n",
            ("Content-Type", "multipart/mixed; boundary=batchresponse_a")
        );
    }
}
